import type { Item, LaidText, Slide, SlidePlan } from '../deck/plan'
import { printNumber } from '../words/print-number'
import { say, sayCount } from '../words/words'
import type { Finding, Severity } from './finding'
import type { RuleId } from './rule-id'

/** The rules that look at slides instead of the file. */
export const planRules: readonly { readonly id: RuleId; readonly severity: Severity }[] = [
  { id: 'slide-overflow', severity: 'error' },
  { id: 'text-small', severity: 'warning' },
  { id: 'slide-continued', severity: 'hint' },
]

/** Smallest sizes in points, as a theme has them. */
export interface Floors {
  readonly table: number
  readonly body: number
}

/** A block on so many slides is told; a table on two is how tables are. */
const MANY_SLIDES = 4

/**
 * What the slides of a deck say about themselves: texts larger than their place, body and table text below
 * the theme's floor (footers, labels and captions have sizes of their own), blocks that go on and on.
 */
export const planFindings = (plan: SlidePlan, floors: Floors): readonly Finding[] =>
  plan.slides.flatMap((slide, index) => slideFindings(slide, index + 1, floors))

function slideFindings(slide: Slide, number: number, floors: Floors): readonly Finding[] {
  const place = { block: slide.block, id: slide.block, field: 'title' }
  const found: Finding[] = []
  const add = (rule: RuleId, severity: Severity, sentence: string) =>
    found.push({ rule, severity, place, sentence })
  if (slide.fit.overflows > 0) {
    const sentence = sayCount('finding.slideOverflow', slide.fit.overflows, { slide: number })
    add('slide-overflow', 'error', sentence)
  }
  const small = smallestBelow(slide, floors)
  if (small !== undefined) {
    const facts = { slide: number, size: printNumber(small.size, 1), floor: printNumber(small.floor, 1) }
    add('text-small', 'warning', say('finding.textSmall', facts))
  }
  if (slide.part.index === 1 && slide.part.of >= MANY_SLIDES) {
    add('slide-continued', 'hint', say('finding.slideContinued', { count: slide.part.of, slide: number }))
  }
  return found
}

interface SmallText {
  readonly size: number
  readonly floor: number
}

const lookedAt = new WeakMap<Slide, { readonly floors: Floors; readonly small: SmallText | undefined }>()

/** The smallest text below the floor. Slides are looked at once: most are the same after a letter typed. */
function smallestBelow(slide: Slide, floors: Floors): SmallText | undefined {
  const known = lookedAt.get(slide)
  if (known?.floors.table === floors.table && known.floors.body === floors.body) return known.small
  const [small] = slide.items.flatMap((item) => belowFloor(item, floors)).toSorted((a, b) => a.size - b.size)
  lookedAt.set(slide, { floors, small })
  return small
}

function belowFloor(item: Item, floors: Floors): readonly SmallText[] {
  if (item.type === 'text') return item.role === 'body' ? smaller(item.text, floors.body) : []
  if (item.type !== 'table') return []
  return item.rows
    .slice(item.headerRows)
    .flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.source === undefined ? [] : smaller(cell.text, floors.table))),
    )
}

/** A hundredth of a point is how sizes are added up, not a smaller text. */
const smaller = (text: LaidText, floor: number): readonly SmallText[] =>
  text.paragraphs
    .flatMap(({ runs }) => runs)
    .filter(({ size, text: words }) => size < floor - 0.01 && words.trim() !== '')
    .map(({ size }) => ({ size, floor }))
