import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useDocumentStore } from '../../app/context'
import { focusedElement, giveBack } from '../../app/give-back'
import { focusEditor } from '../../app/panes'
import { Icon } from '../../components/icon'

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
    opener.current = focusedElement()
    // What had the focus may stand on the page that is away now, or in the outline that is hidden.
    if (opener.current === undefined) focusEditor()
    return () => {
      const before = opener.current
      queueMicrotask(() => {
        // Another view that comes in its place takes care of the focus itself.
        if (focusedElement() !== undefined || store.getState().lookBack !== undefined) return
        giveBack(store, before)
      })
    }
  }, [store])
  const close = (): void => store.getState().set({ lookBack: undefined })
  return (
    // Escape leads back from anywhere in here; the frame itself is never focused.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main
      className={`look ${className}`}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
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
