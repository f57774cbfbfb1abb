import { produce } from 'immer'
import type { Draft } from 'immer'
import { addMedia } from './arrange'
import type { Block, BlockOf, ImageUse, Media, Quarter } from './schema'

/*
 * Edits of the pictures of a block. A picture is a use of a media item, which holds the bytes and the credit;
 * several blocks may use one.
 */

export type PictureBlock = BlockOf<'objective' | 'text'>

export const takesPictures = (block: Block | undefined): block is PictureBlock =>
  block?.kind === 'objective' || block?.kind === 'text'

function changeImages(
  quarter: Quarter,
  blockId: string,
  change: (images: Draft<ImageUse>[]) => void,
): Quarter {
  const index = quarter.blocks.findIndex(({ id }) => id === blockId)
  if (!takesPictures(quarter.blocks[index])) return quarter
  return produce(quarter, (draft) => {
    const block = draft.blocks[index]
    if (block?.kind === 'objective' || block?.kind === 'text') change(block.images)
  })
}

/** Adds pictures at the end of a block's; one that the block shows already stays where it is. */
export function addPictures(quarter: Quarter, blockId: string, media: readonly Media[]): Quarter {
  if (!takesPictures(quarter.blocks.find(({ id }) => id === blockId))) return quarter
  return changeImages(media.reduce(addMedia, quarter), blockId, (images) => {
    for (const { id } of media) {
      if (!images.some((use) => use.media === id)) images.push({ media: id, caption: '' })
    }
  })
}

/** Takes a picture from a block; its bytes leave the file when nothing else shows them. */
export const removePicture = (quarter: Quarter, blockId: string, mediaId: string): Quarter =>
  dropUnused(
    changeImages(quarter, blockId, (images) => {
      const index = images.findIndex(({ media }) => media === mediaId)
      if (index >= 0) images.splice(index, 1)
    }),
    mediaId,
  )

/** Puts another picture in the place of one. The caption stays; alt text and credit are those of the new one. */
export function replacePicture(quarter: Quarter, blockId: string, mediaId: string, media: Media): Quarter {
  if (media.id === mediaId) return quarter
  const replaced = changeImages(addMedia(quarter, media), blockId, (images) => {
    const at = images.findIndex((use) => use.media === mediaId)
    const use = images[at]
    if (use === undefined) return
    if (images.some((other) => other.media === media.id)) images.splice(at, 1)
    else use.media = media.id
  })
  return dropUnused(replaced, mediaId)
}

/** Moves a picture among those of its block, to the index it then has. */
export const movePicture = (quarter: Quarter, blockId: string, mediaId: string, to: number): Quarter =>
  changeImages(quarter, blockId, (images) => {
    const from = images.findIndex(({ media }) => media === mediaId)
    const target = Math.max(0, Math.min(to, images.length - 1))
    if (from < 0 || from === target) return
    images.splice(target, 0, ...images.splice(from, 1))
  })

export const setCaption = (quarter: Quarter, blockId: string, mediaId: string, caption: string): Quarter =>
  changeImages(quarter, blockId, (images) => {
    const use = images.find(({ media }) => media === mediaId)
    if (use !== undefined) use.caption = caption
  })

/** What a picture still lacks to be shown in good faith, in the order it is asked for. */
export const missingOf = ({
  alt,
  author,
  licence,
  source,
}: Media): readonly ('alt' | 'author' | 'licence' | 'source')[] =>
  (
    [
      ['alt', alt],
      ['author', author],
      ['licence', licence],
      ['source', source],
    ] as const
  ).flatMap(([field, text]) => (text.trim() === '' ? [field] : []))

function dropUnused(quarter: Quarter, mediaId: string): Quarter {
  const used =
    quarter.theme.logo === mediaId ||
    quarter.blocks.some(
      (block) => takesPictures(block) && block.images.some(({ media }) => media === mediaId),
    )
  if (used || !quarter.media.some(({ id }) => id === mediaId)) return quarter
  return { ...quarter, media: quarter.media.filter(({ id }) => id !== mediaId) }
}
