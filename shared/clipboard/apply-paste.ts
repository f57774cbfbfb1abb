import { addKeyResult } from '../quarter/arrange'
import { writeCell } from '../quarter/cells'
import { setEntry } from '../quarter/edits'
import { findBlock, keyResultsOf } from '../quarter/find'
import type { NewId } from '../quarter/new-id'
import { newKeyResult } from '../quarter/new-parts'
import { nextLabel } from '../quarter/next-label'
import type { Quarter } from '../quarter/schema'
import type { PastePlan, PlannedCell } from './plan-paste'

/** What pasting comes to: the quarter after it, and the ids of the rows it made. */
export interface Pasted {
  readonly quarter: Quarter
  readonly added: readonly string[]
}

/** Writes what was planned into a block's table, as one edit. Rows not taken and cells left out stay as they are. */
export function applyPaste(quarter: Quarter, blockId: string, plan: PastePlan, newId: NewId): Pasted {
  let after = quarter
  const added: string[] = []
  for (const row of plan.rows) {
    if (!row.taken) continue
    let id = row.into
    if (id === undefined) {
      const block = findBlock(after, blockId)
      if (block === undefined) continue
      const labels = block.kind === 'objective' ? keyResultsOf(block).map(({ label }) => label) : undefined
      const made = newKeyResult(newId, after.period, labels === undefined ? '' : nextLabel(labels))
      after = addKeyResult(after, blockId, made)
      id = made.id
      added.push(id)
    }
    for (const cell of row.cells) after = writePlanned(after, id, cell)
  }
  return { quarter: after, added }
}

function writePlanned(quarter: Quarter, id: string, { target, text, status, outcome }: PlannedCell): Quarter {
  if (outcome !== 'replaces') return quarter
  const { field, period } = target
  if (field === 'status' || field === 'entry') {
    if (period === undefined) return quarter
    return setEntry(quarter, id, period, {
      ...(text !== undefined && { text }),
      ...(status !== undefined && { status: status ?? undefined }),
    })
  }
  return text === undefined ? quarter : writeCell(quarter, id, { field, ...(period && { period }) }, text)
}

/**
 * Cells repeated over a chosen range, as spreadsheets do: one cell fills it all, several cells fill it
 * where it is a whole number of times as high and as wide. Else they are pasted once.
 */
export function repeatOver<Cell>(
  sheet: readonly (readonly Cell[])[],
  range: { readonly rows: number; readonly columns: number },
): readonly (readonly Cell[])[] {
  const height = sheet.length
  const width = sheet[0]?.length ?? 0
  if (height === 0 || width === 0 || range.rows % height !== 0 || range.columns % width !== 0) return sheet
  const line = (index: number): readonly Cell[] => sheet[index % height] ?? []
  return Array.from({ length: range.rows }, (_, index) =>
    Array.from({ length: range.columns / width }, () => line(index)).flat(),
  )
}
