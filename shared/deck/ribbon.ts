import { printPeriodName } from '../period/print-period'
import { say } from '../words/words'
import { chipItem, emptyTile, tileItem } from './chip'
import type { DeckContext } from './context'
import { left, right } from './grid'
import type { ObjectiveSummary } from './objective-summary'
import type { PeriodKey } from '../period/period'
import { oncePerDeck } from './once-per-deck'
import type { Box, GroupItem, RectItem, TextItem } from './plan'
import { lookOf, plain, textItem } from './text-kit'

const tileWidth = 24
const gap = 3
const labelTop = 22
const top = 36
const height = 22
/** Between a title and the ribbon. */
const clear = 16

/** Left edge of the ribbon; the same on every slide of the deck. */
function ribbonLeft(context: DeckContext): number {
  return right - context.chipWidth - (context.year.length - 1) * (tileWidth + gap)
}

/** How wide a title may be beside the ribbon. */
export function titleWidthBesideRibbon(context: DeckContext): number {
  return ribbonLeft(context) - clear - left
}

/** The year's statuses of an objective, read aloud as one sentence. */
export function describeStatuses(context: DeckContext, summary: ObjectiveSummary): string {
  return context.year
    .slice(0, context.current + 1)
    .map((period, index) =>
      say('deck.ribbon.alt', {
        period: printPeriodName(period),
        status: summary.statuses[index]?.label ?? say('deck.ribbon.noStatus'),
      }),
    )
    .join(', ')
}

const labels = oncePerDeck<TextItem>()

function label(context: DeckContext, period: PeriodKey, box: Box, current: boolean): TextItem {
  return labels(context, period, () => {
    const { colour, type } = context.theme
    const look = lookOf(type.caption, undefined, {
      align: 'middle',
      colour: current ? colour.text : colour.muted,
      ...(current ? { bold: true } : {}),
    })
    return textItem({ id: `ribbon-label-${period}`, box }, [plain(context, printPeriodName(period), look)])
  })
}

/** The year of an objective at the top right: past small, this period as a chip, what is ahead empty. */
export function ribbonItem(context: DeckContext, summary: ObjectiveSummary): GroupItem {
  const items: (TextItem | RectItem)[] = []
  let x = ribbonLeft(context)
  context.year.forEach((period, index) => {
    const current = index === context.current
    const w = current ? context.chipWidth : tileWidth
    items.push(label(context, period, { x, y: labelTop, w, h: 12 }, current))
    const box = { x, y: top, w, h: height }
    const id = `ribbon-${period}`
    const status = summary.statuses[index]
    const source = { id: summary.id, field: 'stated', period }
    if (status === undefined) items.push(emptyTile(context, id, box))
    else if (current) items.push(chipItem(context, id, box, status, source))
    else items.push(tileItem(context, id, box, status, source))
    x += w + gap
  })
  const start = ribbonLeft(context)
  return {
    type: 'group',
    id: 'ribbon',
    box: { x: start, y: labelTop, w: right - start, h: top + height - labelTop },
    alt: describeStatuses(context, summary),
    items,
  }
}
