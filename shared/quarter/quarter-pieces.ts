import type { Quarter } from './schema'

/*
 * A quarter as JSON text in pieces: one a block, one a picture, and a head with all the rest. Whoever hands the
 * text on after every change hands on the pieces that changed; the other side remembers the others.
 */

/** The text of one block or picture, and the name it is remembered under. */
export interface Piece {
  readonly key: string
  readonly text: string
}

/** What the pieces make up: the head as text, and the keys of the others in their order. */
export interface PieceOrder {
  readonly head: string
  readonly blocks: readonly string[]
  readonly media: readonly string[]
}

const blockKey = ({ id }: { readonly id: string }): string => `block ${id}`
const mediaKey = ({ id }: { readonly id: string }): string => `media ${id}`

export interface PieceWriter {
  /** The pieces that are other than they were told last, one after the other as they are asked for. */
  readonly changed: (quarter: Quarter) => Iterable<Piece>
  /** What makes up the quarter. Pieces that are not in it are forgotten, here as on the other side. */
  readonly order: (quarter: Quarter) => PieceOrder
  /** The other side does not have them (any more): all are told anew. */
  readonly forget: () => void
}

/** Remembers which pieces have been told, by the identity of what they are made of. */
export function createPieceWriter(): PieceWriter {
  const told = new Map<string, object>()
  const holders = ({ blocks, media }: Quarter): readonly (readonly [string, object])[] => [
    ...blocks.map((block) => [blockKey(block), block] as const),
    ...media.map((picture) => [mediaKey(picture), picture] as const),
  ]
  return {
    *changed(quarter) {
      for (const [key, holder] of holders(quarter)) {
        if (told.get(key) === holder) continue
        told.set(key, holder)
        yield { key, text: JSON.stringify(holder) }
      }
    },
    order(quarter) {
      const { blocks, media, ...rest } = quarter
      const present = new Set(holders(quarter).map(([key]) => key))
      for (const key of told.keys()) if (!present.has(key)) told.delete(key)
      return { head: JSON.stringify(rest), blocks: blocks.map(blockKey), media: media.map(mediaKey) }
    },
    forget: () => told.clear(),
  }
}

/** The text of the whole quarter; undefined where a piece of it is not held. */
export function joinPieces(
  held: ReadonlyMap<string, string>,
  { head, blocks, media }: PieceOrder,
): string | undefined {
  const list = (keys: readonly string[]): string | undefined => {
    const texts = keys.map((key) => held.get(key))
    return texts.includes(undefined) ? undefined : `[${texts.join(',')}]`
  }
  const [blockList, mediaList] = [list(blocks), list(media)]
  if (blockList === undefined || mediaList === undefined) return undefined
  return `${head.slice(0, -1)},"blocks":${blockList},"media":${mediaList}}`
}
