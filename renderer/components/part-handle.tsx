import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { say } from '../../shared/words/words'
import { useApp } from '../app/context'
import { printKey } from '../app/keys'
import { handleOf, placeKey } from '../store/place'
import { Icon } from './icon'
import { takeFocus } from './take-focus'
import { useRequestedFocus } from './use-requested-focus'

export interface PartAction {
  readonly id: string
  readonly label: string
  readonly act: () => void
  /** The key that does it while the dots have the focus, as an accelerator. */
  readonly key?: string
  /** Whether the menu shows it as out of reach. Its key still acts, and tells why nothing happens. */
  readonly disabled?: boolean
  /** Said below the label. */
  readonly why?: string | undefined
}

interface Props {
  readonly id: string
  /** What the part is called. */
  readonly name: string
  readonly actions: readonly PartAction[]
  /** For parts that can be dragged by their dots. */
  readonly drag?: { readonly start: (event: DragEvent) => void; readonly end: () => void }
  /** Further items of the menu, once it is open. What a submenu does must close it, since it has no trigger. */
  readonly more?: (close: () => void) => ReactNode
}

/** The dots beside a part of the page: press them for a menu, or press the keys of its items on them. */
export function PartHandle({ id, name, actions, drag, more }: Props) {
  const platform = useApp((state) => state.start.platform)
  const [open, setOpen] = useState(false)
  const button = useRequestedFocus<HTMLButtonElement>(handleOf(id))
  const holder = useRef<HTMLSpanElement>(null)
  const label = say('structure.menu', { name })
  const act = (action: string | undefined): boolean => {
    const found = actions.find((one) => one.id === action)
    found?.act()
    return found !== undefined
  }
  return (
    <span className="handle" ref={holder}>
      <button
        ref={button}
        type="button"
        className="handle-button"
        data-place={placeKey(handleOf(id))}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        draggable={drag !== undefined}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (act((event.altKey ? byAltKey : byKey)[event.key])) event.preventDefault()
        }}
        onDragStart={drag?.start}
        onDragEnd={drag?.end}
      >
        <Icon name="grip" />
      </button>
      <Popover
        className="popover"
        placement="bottom end"
        isOpen={open}
        triggerRef={holder}
        onOpenChange={setOpen}
      >
        <Menu
          ref={takeFocus}
          className="menu"
          aria-label={label}
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus="first"
          disabledKeys={actions.filter(({ disabled }) => disabled).map((action) => action.id)}
          onClose={() => setOpen(false)}
          onAction={(key) => act(String(key))}
        >
          {actions.map((action) => (
            <MenuItem key={action.id} id={action.id} className="menu-item" textValue={action.label}>
              <span className="grow">
                {action.label}
                {action.why !== undefined && <span className="menu-why">{action.why}</span>}
              </span>
              {action.key !== undefined && <kbd>{printKey(action.key, platform)}</kbd>}
            </MenuItem>
          ))}
          {open && more?.(() => setOpen(false))}
        </Menu>
      </Popover>
    </span>
  )
}

/** The ids of the actions that keys mean on the dots. */
const byKey: Readonly<Record<string, string>> = { Delete: 'remove', Backspace: 'remove' }
const byAltKey: Readonly<Record<string, string>> = { ArrowUp: 'up', ArrowDown: 'down' }
