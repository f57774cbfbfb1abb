import { Menu, MenuItem, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { say } from '../../../shared/words/words'
import { Icon } from '../../components/icon'

interface Props {
  /** The blocks that can take the part. */
  readonly holders: readonly { readonly id: string; readonly title: string }[]
  readonly move: (holder: string) => void
}

/** The item of a part's menu that opens the list of blocks it can go to. */
export function MoveToItem({ holders, move }: Props) {
  return (
    <SubmenuTrigger>
      <MenuItem id="moveTo" className="menu-item" textValue={say('structure.moveTo')}>
        <span className="grow">{say('structure.moveTo')}</span>
        <Icon name="right" />
      </MenuItem>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={say('structure.moveTo')}
          items={holders}
          onAction={(key) => move(String(key))}
        >
          {({ title }) => <MenuItem className="menu-item">{title}</MenuItem>}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
