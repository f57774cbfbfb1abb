import { contentBottom, contentTop } from './grid'
import type { Box, Item, LaidText, Slide, SlidePlan, Source } from './plan'
import type { Theme } from './theme'

/** How one text of the file stands on its slides. */
export interface TextFit {
  /** Points, on the slide where it ends. */
  readonly size: number
  /** Whether it has stepped down to the smallest size; what is added then goes on to a further slide. */
  readonly atFloor: boolean
  /** Lines of its own size that still fit below it, before anything moves on or gets smaller. */
  readonly freeLines: number
  /** How full the room for it and what shares it is, 0 to 1. */
  readonly filled: number
  /** On how many slides it stands. */
  readonly slides: number
}

interface Found {
  readonly slide: Slide
  readonly text: LaidText
  /** The box of the text, or of the table that it stands in. */
  readonly column: Box
  /** Room inside its own box or row below the text, in points. */
  readonly slack: number
  readonly inTable: boolean
}

/**
 * How many lines are left for a text, found by looking at the plan: nothing is laid out again, so it costs no
 * typing. Undefined where the text stands on no slide, such as a note or an empty field.
 */
export function textFit(plan: SlidePlan, theme: Theme, source: Source): TextFit | undefined {
  const found = plan.slides
    .filter((slide) => idsOn(slide).has(source.id))
    .flatMap((slide) => slide.items.flatMap((item) => findIn(slide, item, source)))
  const last = found.at(-1)
  const paragraph = last?.text.paragraphs.findLast(({ lines }) => lines.length > 0)
  const size = paragraph?.runs.at(-1)?.size
  if (last === undefined || paragraph === undefined || size === undefined) return undefined
  const line =
    'exact' in paragraph.lineHeight ? paragraph.lineHeight.exact : paragraph.lineHeight.factor * size
  const used = lowestIn(last)
  const below = Math.max(0, contentBottom - used)
  const floor = last.inTable ? (theme.type.table.steps.at(-1) ?? theme.floor.table) : theme.floor.body
  return {
    size,
    atFloor: size <= floor,
    freeLines: Math.floor((below + last.slack + tolerance) / line),
    filled: Math.min(1, Math.max(0, (used - contentTop) / (contentBottom - contentTop))),
    slides: new Set(found.map(({ slide }) => slide.id)).size,
  }
}

/** Whose texts a slide shows. Slides keep their identity, so a letter typed looks through those it has changed. */
function idsOn(slide: Slide): ReadonlySet<string> {
  const known = shownOn.get(slide)
  if (known !== undefined) return known
  const ids = new Set(
    slide.items.flatMap(sourcesIn).flatMap((source) => (source === undefined ? [] : [source.id])),
  )
  shownOn.set(slide, ids)
  return ids
}

const shownOn = new WeakMap<Slide, ReadonlySet<string>>()

function sourcesIn(item: Item): readonly (Source | undefined)[] {
  if (item.type === 'table') return item.rows.flatMap(({ cells }) => cells.map((cell) => cell?.source))
  if (item.type === 'group') return item.items.flatMap((part) => (part.type === 'text' ? [part.source] : []))
  return item.type === 'rect' ? [] : [item.source]
}

/** Rounding of sums of measured heights, in points. */
const tolerance = 0.05

const isFrom = (source: Source | undefined, wanted: Source): boolean =>
  source?.id === wanted.id &&
  source.field === wanted.field &&
  (source.period === undefined || source.period === wanted.period)

function findIn(slide: Slide, item: Item, wanted: Source): readonly Found[] {
  if (item.type === 'text' && item.role !== 'title' && isFrom(item.source, wanted)) {
    return [{ slide, text: item.text, column: item.box, slack: 0, inTable: false }]
  }
  if (item.type !== 'table') return []
  return item.rows.flatMap(({ h, cells }) =>
    cells.flatMap((cell): readonly Found[] => {
      if (cell === null || !isFrom(cell.source, wanted)) return []
      const slack = Math.max(0, h - cell.padding.top - cell.padding.bottom - cell.text.h)
      return [{ slide, text: cell.text, column: item.box, slack, inTable: true }]
    }),
  )
}

/** Where the lowest thing ends that shares the column: what is added to a text pushes down all below it. */
const lowestIn = ({ slide, column }: Found): number =>
  slide.items
    .filter(({ box }) => box.x < column.x + column.w && column.x < box.x + box.w)
    .filter((item) => item.type !== 'text' || (item.role !== 'footer' && item.role !== 'pageNumber'))
    .reduce((lowest, { box }) => Math.max(lowest, box.y + box.h), column.y + column.h)
