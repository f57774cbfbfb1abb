import { printPeriodName } from '../period/print-period'
import type { Goal, KeyResult } from '../quarter/schema'
import { diffWordings, sameWording, type DiffPart } from './wording-diff'

/** A text that changed, with its words compared. */
export interface TextChange {
  readonly from: string
  readonly to: string
  readonly parts: readonly DiffPart[]
}

/** Nothing where both say the same but for spaces. */
export const textChange = (from: string, to: string): TextChange | undefined =>
  sameWording(from, to) ? undefined : { from, to, parts: diffWordings(from, to) }

/** Of a name that is read as one: half a quarter's name marked would be a riddle. */
export function wholeChange(from: string, to: string): TextChange | undefined {
  if (sameWording(from, to)) return undefined
  const parts = [
    { text: from, change: 'removed' as const },
    { text: to, change: 'added' as const },
  ]
  return { from, to, parts: parts.filter(({ text }) => text !== '') }
}

interface Quantified {
  readonly text: string
  readonly value?: number
  readonly unit?: string
}

/** A baseline or goal changes when its words or its number do; where only the number does, it is shown. */
export function quantityChange(from: Quantified, to: Quantified): TextChange | undefined {
  const words = textChange(from.text, to.text)
  if (words !== undefined || (from.value === to.value && from.unit === to.unit)) return words
  const [before, now] = [from, to].map(withNumber)
  return textChange(before ?? '', now ?? '')
}

function withNumber({ text, value, unit = '' }: Quantified): string {
  if (value === undefined) return text
  const number = `${value} ${unit}`.trim()
  return text.trim() === '' ? number : `${text} (${number})`
}

const arrows = { increase: '↑', reduce: '↓', keep: '=', milestone: '◆' } as const

/** A goal with the same words and number that is to be reached the other way, told by arrows: `10% ↑` to `10% ↓`. */
export function directionChange(from: Goal, to: Goal): TextChange | undefined {
  if (from.direction === to.direction) return undefined
  const [before, now] = [from, to].map((goal) =>
    [withNumber(goal), goal.direction === undefined ? '' : arrows[goal.direction]].join(' ').trim(),
  )
  return wholeChange(before ?? '', now ?? '')
}

/** Goals of single quarters that both files set, differently. One that is set for a further quarter is no change. */
export function stagedChange(
  from: KeyResult['goal']['staged'],
  to: KeyResult['goal']['staged'],
): TextChange | undefined {
  const changes = from.flatMap((older) => {
    const newer = to.find(({ period }) => period === older.period)
    const change = newer === undefined ? undefined : quantityChange(older, newer)
    return change === undefined ? [] : [{ name: printPeriodName(older.period), change }]
  })
  const said = (side: 'from' | 'to'): string =>
    changes.map(({ name, change }) => `${name}: ${change[side]}`).join('\n')
  return textChange(said('from'), said('to'))
}
