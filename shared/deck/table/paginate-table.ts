import type { TableRow } from '../plan'
import { layoutTable, type LaidCells } from './layout-table'
import { groupRows, rowsFrom } from './row-groups'
import { splitRow, splitRowAnyway } from './split-row'
import type { RowSpec, TableSpec } from './table-spec'

/** Room for a table on its first slide and on each further one, header included, in points. */
export interface PartHeights {
  readonly first: number
  readonly rest: number
}

/** Rounding of sums of row heights, in points. */
const tolerance = 0.01
/** How near the evened-out height is to the best one, in points. */
const precision = 0.5

/**
 * Cuts a table into as few parts as it needs, and evens them out: the tallest part is as low as that number
 * of parts and the order of the rows allow. Every part begins with the header rows, unless they would take
 * more than half of it.
 *
 * Rows that share a cell stay together where that takes no more parts. A group that is higher than a whole
 * further part, or whose staying together would cost one, is cut between its rows, where the shared cell says
 * its text again. Only a row that is higher than a whole further part is cut between lines, all its cells at
 * the same height. The first part is empty when nothing fits under the header there but
 * does on the next. A part is higher than its room only when not even a line fits.
 *
 * @param laid the cells as the table was laid as a whole; those that are missing are added.
 */
export function paginateTable(
  { columns, headerRows, rows: all }: TableSpec,
  heights: PartHeights,
  laid: LaidCells = new Map(),
): TableRow[][] {
  const header = all.slice(0, headerRows)
  const headerHeight = layoutTable({ columns, rows: header }, laid).h
  const repeats = headerHeight * 2 <= heights.rest
  const groups = groupRows(all.slice(headerRows)).map((rows) => ({
    rows,
    h: layoutTable({ columns, rows }, laid).h,
  }))
  // Of the cuts that are tried, which are many, nothing is kept.
  const whole: LaidCells = { get: (cell) => laid.get(cell), set: () => undefined }
  const room = {
    first: atLeastNothing(heights.first - headerHeight),
    rest: atLeastNothing(heights.rest - (repeats ? headerHeight : 0)),
  }
  const parts = evenParts(groups, { columns, laid: whole }, room)
  const headed = Math.max(
    0,
    parts.findIndex((rows) => rows.length > 0),
  )
  return parts.map((rows, index) => {
    if (rows.length === 0 && parts.length > 1) return []
    const shown = index === headed || repeats ? [...header, ...rows] : rows
    return [...layoutTable({ columns, rows: shown }, whole).rows]
  })
}

function atLeastNothing(height: number): number {
  return height > 0 ? height : 0
}

type Part = readonly RowSpec[]

/** What rows of the table are laid with, whole or cut. */
interface Laying {
  readonly columns: readonly number[]
  readonly laid: LaidCells
}

interface Group {
  readonly rows: readonly RowSpec[]
  readonly h: number
}

function evenParts(groups: readonly Group[], laying: Laying, room: PartHeights): readonly Part[] {
  const whole = fillParts(groups, laying, room, room, 'whole')
  const cut = groups.some(({ rows }) => rows.length > 1)
    ? fillParts(groups, laying, room, room, 'cut')
    : undefined
  const saves =
    cut !== undefined && whole !== undefined && !cut.forced && cut.parts.length < whole.parts.length
  const keeping = saves ? 'cut' : 'whole'
  const fullest = keeping === 'cut' ? cut : whole
  if (fullest === undefined) throw new Error('Within the full height every group fits or is cut.')
  if (fullest.parts.length < 2 || fullest.forced) return fullest.parts
  const count = fullest.parts.length
  let best = fullest
  let low = groups.reduce((sum, group) => sum + group.h, 0) / count
  let high = fullest.tallest
  while (high - low > precision) {
    const middle = (low + high) / 2
    const limit = { first: Math.min(middle, room.first), rest: Math.min(middle, room.rest) }
    const filled = fillParts(groups, laying, limit, room, keeping)
    if (filled !== undefined && filled.parts.length <= count && !filled.forced) {
      best = filled
      high = Math.min(middle, filled.tallest)
    } else low = middle
  }
  return best.parts
}

interface Filled {
  readonly parts: readonly Part[]
  readonly tallest: number
  /** Whether a part had to take a line that is higher than its room. */
  readonly forced: boolean
}

/**
 * Fills parts one after the other up to `limit`. Groups that are kept whole are cut only where they are higher
 * than a further part of full `room`, rows always only there; undefined when something that must stay whole
 * is higher than the limit.
 */
function fillParts(
  groups: readonly Group[],
  { columns, laid }: Laying,
  limit: PartHeights,
  room: PartHeights,
  keeping: 'whole' | 'cut',
): Filled | undefined {
  const parts: RowSpec[][] = [[]]
  let used = 0
  let tallest = 0
  let forced = false
  const left = (): number => (parts.length === 1 ? limit.first : limit.rest) - used
  const fits = (h: number): boolean => h <= left() + tolerance
  const take = (rows: readonly RowSpec[], h: number): void => {
    parts.at(-1)?.push(...rows)
    used += h
    tallest = Math.max(tallest, used)
  }
  const turn = (): void => {
    parts.push([])
    used = 0
  }
  /** Whether the next part has more room than this one. */
  const turningHelps = (): boolean => used > 0 || (parts.length === 1 && limit.first < limit.rest)
  const heightOf = (rows: readonly RowSpec[]): number => layoutTable({ columns, rows }, laid).h

  /** The first rows of a cut group that fit; at least none. */
  const countFitting = (rows: readonly RowSpec[]): number => {
    let count = 0
    while (count < rows.length && fits(heightOf(rows.slice(0, count + 1)))) count += 1
    return count
  }

  const takeLines = (row: RowSpec): void => {
    let remaining: RowSpec | undefined = row
    while (remaining !== undefined) {
      let split = splitRow(remaining, left(), columns, laid)
      if (split === undefined) {
        if (turningHelps()) {
          turn()
          continue
        }
        split = splitRowAnyway(remaining, left(), columns, laid)
        forced ||= !fits(heightOf([split.head]))
      }
      take([split.head], heightOf([split.head]))
      remaining = split.rest
      if (remaining !== undefined) turn()
    }
  }

  /** False when a row that must stay whole is higher than the limit. */
  const takeGroup = (group: readonly RowSpec[]): boolean => {
    let rows = group
    while (rows.length > 0) {
      const count = countFitting(rows)
      if (count > 0) {
        const shown = rows.slice(0, count)
        take(shown, heightOf(shown))
        rows = rowsFrom(rows, count, 'repeat')
        if (rows.length > 0) turn()
        continue
      }
      const [first] = rows
      if (first === undefined) return true
      const h = heightOf([first])
      if (h <= room.rest + tolerance) {
        if (!turningHelps()) return false
        turn()
        continue
      }
      takeLines(first)
      rows = rowsFrom(rows, 1, 'blank')
    }
    return true
  }

  for (const { rows, h } of groups) {
    if (fits(h)) take(rows, h)
    else if (keeping === 'cut') {
      if (!takeGroup(rows)) return undefined
    } else if (h <= limit.rest + tolerance) {
      turn()
      take(rows, h)
    } else if (h <= room.rest + tolerance || !takeGroup(rows)) return undefined
  }
  return { parts, tallest, forced }
}
