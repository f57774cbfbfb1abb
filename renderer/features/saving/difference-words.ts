import { groupBy } from '../../../shared/group-by'
import type { Difference } from '../../../shared/history/differences'
import type { DiffPart } from '../../../shared/history/wording-diff'
import { printPeriodName } from '../../../shared/period/print-period'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'

/** Fields that the window has a name for already. */
const shown = [
  'title',
  'subtitle',
  'statement',
  'status',
  'targetQuarter',
  'departments',
  'narrative',
  'challenges',
  'notScheduledNote',
  'keyResultNotes',
  'notes',
  'images',
  'alt',
  'author',
  'licence',
  'source',
  'overview',
  'progress',
  'objectives',
  'url',
  'outcome',
  'goalHeading',
  'wording',
  'baseline',
  'goal',
  'situation',
  'impact',
  'recommendation',
  'oldWording',
  'newWording',
  'from',
  'to',
  'measured',
  'did',
  'why',
  'body',
  'rollUpRule',
  'definition',
] as const
/** Fields that only a comparison names. */
const compared = [
  'entry',
  'label',
  'owner',
  'lifecycle',
  'department',
  'organisation',
  'sessionName',
  'period',
  'calendar',
  'language',
  'theme',
  'stated',
  'text',
  'name',
  'target',
  'dismissals',
] as const

const isIn = <Name extends string>(names: readonly Name[], field: string): field is Name =>
  (names as readonly string[]).includes(field)

/** What of its part differs: "Status, Q2", "Wording", "new". */
export function sayField({ change, field, period }: Difference): string {
  if (change !== 'changed') return say(`difference.${change}`)
  const name = isIn(shown, field)
    ? say(`field.${field}`)
    : isIn(compared, field)
      ? say(`difference.field.${field}`)
      : say('difference.field.other')
  return period === undefined ? name : `${name}, ${printPeriodName(period)}`
}

/** What the block is called in which something differs, or the file itself. */
export const sayBlock = ({ titled }: Difference): string =>
  titled === undefined ? say('differences.file') : blockTitle(titled)

/** The differences of each block together, in the order of their first. */
export const byBlock = (differences: readonly Difference[]): readonly (readonly Difference[])[] => [
  ...groupBy(differences, ({ block }) => block).values(),
]

/** "Product Platform: KR1 status, KR2 text; Overview": what differs, in one line. */
export function sayWhere(differences: readonly Difference[]): string {
  const blocks = byBlock(differences)
  return blocks
    .map((inside) => {
      const parts = inside.map((one) => [one.part, sayField(one).toLowerCase()].filter(Boolean).join(' '))
      const few = [...new Set(parts)].slice(0, MOST_PARTS)
      const more = parts.length > few.length ? ', …' : ''
      const block = inside[0] === undefined ? '' : sayBlock(inside[0])
      return `${block}: ${few.join(', ')}${more}`
    })
    .slice(0, MOST_BLOCKS)
    .concat(blocks.length > MOST_BLOCKS ? ['…'] : [])
    .join('; ')
}
const MOST_PARTS = 4
const MOST_BLOCKS = 4

/** Unchanged words around a change that help to find it; the rest of a long text gives way to dots. */
const AROUND = 60

/** The parts of a difference with long unchanged stretches cut to what is near a change. */
export function nearChanges(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.map((part, index) => {
    if (part.change !== 'same' || part.text.length <= 2 * AROUND + 20) return part
    const head = index === 0 ? '' : part.text.slice(0, AROUND).replace(/\S+$/, '')
    const tail = index === parts.length - 1 ? '' : part.text.slice(-AROUND).replace(/^\S+/, '')
    return { ...part, text: `${head}…${tail}` }
  })
}
