import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useDocumentStore } from '../../app/context'
import { focusEditor } from '../../app/panes'
import { Icon } from '../../components/icon'
import type { DocumentStore } from '../../store/document-store'
import { rowOf } from '../../store/place'
import { selectedPart } from '../outline/structure'

interface FrameProps {
  readonly label: string
  readonly className: string
  /** Of the head, before the button that closes. */
  readonly head: ReactNode
  readonly children: ReactNode
}

/** The frame of all three: a head with a way back, and a body. Closing gives the focus back. */
export function LookBackFrame({ label, className, head, children }: FrameProps) {
  const store = useDocumentStore()
  const opener = useRef<HTMLElement>(undefined)
  useEffect(() => {
    opener.current = focused()
    // What had the focus may stand on the page that is away now, or in the outline that is hidden.
    if (opener.current === undefined) focusEditor()
    return () => {
      const before = opener.current
      queueMicrotask(() => {
        // Another view that comes in its place takes care of the focus itself.
        if (focused() !== undefined || store.getState().lookBack !== undefined) return
        before?.focus()
        if (focused() === undefined) goBack(store)
      })
    }
  }, [store])
  const close = (): void => store.getState().set({ lookBack: undefined })
  return (
    <main className={`look ${className}`} aria-label={label}>
      <div className="strip look-head">
        <div className="look-tools">{head}</div>
        <Button className="button icon-only" aria-label={say('look.close')} onPress={close}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </main>
  )
}

/** What has the focus and is in sight. */
function focused(): HTMLElement | undefined {
  const active = document.activeElement
  const isThere =
    active instanceof HTMLElement && active !== document.body && active.getClientRects().length > 0
  return isThere ? active : undefined
}

/** To the field that was being written, else to the row of what is selected. */
function goBack(store: DocumentStore): void {
  const { selection, goTo } = store.getState()
  goTo(selection.place ?? rowOf(selectedPart(store.getState())))
}
