import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useStore } from 'zustand'
import type { TableKind } from '../../../shared/ipc/column-widths'
import type { PeriodKey } from '../../../shared/period/period'
import { say } from '../../../shared/words/words'
import { useServices } from '../../app/context'
import { Icon } from '../../components/icon'
import { extraColumns, extraHead } from './columns'
import { extraColumnsStore, showColumns } from './extra-columns'

/** Which optional columns the table shows, and the way back to automatic widths. */
export function ColumnsMenu({ period, kind }: { readonly period: PeriodKey; readonly kind: TableKind }) {
  const { run } = useServices()
  const shown = useStore(extraColumnsStore, (state) => state.shown)
  const offered = extraColumns.filter((extra) => !(kind === 'metrics' && extra === 'title'))
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
          onAction={(key) => {
            if (key === 'automatic') run('view.resetColumns')
          }}
        >
          <MenuSection
            className="menu-section"
            selectionMode="multiple"
            selectedKeys={shown}
            onSelectionChange={(keys) => showColumns((extra) => keys === 'all' || keys.has(extra))}
          >
            <Header className="menu-head">{say('grid.columnsShown')}</Header>
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
          </MenuSection>
          <MenuSection className="menu-section">
            <Header className="menu-head">{say('grid.columnsWidths')}</Header>
            <MenuItem id="automatic" className="menu-item" textValue={say('grid.automaticWidths')}>
              <span className="menu-check" />
              {say('grid.automaticWidths')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
