import { type RefObject, useEffect, useRef } from 'react'
import { printPeriodName } from '../../../shared/period/print-period'
import { useDocumentStore } from '../../app/context'
import { openCorrection } from '../ledger/open-correction'
import { placeOf } from './columns'
import type { GridActions } from './grid-actions'
import { type CellRange, type GridSelection, heightOf, rangeOf } from './grid-selection'
import type { Table } from './range-edits'
import { RowMenu, type RowMenuItem } from './row-menu'

interface Props {
  readonly anchor: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly table: Table
  readonly selection: GridSelection
  readonly readOnly: boolean
  readonly actions: GridActions
  readonly openStatuses: () => void
  /** Puts the focus on the active cell. */
  readonly focusCell: () => void
  readonly close: () => void
}

/** The menu of chosen cells, and what it does once it has closed and the focus is back on the cells. */
export function TableMenu(props: Props) {
  const { anchor, isOpen, table, selection, readOnly, actions, openStatuses, focusCell, close } = props
  const store = useDocumentStore()
  const chosen = useRef<RowMenuItem>(undefined)
  const range = rangeOf(selection)
  const row = table.rows[selection.active.row]
  const column = table.columns[selection.active.column]
  const past = column?.when === 'past' && !readOnly ? column : undefined

  const run = (item: RowMenuItem): void => {
    switch (item) {
      case 'cut':
      case 'copy':
        // Only this command makes the browser tell a clipboard event, as it does by key; nothing newer does.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        document.execCommand(item)
        return
      case 'status':
        openStatuses()
        return
      case 'insertAbove':
        actions.insertRow(range.fromRow)
        return
      case 'insertBelow':
        actions.insertRow(range.toRow + 1)
        return
      case 'moveUp':
        actions.moveRows(-1)
        return
      case 'moveDown':
        actions.moveRows(1)
        return
      case 'delete':
        actions.deleteRows()
        return
      case 'correct':
        if (row !== undefined && past !== undefined) openCorrection(store, placeOf(row, past))
        return
      case 'clear':
      case 'fillDown':
      case 'fillRight':
        actions[item]()
    }
  }
  useEffect(() => {
    const item = chosen.current
    if (isOpen || item === undefined) return
    chosen.current = undefined
    focusCell()
    run(item)
  })

  if (!isOpen) return null
  return (
    <RowMenu
      anchor={anchor}
      rows={heightOf(range)}
      correct={past?.period === undefined ? undefined : printPeriodName(past.period)}
      disabled={disabledItems(table, range, readOnly)}
      close={close}
      choose={(item) => {
        chosen.current = item
        close()
      }}
    />
  )
}

const writing: readonly RowMenuItem[] = [
  'cut',
  'clear',
  'status',
  'fillDown',
  'fillRight',
  'insertAbove',
  'insertBelow',
  'moveUp',
  'moveDown',
  'delete',
]

function disabledItems({ rows }: Table, range: CellRange, readOnly: boolean): readonly RowMenuItem[] {
  if (readOnly) return writing
  return [
    ...(range.fromRow === 0 ? (['moveUp'] as const) : []),
    ...(range.toRow === rows.length - 1 ? (['moveDown'] as const) : []),
    ...(range.fromRow === 0 && range.toRow === 0 ? (['fillDown'] as const) : []),
  ]
}
