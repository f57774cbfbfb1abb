import { Component, type ReactNode, useEffect, useRef } from 'react'
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
  const { app, actions } = useServices()
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
  return (
    <main className="fault">
      <div className="empty" role="alert">
        <h2>{say('fault.title')}</h2>
        <p>{say('fault.text', { detail: fault.message })}</p>
        {document !== undefined && <p>{say('fault.kept')}</p>}
        {document !== undefined && <SaveFailure document={document} />}
      </div>
      <p className="fault-ways">
        <button ref={first} type="button" className="button primary large" onClick={drawAgain}>
          {say('fault.again')}
        </button>
        {document !== undefined && <SaveCopy />}
        <button type="button" className="button line large" onClick={() => actions.closeWithoutSaving()}>
          {say('fault.close')}
        </button>
      </p>
    </main>
  )
}

function SaveCopy() {
  const { run } = useServices()
  return (
    <button type="button" className="button line large" onClick={() => run('file.saveCopy')}>
      {say('command.saveCopy')}
    </button>
  )
}

function SaveFailure({ document }: { readonly document: DocumentStore }) {
  const failure = useStore(document, (state) => state.saveFailure)
  return failure === undefined ? null : <p className="fault-save">{failure}</p>
}
