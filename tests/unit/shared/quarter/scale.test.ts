import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, statusColours } from '../../../../shared/quarter/colour'
import { defaultScale } from '../../../../shared/quarter/default-scale'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import {
  addStatus,
  canRemoveStatus,
  countStatus,
  mostStatuses,
  moveStatus,
  removeStatus,
  setStatus,
} from '../../../../shared/quarter/scale'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { sampleQuarter } from '../../../support/samples'

const sample = sampleQuarter('technology-q2-fy21-22')
const ids = ({ scale }: typeof sample) => scale.map(({ id }) => id)
const counter = () => {
  let last = 0
  return () => `new-${(last += 1)}`
}
const opens = (quarter: typeof sample) => openQuarter(serialiseQuarter(quarter)).ok

describe('the scale', () => {
  it('grows before the grey statuses, with a look of its own, up to its limit', () => {
    const newId = counter()
    let grown = sample
    for (let count = sample.scale.length; count < mostStatuses + 2; count += 1) {
      grown = addStatus(grown, newId, 'NEW')
    }
    expect(grown.scale).toHaveLength(mostStatuses)
    expect(grown.scale.at(-1)?.weight).toBeNull()
    expect(new Set(grown.scale.map(({ glyph }) => glyph)).size).toBe(mostStatuses)
    expect(new Set(grown.scale.map(({ colours }) => colours.mark)).size).toBe(mostStatuses)
    expect(opens(grown)).toBe(true)
  })

  it('counts what is said and puts another status in its place', () => {
    const [gone, instead] = ['concerns', 'atRisk']
    const count = countStatus(sample, gone)
    expect(count).toBeGreaterThan(10)
    const after = removeStatus(sample, gone, instead)
    expect(ids(after)).not.toContain(gone)
    expect(countStatus(after, gone)).toBe(0)
    expect(countStatus(after, instead)).toBe(count + countStatus(sample, instead))
    expect(opens(after)).toBe(true)
  })

  it('never loses what was said, and never gets too short', () => {
    expect(removeStatus(sample, 'concerns')).toBe(sample)
    expect(removeStatus(sample, 'concerns', 'concerns')).toBe(sample)
    const unused = addStatus(sample, counter(), 'NEW')
    expect(ids(removeStatus(unused, 'new-1'))).toEqual(ids(sample))
    const three = { ...sample, scale: defaultScale.slice(2) }
    const grey = defaultScale.slice(-1)[0]
    if (grey === undefined) throw new Error('The default scale has a grey status')
    expect(canRemoveStatus(three, 'concerns')).toBe(false)
    const fourWithTwoGreys = { ...three, scale: [...three.scale, { ...grey, id: 'grey' }] }
    expect(canRemoveStatus(fourWithTwoGreys, 'concerns')).toBe(false)
    expect(canRemoveStatus(fourWithTwoGreys, 'grey')).toBe(true)
  })

  it('moves and changes one status', () => {
    expect(ids(moveStatus(sample, 'atRisk', 0))[0]).toBe('atRisk')
    expect(moveStatus(sample, ids(sample)[0] ?? '', -3)).toBe(sample)
    const renamed = setStatus(sample, 'atRisk', { label: 'RED' })
    expect(renamed.scale.find(({ id }) => id === 'atRisk')?.label).toBe('RED')
    expect(setStatus(sample, 'nowhere', { label: 'RED' })).toBe(sample)
  })
})

it('makes legible colours of any colour', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, (chosen) => {
      const { mark, solid, onSolid, tint, text } = statusColours(chosen)
      expect(contrast(text, tint)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(text, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(mark, tint)).toBeGreaterThanOrEqual(3)
      expect(contrast(mark, '#FFFFFF')).toBeGreaterThanOrEqual(3)
      expect(contrast(onSolid, solid)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
