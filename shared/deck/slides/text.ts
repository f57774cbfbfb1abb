import type { BlockOf } from '../../quarter/schema'
import { parsed } from '../parsed'
import { say } from '../../words/words'
import type { DeckContext, MediaById } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { fitPages, flowColumn } from '../flow'
import { columnsWide, contentBottom, left } from '../grid'
import { noteLines } from '../notes'
import { creditText } from '../picture'
import { picturePages } from '../picture-pages'
import { lookOf, prose } from '../text-kit'

const top = 90
const besidePicture = 494
const side = { x: 603, w: 309 }

/** Free text, with pictures at its side if it has any. */
export function textSlides(
  context: DeckContext,
  block: BlockOf<'text'>,
  media: MediaById,
): readonly SlideDraft[] {
  const { body } = context.theme.type
  const sides = picturePages(context, block.images, media, side)
  // Without a picture lines may be longer, but not so long that the eye loses the next one.
  const width = sides.length > 0 ? besidePicture : columnsWide(10)
  const fitted = fitPages(body.steps, (size) =>
    flowColumn(
      context,
      [
        {
          id: 'body',
          paragraphs: prose(context, parsed(block.body), lookOf(body, size, { gap: 6 })),
          source: { id: block.id, field: 'body' },
        },
      ],
      { x: left, w: width, top, bottom: contentBottom, gap: 16 },
    ),
  )
  const count = Math.max(fitted.pages.length, sides.length)
  const credits = block.images.flatMap((use) => {
    const picture = media.get(use.media)
    if (picture === undefined) return []
    const credit = [creditText(use, picture), picture.source].filter((part) => part !== '').join(', ')
    return credit === '' ? [] : [say('deck.notes.image', { credit })]
  })
  return contentSlides(context, {
    block: block.id,
    id: `${block.id}/text`,
    kind: 'text',
    title: { subject: block.title, kind: '', source: { id: block.id, field: 'title' } },
    parts: Array.from({ length: count }, (_, index): PartDraft => ({
      items: [...(fitted.pages[index]?.items ?? []), ...(sides[index] ?? [])],
      line: fitted.size * body.lineHeight,
      ...(index === 0 ? { notes: [...noteLines(block.notes), ...credits] } : {}),
    })),
  })
}
