import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import { say } from '../../../shared/words/words'
import { useApp } from '../../app/context'
import { keyOf } from '../../app/keys'
import type { TextCommands } from '../../store/writing'
import { Icon } from '../icon'
import type { TextState } from './text-state'

interface Props {
  readonly state: TextState
  readonly commands: TextCommands
  /** What else belongs to the text: its earlier words, how much room is left. */
  readonly children?: ReactNode
}

const buttons = ['bold', 'italic', 'bullets', 'link'] as const

/** What can be done to a text, shown inside its frame while it is written. */
export function TextToolbar({ state, commands, children }: Props) {
  const platform = useApp((app) => app.start.platform)
  return (
    <Toolbar className="rich-toolbar" aria-label={say('writing.toolbar')}>
      {buttons.map((name) => {
        const label = say(`writing.${name}`)
        const key = keyOf(`text.${name}`, platform) ?? ''
        return (
          <ToggleButton
            key={name}
            className={`button rich-${name}`}
            {...(name !== 'link' && { 'aria-label': label })}
            isSelected={state[name]}
            // The text keeps the focus, and its selection with it.
            preventFocusOnPress
            onPress={commands[name]}
          >
            <span title={say('writing.withKey', { name: label, key })}>
              {name === 'bullets' ? (
                <Icon name="list" />
              ) : name === 'link' ? (
                label
              ) : (
                say(`writing.${name}Mark`)
              )}
            </span>
          </ToggleButton>
        )
      })}
      {children}
    </Toolbar>
  )
}
