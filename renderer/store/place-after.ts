import { findBlock } from '../../shared/quarter/find'
import { neighbourOf } from '../../shared/quarter/move-parts'
import { findPart } from '../../shared/quarter/parts'
import type { PartKind } from '../../shared/quarter/parts'
import { takesPictures } from '../../shared/quarter/pictures'
import type { Block, Quarter } from '../../shared/quarter/schema'
import { handleOf, isRow, rowOf, type Place } from './place'

/** Blocks and drill-downs have a title. */
const homeFields: Partial<Record<PartKind, string>> = {
  keyResult: 'wording',
  service: 'name',
  serviceObjective: 'name',
  link: 'text',
  promise: 'text',
  change: 'why',
}

/** The field of a part that gets the focus when the part itself is gone to. */
export const homePlace = (id: string, kind: PartKind): Place => ({ id, field: homeFields[kind] ?? 'title' })

/** Where pictures are added to a block. */
export const addPicturesPlace = (block: string): Place => ({ id: block, field: 'images' })

/**
 * Where to go after undo or redo: to the place, or, where its part is gone with the change, to the part
 * that takes over. Also where the selected block is gone and nobody says where it happened.
 */
export function placeAfter(
  before: Quarter,
  after: Quarter,
  place: Place | undefined,
  selectedBlock: string,
): Place | undefined {
  const id = place?.id ?? selectedBlock
  const status = before.scale.findIndex((one) => one.id === id)
  if (status !== -1 && !after.scale.some((one) => one.id === id)) {
    const next = after.scale[Math.max(0, status - 1)]
    return next && handleOf(next.id)
  }
  const picture = pictureAfter(before, after, id, selectedBlock)
  if (picture !== undefined) return picture
  const wasPart = findPart(before, id) !== undefined
  if (!wasPart || findPart(after, id) !== undefined) return place
  let next: string | undefined = id
  const seen = new Set<string>()
  while (next !== undefined && findPart(after, next) === undefined && !seen.has(next)) {
    seen.add(next)
    next = neighbourOf(before, next)
  }
  const part = next === undefined ? undefined : findPart(after, next)
  const fallback = after.blocks[0]?.id
  if (part === undefined) return fallback === undefined ? undefined : rowOf(fallback)
  if (place === undefined || isRow(place)) return rowOf(part.id)
  const isBlock = part.path.length === 2 && part.kind !== 'promise'
  return isBlock ? homePlace(part.id, part.kind) : handleOf(part.id)
}

const picturesOf = (block: Block | undefined): readonly string[] =>
  takesPictures(block) ? block.images.map(({ media }) => media) : []

/** For a picture that its block shows no longer: the one in its place, or where pictures are added. */
function pictureAfter(
  before: Quarter,
  after: Quarter,
  media: string,
  selectedBlock: string,
): Place | undefined {
  const shows = (block: Block | undefined): boolean => picturesOf(block).includes(media)
  const selected = findBlock(before, selectedBlock)
  const home = shows(selected) ? selected : before.blocks.find(shows)
  const now = home && findBlock(after, home.id)
  if (now === undefined || shows(now)) return undefined
  const left = picturesOf(now)
  const at = picturesOf(home).indexOf(media)
  const next = left[at] ?? left[at - 1]
  return next === undefined ? addPicturesPlace(now.id) : { id: next, field: 'alt' }
}
