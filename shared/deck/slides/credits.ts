import type { BlockOf, Media } from '../../quarter/schema'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { columnsWide, contentBottom, contentTop, left } from '../grid'
import { noteLines } from '../notes'
import { hairline, headCell, headerHeight, pad } from '../table-cells'
import type { RowSpec } from '../table/table-spec'
import { fitTable, tableItem } from '../table-fit'
import { lookOf, plain, prose, textItem } from '../text-kit'

const columns = [54, 270, 240, 120, 180]
const emptyBox = { x: left, y: contentTop, w: columnsWide(10), h: 21 }

/** A picture of the deck and the slides that show it. */
export interface Credit {
  readonly media: Media
  readonly caption: string
  readonly pages: readonly number[]
}

/** Who made the pictures of this deck, under which licence, and where they come from. */
export function creditSlides(
  context: DeckContext,
  block: BlockOf<'credits'>,
  credits: readonly Credit[],
): readonly SlideDraft[] {
  const { list, body } = context.theme.type
  const title = {
    subject: block.title,
    otherwise: say('deck.credits'),
    kind: '',
    source: { id: block.id, field: 'title' },
  }
  const slides = { block: block.id, id: `${block.id}/credits`, kind: 'credits', title } as const
  if (credits.length === 0) {
    const look = lookOf(body, undefined, { colour: context.theme.colour.muted })
    const empty = say('deck.credits.none')
    return contentSlides(context, {
      ...slides,
      parts: [
        {
          items: [textItem({ id: 'none', box: emptyBox }, [plain(context, empty, look)])],
          notes: noteLines(block.notes),
        },
      ],
    })
  }
  const room = contentBottom - contentTop
  const fitted = fitTable({
    columns: [columns],
    sizes: [13, 12],
    floor: context.theme.floor.table,
    heights: { first: room, rest: room },
    rows: (size) => ({
      header: [
        {
          minHeight: headerHeight,
          cells: [
            headCell(context, say('deck.credits.slide'), { padding: pad(0, 8) }),
            headCell(context, say('deck.credits.image')),
            headCell(context, say('deck.credits.author')),
            headCell(context, say('deck.credits.licence')),
            headCell(context, say('deck.credits.source')),
          ],
        },
      ],
      count: credits.length,
      row: (index) => creditRow(context, credits[index], size),
    }),
  })
  const parts = fitted.parts.map((part, index): PartDraft => ({
    items: [
      tableItem('credits', {
        x: left,
        y: contentTop,
        columns,
        part,
        alt: say('deck.credits.alt'),
      }),
    ],
    line: fitted.size * list.lineHeight,
    notes: [
      ...(index === 0 ? noteLines(block.notes) : []),
      ...part.fresh.flatMap((row) => {
        const source = credits[row]?.media.source ?? ''
        return source === '' ? [] : [say('deck.notes.source', { source })]
      }),
    ],
  }))
  return contentSlides(context, { ...slides, parts })
}

function creditRow(context: DeckContext, credit: Credit | undefined, size: number): RowSpec {
  if (credit === undefined) return { cells: [] }
  const { colour, type } = context.theme
  const { media } = credit
  const look = lookOf(type.list, size, { colour: colour.text })
  const borders = { bottom: hairline(context) }
  const image = credit.caption.trim() === '' ? media.alt : credit.caption
  const cell = (text: string, field: string, ink = colour.text) => ({
    paragraphs: text.trim() === '' ? [] : [plain(context, text, { ...look, colour: ink })],
    padding: pad(8, 8, 6),
    anchor: 'middle' as const,
    borders,
    source: { id: media.id, field },
  })
  return {
    minHeight: 32,
    cells: [
      { ...cell(credit.pages.join(', '), 'data', colour.muted), padding: pad(0, 8, 6) },
      cell(image, 'alt'),
      cell(media.author, 'author'),
      cell(media.licence, 'licence'),
      {
        ...cell('', 'source'),
        paragraphs: prose(context, [{ runs: [sourceRun(media.source)] }], look),
        padding: pad(8, 0, 6),
      },
    ],
  }
}

/** An address is shown as its host and links to the whole of it. */
function sourceRun(source: string): { readonly text: string; readonly link?: string } {
  const host = /^https?:\/\/(?:www\.)?([^/?#\s]+)/i.exec(source)?.[1]
  return host === undefined || /\s/.test(source) ? { text: source } : { text: host, link: source }
}
