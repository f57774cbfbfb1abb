import type { DeckContext } from './context'
import type { Box, Item, LaidText, Source, TextItem } from './plan'
import type { Status } from '../quarter/schema'
import { chipText, glyphSize, statusPaint } from './status-text'
import { oncePerDeck } from './once-per-deck'
import { fitLine, laidItem, paragraphOf } from './text-kit'
import { layoutText } from './text/layout-text'

const chipTexts = oncePerDeck<LaidText>()
const tileTexts = oncePerDeck<LaidText>()
const chipPadding = { left: 3, right: 3, top: 0, bottom: 0 }

/** Glyph and word of a status on its ground. */
export function chipItem(
  context: DeckContext,
  id: string,
  box: Box,
  status: Status,
  source?: Source,
): TextItem {
  const { chip } = context.theme.type
  const paint = statusPaint(status, true)
  const laid = chipTexts(context, `${status.id} ${box.w} ${box.h}`, () =>
    fitLine(status.label, chip.steps, { w: box.w - 6, h: box.h, lines: 1 }, (label, size) => [
      paragraphOf(context, chipText({ ...status, label }, size, paint.ink), {
        lineHeight: { exact: size * chip.lineHeight },
        align: 'middle',
      }),
    ]),
  )
  return laidItem(
    {
      id,
      box,
      anchor: 'middle',
      padding: chipPadding,
      fill: paint.fill ?? context.theme.colour.ground,
      outline: paint.outline,
      source,
    },
    laid,
  )
}

/** The glyph of a past status on its tint. */
export function tileItem(
  context: DeckContext,
  id: string,
  box: Box,
  status: Status,
  source?: Source,
): TextItem {
  const paint = statusPaint(status, false)
  const size = glyphSize(status, 12)
  const laid = tileTexts(context, `${status.id} ${box.w}`, () =>
    layoutText(
      [
        paragraphOf(context, [{ text: status.glyph, size, colour: paint.ink }], {
          lineHeight: { exact: 13.8 },
          align: 'middle',
        }),
      ],
      box.w,
    ),
  )
  return laidItem(
    {
      id,
      box,
      anchor: 'middle',
      fill: paint.fill,
      source,
    },
    laid,
  )
}

/** The place of a period without a status: an empty outline. */
export function emptyTile(context: DeckContext, id: string, box: Box): Item & { readonly type: 'rect' } {
  return { type: 'rect', id, box, outline: { w: 0.75, colour: context.theme.colour.hairline } }
}
