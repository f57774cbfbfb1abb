import { describe, expect, it } from 'vitest'
import { findBlock, findMedia } from '../../../../shared/quarter/find'
import {
  addPictures,
  missingOf,
  movePicture,
  removePicture,
  replacePicture,
  setCaption,
  takesPictures,
} from '../../../../shared/quarter/pictures'
import type { Media, Quarter } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const home = quarter.blocks.find((block) => takesPictures(block) && block.images.length > 1)
const id = home?.id ?? ''
const media = (name: string): Media => ({
  id: `sha256-${name}`,
  type: 'image/png',
  width: 10,
  height: 5,
  alt: '',
  author: '',
  licence: '',
  source: '',
  data: 'AAAA',
})
const uses = (of: Quarter, block = id) => {
  const found = findBlock(of, block)
  return takesPictures(found) ? found.images.map((use) => use.media) : []
}
const [first = '', second = ''] = uses(quarter)

describe('the pictures of a block', () => {
  it('come at the end, with their bytes, once', () => {
    const once = addPictures(quarter, id, [media('a'), media('b')])
    expect(uses(once).slice(-2)).toEqual(['sha256-a', 'sha256-b'])
    expect(findMedia(once, 'sha256-a')).toEqual(media('a'))
    expect(addPictures(once, id, [media('a')])).toBe(once)
  })

  it('go, and their bytes with them when nothing else shows them', () => {
    const added = addPictures(quarter, id, [media('a')])
    expect(removePicture(added, id, 'sha256-a')).toEqual(quarter)
    const other = quarter.blocks.find((block) => takesPictures(block) && block.id !== id)?.id ?? ''
    const twice = addPictures(added, other, [media('a')])
    const removed = removePicture(twice, id, 'sha256-a')
    expect(uses(removed)).toEqual(uses(quarter))
    expect(findMedia(removed, 'sha256-a')).toBeDefined()
    const logo = { ...added, theme: { ...added.theme, logo: 'sha256-a' } }
    expect(findMedia(removePicture(logo, id, 'sha256-a'), 'sha256-a')).toBeDefined()
  })

  it('are replaced in their place, keeping the caption', () => {
    const captioned = setCaption(quarter, id, first, 'Start page')
    const replaced = replacePicture(captioned, id, first, media('a'))
    const block = findBlock(replaced, id)
    expect(takesPictures(block) && block.images[0]).toEqual({ media: 'sha256-a', caption: 'Start page' })
    expect(findMedia(replaced, first)).toBeUndefined()
    expect(replacePicture(quarter, id, first, { ...media('x'), id: first })).toBe(quarter)
    expect(uses(replacePicture(quarter, id, first, { ...media('x'), id: second }))).toEqual([second])
  })

  it('move, and stay within the list', () => {
    expect(uses(movePicture(quarter, id, first, 1)).slice(0, 2)).toEqual([second, first])
    expect(uses(movePicture(quarter, id, first, 99)).at(-1)).toBe(first)
    expect(movePicture(quarter, id, first, 0)).toBe(quarter)
    expect(movePicture(quarter, id, 'nobody', 1)).toBe(quarter)
  })

  it('belong to objectives and texts alone', () => {
    const title = quarter.blocks.find(({ kind }) => kind === 'title')?.id ?? ''
    expect(addPictures(quarter, title, [media('a')])).toBe(quarter)
  })

  it('say what they lack', () => {
    expect(missingOf({ ...media('a'), author: 'Archive', licence: ' ' })).toEqual([
      'alt',
      'licence',
      'source',
    ])
  })
})
