import { useState } from 'react'
import { repeatOver } from '../../../shared/clipboard/apply-paste'
import { doubtsOf, planPaste } from '../../../shared/clipboard/plan-paste'
import type { Sheet } from '../../../shared/clipboard/sheet'
import { type Mapping, suggestMapping } from '../../../shared/clipboard/suggest-mapping'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { announce, type AppStore } from '../../store/app-store'
import { type GridActions, pasteGridOf } from './grid-actions'
import {
  type CellRange,
  type GridSelection,
  heightOf,
  inside,
  only,
  stretchTo,
  widthOf,
} from './grid-selection'
import type { Table } from './range-edits'

/** Cells that do not simply fit, with a proposal of where they go. */
export interface Pasting {
  readonly sheet: Sheet
  readonly mapping: Mapping
}

interface Host {
  readonly app: AppStore
  readonly quarter: Quarter
  readonly table: Table
  readonly range: CellRange
  readonly readOnly: boolean
  readonly actions: GridActions
  readonly select: (selection: GridSelection) => void
}

/** Pasting into a table: at once where everything fits, else with a preview that is asked for first. */
export function usePaste({ app, quarter, table, range, readOnly, actions, select }: Host) {
  const [pasting, setPasting] = useState<Pasting>()

  const paste = (sheet: Sheet | undefined): void => {
    if (readOnly || sheet === undefined) {
      announce(app, say(readOnly ? 'grid.readOnly' : 'sheet.nothing'))
      return
    }
    const whole = repeatOver(sheet, { rows: heightOf(range), columns: widthOf(range) })
    // Into an empty table one pastes texts, not labels: those count by themselves.
    const wording = table.columns.findIndex(({ field }) => field === 'wording')
    const start = { row: range.fromRow, column: table.rows.length === 0 ? wording : range.fromColumn }
    const grid = pasteGridOf(table, quarter)
    const mapping = suggestMapping(whole, start, grid)
    const plan = planPaste(whole, mapping, grid)
    if (doubtsOf(whole, mapping, plan).length > 0) {
      setPasting({ sheet: whole, mapping })
      return
    }
    actions.paste(plan)
    const corner = { row: start.row + whole.length - 1, column: start.column + (whole[0]?.length ?? 1) - 1 }
    const size = { rows: table.rows.length, columns: table.columns.length }
    select(stretchTo(only(start), inside(corner, size)))
  }
  return { pasting, paste, done: () => setPasting(undefined) }
}
