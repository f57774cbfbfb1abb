import { Component, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../../shared/words/words'
import type { DocumentStore } from '../store/document-store'
import { useApp, useServices } from './context'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly fault: Error | undefined
}

/**
 * Keeps a part of the window that fails while it is drawn from taking the whole window along, which would leave it
 * white. What was written is in the store, outside what is drawn, and its draft goes on being kept.
 */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { fault: undefined }

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    return <FaultScreen fault={fault} again={() => this.setState({ fault: undefined })} />
  }
}

interface ScreenProps {
  readonly fault: Error
  readonly again: () => void
}

/** What failed, what is kept, and the ways on. */
function FaultScreen({ fault, again }: ScreenProps) {
  const { app } = useServices()
  const document = useApp((state) => state.document)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  // What was opened last may be what can't be drawn, so the plain page comes back.
  const drawAgain = (): void => {
    app.setState({ dialog: undefined })
    document?.getState().set({
      lookBack: undefined,
      settingsShown: false,
      sidePane: 'slides',
      view: 'page',
      saveFailure: undefined,
    })
    again()
  }
  const drawAgainButton = (
    <button ref={first} type="button" className="button primary large" onClick={drawAgain}>
      {say('fault.again')}
    </button>
  )
  return (
    <main className="fault">
      {document === undefined ? (
        <>
          <Told fault={fault} />
          <p className="fault-ways">{drawAgainButton}</p>
        </>
      ) : (
        <OfDocument document={document} fault={fault}>
          {drawAgainButton}
        </OfDocument>
      )}
    </main>
  )
}

/** While a document is open: nothing lets go of it before it is in a draft or a copy. */
function OfDocument({
  document,
  fault,
  children,
}: {
  readonly document: DocumentStore
  readonly fault: Error
  readonly children: ReactNode
}) {
  const { actions } = useServices()
  const saveFailure = useStore(document, (state) => state.saveFailure)
  const unkept = useStore(document, (state) => state.draftFailure) !== undefined
  const [copied, setCopied] = useState(false)
  const keepDraft = useCallback(
    // A fault has been told by the boundary, in the same place as a failure.
    () => actions.safety.keepDraft().catch(() => undefined),
    [actions],
  )
  useEffect(() => void keepDraft(), [keepDraft])
  const close = async (): Promise<void> => {
    await keepDraft()
    if (copied || document.getState().draftFailure === undefined) actions.closeKeepingDraft()
  }
  const saveCopy = async (): Promise<void> => {
    if (await actions.saveCopy()) setCopied(true)
  }
  return (
    <>
      <Told fault={fault}>
        <p>{say(unkept && !copied ? 'fault.unkept' : 'fault.kept')}</p>
        {saveFailure !== undefined && <p className="fault-save">{saveFailure}</p>}
      </Told>
      <p className="fault-ways">
        {children}
        <button type="button" className="button line large" onClick={() => void saveCopy()}>
          {say('command.saveCopy')}
        </button>
        <button type="button" className="button line large" onClick={() => void close()}>
          {say('fault.close')}
        </button>
      </p>
    </>
  )
}

const Told = ({ fault, children }: { readonly fault: Error; readonly children?: ReactNode }) => (
  <div className="empty" role="alert">
    <h2>{say('fault.title')}</h2>
    <p>{say('fault.text', { detail: fault.message })}</p>
    {children}
  </div>
)
