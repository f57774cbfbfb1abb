import type { KeyResult, Status } from '../quarter/schema'
import type { DeckContext } from './context'
import { statusIn } from './entry-cells'
import { oncePerDeck } from './once-per-deck'
import { statusLineText } from './status-text'
import { widthOfRuns } from './text/measure-text'

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

/** Beside the text of a period's cell. */
const besideText = 18
/** What the wording keeps at least. */
const wordingWidth = 180

/**
 * The column presets to choose from, widened where a period ahead has a goal of its own and where a long status word
 * would be cut in a past one.
 */
export function keyResultColumns(
  context: DeckContext,
  keyResults: readonly KeyResult[],
): readonly (readonly number[])[] {
  const needed = pastWidth(context, keyResults)
  return stagedColumns(context, keyResults).map((columns) => widened(columns, context.current, needed))
}

/** What the longest word of a past status needs with its glyph, at the smallest size of status lines. */
function pastWidth(context: DeckContext, keyResults: readonly KeyResult[]): number {
  const past = context.year.slice(0, context.current)
  const statuses = new Set(
    keyResults.flatMap((keyResult) => past.map((period) => statusIn(context, keyResult, period))),
  )
  const widths = [...statuses].map((status) =>
    status === undefined ? 0 : widestWords(context, status.id, () => widestWord(status)),
  )
  // The hundredth is what line breaking holds back.
  return Math.ceil(Math.max(0, ...widths) / 0.99) + besideText
}

const widestWords = oncePerDeck<number>()

const widestWord = (status: Status): number =>
  Math.max(
    ...status.label
      .split(/\s+/u)
      .map((label) => widthOfRuns(statusLineText({ ...status, label }, 10, false))),
  )

/** Past columns at least as wide as needed, as far as the wording can give. */
function widened(columns: readonly number[], current: number, needed: number): readonly number[] {
  const [wording = 0] = columns
  const lack = Math.max(0, needed - (columns[2] ?? 0))
  const each = current === 0 ? 0 : Math.min(lack, Math.max(0, wording - wordingWidth) / current)
  if (each === 0) return columns
  return columns.map((width, index) =>
    index === 0 ? width - each * current : index >= 2 && index < 2 + current ? width + each : width,
  )
}

function stagedColumns(
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
