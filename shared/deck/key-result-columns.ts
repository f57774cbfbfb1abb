import type { KeyResult } from '../quarter/schema'
import type { DeckContext } from './context'

/** Wording, goal, past periods, this period, periods ahead; the columns add up to 864. */
const presets: Readonly<Record<string, readonly (readonly number[])[]>> = {
  '4/0': [
    [376, 128, 222, 46, 46, 46],
    [340, 136, 250, 46, 46, 46],
  ],
  '4/1': [
    [330, 126, 128, 188, 46, 46],
    [300, 128, 150, 194, 46, 46],
    [262, 132, 166, 212, 46, 46],
  ],
  '4/2': [
    [300, 118, 112, 112, 176, 46],
    [262, 120, 124, 124, 188, 46],
  ],
  '4/3': [
    [280, 108, 102, 102, 102, 170],
    [246, 108, 114, 114, 114, 168],
  ],
  '2/0': [
    [420, 150, 248, 46],
    [360, 160, 298, 46],
  ],
  '2/1': [
    [400, 140, 132, 192],
    [340, 146, 160, 218],
    [290, 150, 184, 240],
  ],
}

/** Width of a period ahead that holds a staged goal. */
const stagedWidth = 96
const emptyWidth = 46

/** The column presets to choose from, widened where a period ahead has a goal of its own. */
export function keyResultColumns(
  context: DeckContext,
  keyResults: readonly KeyResult[],
): readonly (readonly number[])[] {
  const { year, current } = context
  const fitting = presets[`${year.length}/${current}`] ?? []
  const staged = year.map(
    (period, index) =>
      index > current &&
      keyResults.some((keyResult) => keyResult.goal.staged.some((goal) => goal.period === period)),
  )
  const extra = staged.filter((isStaged) => isStaged).length * (stagedWidth - emptyWidth)
  if (extra === 0) return fitting
  return fitting.map((columns) => {
    // What the staged goals need comes from the columns before them, each giving by its width.
    const giving = columns.slice(0, 3 + current)
    const given = giving.reduce((sum, width) => sum + width, 0)
    return columns.map((width, index) => {
      if (index < giving.length) return width - (extra * width) / given
      return staged[index - 2] === true ? stagedWidth : width
    })
  })
}
