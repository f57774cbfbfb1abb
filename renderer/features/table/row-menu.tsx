import type { RefObject } from 'react'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { say, sayCount } from '../../../shared/words/words'
import { useApp } from '../../app/context'
import { printKey } from '../../app/keys'
import { takeFocus } from '../../components/take-focus'
import { useAskedCell } from './use-asked-cell'

/** What can be done to the chosen cells and rows. */
export type RowMenuItem =
  | 'cut'
  | 'copy'
  | 'clear'
  | 'status'
  | 'fillDown'
  | 'fillRight'
  | 'insertAbove'
  | 'insertBelow'
  | 'moveUp'
  | 'moveDown'
  | 'delete'
  | 'correct'

const sections: readonly (readonly RowMenuItem[])[] = [
  ['cut', 'copy', 'clear'],
  ['status', 'fillDown', 'fillRight', 'correct'],
  ['insertAbove', 'insertBelow', 'moveUp', 'moveDown', 'delete'],
]

const keys: Partial<Record<RowMenuItem, string>> = {
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  clear: 'Delete',
  status: 'CmdOrCtrl+.',
  fillDown: 'CmdOrCtrl+D',
  fillRight: 'CmdOrCtrl+R',
  insertBelow: 'CmdOrCtrl+Enter',
  moveUp: 'Alt+↑',
  moveDown: 'Alt+Shift+↓',
  delete: 'CmdOrCtrl+Delete',
}

interface Props {
  readonly anchor: RefObject<HTMLElement | null>
  readonly rows: number
  readonly disabled: readonly RowMenuItem[]
  /** The past quarter that can be corrected, if the menu is for one. */
  readonly correct: string | undefined
  readonly choose: (item: RowMenuItem) => void
  readonly close: () => void
}

/** The menu of chosen cells and their rows, by the right button or the menu key. */
export function RowMenu({ anchor, rows, disabled, correct, choose, close }: Props) {
  const platform = useApp((state) => state.start.platform)
  useAskedCell(anchor)
  const label = (item: RowMenuItem): string => {
    if (item === 'delete') return sayCount('grid.menu.delete', rows)
    return item === 'correct' ? say('grid.menu.correct', { period: correct ?? '' }) : say(`grid.menu.${item}`)
  }
  return (
    <Popover
      className="popover"
      isOpen
      onOpenChange={(open) => {
        if (!open) close()
      }}
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
    >
      <Menu
        ref={takeFocus}
        className="menu"
        aria-label={say('grid.menu')}
        // A menu is opened to choose from it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        disabledKeys={disabled}
        onAction={(key) => {
          const item = sections.flat().find((one) => one === key)
          if (item !== undefined) choose(item)
        }}
        onClose={close}
      >
        {sections.map((items) => (
          <MenuSection key={items[0]} aria-label={say('grid.menu')} className="menu-section">
            {items
              .filter((item) => item !== 'correct' || correct !== undefined)
              .map((item) => (
                <MenuItem key={item} id={item} className="menu-item" textValue={label(item)}>
                  <span className="grow">{label(item)}</span>
                  {keys[item] !== undefined && <kbd>{printKey(keys[item], platform)}</kbd>}
                </MenuItem>
              ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  )
}
