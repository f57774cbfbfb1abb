import { describe, expect, it } from 'vitest'
import { selectionOf } from '../../../../renderer/store/document-store'
import { placeAfter } from '../../../../renderer/store/place-after'
import { addPictures, removePicture, replacePicture } from '../../../../shared/quarter/pictures'
import type { Media } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'

const sample = sampleQuarter('technology-q2-fy21-22')
const [first] = sample.media
if (first === undefined) throw new Error('The sample has a picture')
const picture = (id: string): Media => ({ ...first, id })
const block = 'objective-platform'
const one = addPictures(sample, block, [picture('a')])
const three = addPictures(one, block, [picture('b'), picture('c')])
const alt = (id: string) => ({ id, field: 'alt' })

describe('where undo goes when a picture has gone', () => {
  it('is the picture that stands in its place', () => {
    const replaced = replacePicture(three, block, 'b', picture('new'))
    expect(placeAfter(replaced, three, alt('new'), block)).toEqual(alt('b'))
    expect(placeAfter(three, removePicture(three, block, 'b'), alt('b'), block)).toEqual(alt('c'))
  })

  it('is the last one, or where pictures are added, when there is none in its place', () => {
    expect(placeAfter(three, removePicture(three, block, 'c'), alt('c'), block)).toEqual(alt('b'))
    expect(placeAfter(one, sample, alt('a'), block)).toEqual({ id: block, field: 'images' })
  })

  it('is the picture itself when it is back', () => {
    expect(placeAfter(sample, one, alt('a'), block)).toEqual(alt('a'))
  })
})

describe('a picture on two blocks', () => {
  const other = sample.blocks.find(({ kind, id }) => kind === 'objective' && id !== block)?.id ?? ''
  const both = addPictures(one, other, [picture('a')])

  it('is gone to on the block where one is', () => {
    expect(selectionOf(both, alt('a'), block)?.block).toBe(block)
    expect(selectionOf(both, alt('a'), other)?.block).toBe(other)
  })

  it('leads to its own block when it goes from one of them', () => {
    expect(placeAfter(both, one, alt('a'), other)).toEqual({ id: other, field: 'images' })
  })
})
