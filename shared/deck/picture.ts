import type { ImageUse, Media } from '../quarter/schema'
import { say } from '../words/words'
import type { DeckContext, MediaById } from './context'
import type { Box, Item, LaidText, PictureItem } from './plan'
import { fitLine, laidItem, lookOf, plain } from './text-kit'

/** Points a pixel: a picture that is drawn larger looks blurred when it is projected. */
const LARGEST_SCALE = 1

/** The largest box of the picture's proportions inside `room`, at its top left, that does not blur it. */
export function pictureBox(media: Pick<Media, 'width' | 'height'>, room: Box): Box {
  const scale = Math.min(room.w / media.width, room.h / media.height, LARGEST_SCALE)
  // A picture of extreme proportions stays visible and selectable.
  return {
    x: room.x,
    y: room.y,
    w: Math.max(1, media.width * scale),
    h: Math.max(1, media.height * scale),
  }
}

export function pictureItem(id: string, box: Box, media: Media): PictureItem {
  return {
    type: 'picture',
    id,
    box,
    media: media.id,
    alt: media.alt.trim() === '' ? say('deck.picture.noAlt') : media.alt,
    source: { id: media.id, field: 'alt' },
  }
}

/** Caption, author and licence as one line of credit. */
export function creditText(use: ImageUse, media: Media): string {
  const credit = [media.author, media.licence].filter((part) => part.trim() !== '').join(', ')
  const caption = use.caption.trim().replace(/\.$/, '')
  if (caption === '') return credit
  return credit === '' ? caption : say('deck.picture.credit', { caption, credit })
}

interface Placed {
  readonly items: readonly Item[]
  readonly bottom: number
}

const toCredit = 5
const creditRoom = 48

/** Pictures one below the other, each with its credit, as many as `room` takes at `least` points of height. */
export function stackPictures(
  context: DeckContext,
  uses: readonly ImageUse[],
  media: MediaById,
  room: Box,
  limits: { readonly tallest: number; readonly least: number },
): Placed & { readonly taken: number } {
  const shown = uses.map((use) => media.get(use.media))
  const credits = uses.map((use, index) => {
    const picture = shown[index]
    return picture === undefined ? undefined : creditOf(context, creditText(use, picture), room.w)
  })
  const items: Item[] = []
  let y = room.y
  let taken = 0
  const bottom = room.y + room.h
  for (; taken < uses.length; taken += 1) {
    const picture = shown[taken]
    if (picture === undefined) continue
    const credit = credits[taken]
    const creditHeight = credit === undefined ? 0 : toCredit + Math.ceil(credit.h)
    // What is left is shared with the pictures still to come, as far as they get a usable height.
    const remaining = uses.length - taken
    const share = Math.max(limits.least, (bottom - y) / Math.max(1, remaining) - creditHeight - 11)
    const height = Math.min(limits.tallest, share, bottom - y - creditHeight)
    if (height < limits.least && taken > 0) break
    if (height < 12) break
    const box = pictureBox(picture, { x: room.x, y, w: room.w, h: height })
    items.push(pictureItem(`picture-${taken + 1}`, box, picture))
    y += box.h
    if (credit !== undefined) {
      const creditBox = { x: room.x, y: y + toCredit, w: room.w, h: Math.ceil(credit.h) }
      items.push(
        laidItem(
          {
            id: `credit-${taken + 1}`,
            box: creditBox,
            source: { id: picture.id, field: 'author' },
          },
          credit,
        ),
      )
      y = creditBox.y + creditBox.h
    }
    y += 11
  }
  return { items, bottom: y, taken }
}

function creditOf(context: DeckContext, text: string, width: number): LaidText | undefined {
  if (text === '') return undefined
  const { caption } = context.theme.type
  const look = lookOf(caption, undefined, { colour: context.theme.colour.muted })
  return fitLine(text, caption.steps, { w: width, h: creditRoom }, (words) => [plain(context, words, look)])
}
