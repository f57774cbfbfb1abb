import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { say } from '../../shared/words/words'
import { useFocusHandedOn } from '../app/use-focus-handed-on'
import { Icon } from './icon'

interface Props {
  /** What failed, why, and what to do. */
  readonly text: string
  /** What can be done about it, as buttons. */
  readonly children?: ReactNode
  readonly dismiss: () => void
}

/** A failure that stays until it is dealt with or put away. */
export function Message({ text, children, dismiss }: Props) {
  return (
    <div ref={useFocusHandedOn<HTMLDivElement>()} className="message" role="alert">
      <Icon name="error" />
      <p className="grow">{text}</p>
      {children}
      <Button className="button icon-only" aria-label={say('save.dismiss')} onPress={dismiss}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
