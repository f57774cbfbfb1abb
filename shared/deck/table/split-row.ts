import type { LaidText } from '../plan'
import { layoutText } from '../text/layout-text'
import type { SplitText } from '../text/split-text'
import { splitFirstLine, splitText } from '../text/split-text'
import { takeStart } from '../text/take-start'
import { textWidthOf, type LaidCells } from './layout-table'
import type { CellSpec, RowSpec } from './table-spec'

export interface SplitRow {
  readonly head: RowSpec
  /** Undefined when the whole row fitted. */
  readonly rest: RowSpec | undefined
}

/** More characters than a cell has on nearly any slide. */
const enough = 2_000

/** A cell that is cut leaves at least so many lines behind. */
const leastLines = 2

/**
 * Cuts a row between lines so that its upper part is at most `height` points high: every cell at the same
 * height. Undefined when a cell would leave fewer than two lines behind. The minimum height of the row is
 * for whole rows and is dropped, and so are row spans.
 */
export function splitRow(
  row: RowSpec,
  height: number,
  columns: readonly number[],
  laid: LaidCells,
): SplitRow | undefined {
  return cutCells(row, columns, laid, (text, { padding }) => {
    const room = height - padding.top - padding.bottom
    const split = room < 0 ? undefined : splitText(text, room)
    if (split === undefined) return undefined
    return split.rest.length === 0 || lineCount(split.head) >= leastLines ? split : undefined
  })
}

/** Cuts a row behind the first line of every cell, for parts that are too low for anything better. */
export function splitRowAnyway(
  row: RowSpec,
  height: number,
  columns: readonly number[],
  laid: LaidCells,
): SplitRow {
  const cut = cutCells(row, columns, laid, (text, { padding }) => {
    const split = splitText(text, height - padding.top - padding.bottom)
    return split ?? splitFirstLine(text)
  })
  return cut ?? { head: row, rest: undefined }
}

function cutCells(
  row: RowSpec,
  columns: readonly number[],
  laid: LaidCells,
  cut: (text: LaidText, cell: CellSpec) => SplitText | undefined,
): SplitRow | undefined {
  const head: (CellSpec | null)[] = []
  const rest: (CellSpec | null)[] = []
  let left = false
  for (const [column, cell] of row.cells.entries()) {
    if (cell === null) {
      head.push(null)
      rest.push(null)
      continue
    }
    const width = textWidthOf(cell, column, columns)
    const known = laid.get(cell)
    const whole = known?.width === width ? known.cell.text : undefined
    const split = takeStart(cell.paragraphs, enough, (start) =>
      cut((start === cell.paragraphs ? whole : undefined) ?? layoutText(start, width), cell),
    )
    if (split === undefined) return undefined
    const single = { ...cell, rowSpan: 1 }
    // The very cell where it can be, which is laid already.
    if (split.rest.length === 0) head.push(cell.rowSpan === undefined ? cell : single)
    else {
      left = true
      head.push({ ...single, anchor: 'top', paragraphs: split.head.paragraphs })
    }
    rest.push({ ...single, anchor: 'top', paragraphs: split.rest })
  }
  return { head: { cells: head }, rest: left ? { cells: rest } : undefined }
}

function lineCount(text: LaidText): number {
  return text.paragraphs.reduce((sum, { lines }) => sum + lines.length, 0)
}
