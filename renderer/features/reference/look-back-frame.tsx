import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useDocumentStore } from '../../app/context'
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
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    opener.current = document.activeElement
    return () => {
      const before = opener.current
      queueMicrotask(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
        else if (lost) document.querySelector<HTMLElement>('.tree [aria-selected="true"]')?.focus()
      })
    }
  }, [])
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
