import { periodEnd, periodStart } from '../../period/period-dates'
import { printPeriod, printPeriodName } from '../../period/print-period'
import type { BlockOf } from '../../quarter/schema'
import { shownTitle } from '../../words/block-title'
import { say } from '../../words/words'
import type { DeckContext, MediaById } from '../context'
import type { SlideDraft } from '../draft'
import { finishDraft } from '../draft'
import { contentWidth, left } from '../grid'
import { noteLines } from '../notes'
import type { Item } from '../plan'
import { pictureBox, pictureItem } from '../picture'
import { printMonthRange } from '../../words/print-date'
import { fitLine, laidItem, lookOf, plain, rectItem, textItem } from '../text-kit'

/** Bottom of the title and top of the subtitle. */
const titleBottom = 226
const titleTop = 72

/** The first slide: whose session, of which period, and where in the year it stands. */
export function titleSlides(
  context: DeckContext,
  block: BlockOf<'title'>,
  media: MediaById,
): readonly SlideDraft[] {
  const { colour, type } = context.theme
  const items: Item[] = []
  const title = shownTitle(block.title, shownTitle(context.department))
  const laid = fitLine(
    title,
    type.deckTitle.steps,
    { w: contentWidth, h: titleBottom - titleTop },
    (text, size) => [plain(context, text, lookOf(type.deckTitle, size, { colour: colour.onAccent }))],
  )
  const height = Math.max(58, Math.ceil(laid.h))
  items.push(
    laidItem(
      {
        id: 'title',
        role: 'title',
        box: { x: left, y: titleBottom - height, w: contentWidth, h: height },
        anchor: 'bottom',
        source: { id: block.id, field: 'title' },
      },
      laid,
    ),
  )

  const logo = context.logo === undefined ? undefined : media.get(context.logo)
  if (logo !== undefined) {
    const box = pictureBox(logo, { x: left, y: 32, w: 210, h: 32 })
    items.push(pictureItem('logo', box, logo))
  } else if (context.organisation.trim() !== '') {
    const organisation = fitLine(
      context.organisation,
      [14, 12, 10],
      { w: 420, h: 17, lines: 1 },
      (text, size) => [plain(context, text, { size, lineHeight: 1.15, colour: colour.onAccentMuted })],
    )
    items.push(laidItem({ id: 'organisation', box: { x: left, y: 40, w: 420, h: 17 } }, organisation))
  }

  const line = (
    id: string,
    text: string,
    y: number,
    h: number,
    sizes: readonly number[],
    ink: string,
    lineHeight: number,
    field?: string,
  ) => {
    if (text.trim() === '') return
    const fitted = fitLine(text, sizes, { w: contentWidth, h }, (words, size) => [
      plain(context, words, { size, lineHeight, colour: ink }),
    ])
    items.push(
      laidItem(
        {
          id,
          box: { x: left, y, w: contentWidth, h },
          anchor: 'middle',
          ...(field === undefined ? {} : { source: { id: block.id, field } }),
        },
        fitted,
      ),
    )
  }
  const subtitle = shownTitle(block.subtitle, context.session)
  line('subtitle', subtitle, 230, 36, type.deckSubtitle.steps, colour.onAccent, 1.2, 'subtitle')
  const months = printMonthRange(
    periodStart(context.period, context.calendar),
    periodEnd(context.period, context.calendar),
    'long',
  )
  line('months', months, 272, 22, [16], colour.onAccentMuted, 1.25)
  items.push(...yearBars(context))

  return [
    finishDraft(context, {
      id: `${block.id}/title`,
      kind: 'title',
      block: block.id,
      layout: 'title',
      ground: colour.accent,
      title,
      part: { index: 1, of: 1 },
      items,
      notes: [
        say('deck.notes.department', {
          department: context.department,
          period: printPeriod(context.period, context.calendar),
          months,
        }),
        ...noteLines(block.notes),
      ],
      line: 20,
    }),
  ]
}

/** The year as bars: this period thick and bright, the past bright, the rest quiet. */
function yearBars(context: DeckContext): readonly Item[] {
  const { colour } = context.theme
  const gap = 24
  const count = context.year.length
  const w = (contentWidth - gap * (count - 1)) / count
  return context.year.flatMap((period, index): Item[] => {
    const x = left + index * (w + gap)
    const current = index === context.current
    const bar = index <= context.current ? colour.onAccent : colour.onAccentRule
    const ink = current ? colour.onAccent : colour.onAccentMuted
    const months = printMonthRange(
      periodStart(period, context.calendar),
      periodEnd(period, context.calendar),
      'short',
    )
    return [
      rectItem(`bar-${period}`, { x, y: 440, w, h: current ? 6 : 2 }, bar),
      textItem({ id: `period-${period}`, box: { x, y: 452, w, h: 17 } }, [
        plain(context, printPeriodName(period), { size: 14, lineHeight: 1.15, bold: true, colour: ink }),
      ]),
      textItem({ id: `months-${period}`, box: { x, y: 470, w, h: 14 } }, [
        plain(context, months, { size: 12, lineHeight: 1.15, colour: ink }),
      ]),
    ]
  })
}
