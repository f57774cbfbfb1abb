import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import type { PeriodKey } from '../../../shared/period/period'
import { say } from '../../../shared/words/words'
import { Icon } from '../../components/icon'
import { extraColumns, extraHead } from './columns'
import { extraColumnsStore, showColumns } from './extra-columns'

/** Which optional columns the table shows. */
export function ColumnsMenu({ period, metrics }: { readonly period: PeriodKey; readonly metrics: boolean }) {
  const shown = useStore(extraColumnsStore, (state) => state.shown)
  const offered = extraColumns.filter((extra) => !(metrics && extra === 'title'))
  return (
    <MenuTrigger>
      <Button className="button">
        {say('grid.columnsMenu')}
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="top end" offset={4}>
        <Menu
          className="menu"
          aria-label={say('grid.columnsMenu')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => showColumns((extra) => keys === 'all' || keys.has(extra))}
        >
          {offered.map((extra) => (
            <MenuItem key={extra} id={extra} className="menu-item" textValue={extraHead(extra, period)}>
              {({ isSelected }) => (
                <>
                  <span className="menu-check">{isSelected && <Icon name="check" />}</span>
                  {extraHead(extra, period)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
