import { describe, expect, it } from 'vitest'
import { excerpt, findMatches, placeOf, replaceMatches } from '../../../../renderer/store/find-matches'
import { fieldTexts } from '../../../../shared/quarter/field-texts'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const loose = { matchCase: false, wholeWord: false }

describe('finding in a quarter', () => {
  it('finds words across looks, in titles, entries, notes, promises and credits', () => {
    const fields = new Set(findMatches(quarter, 'a', loose).map(({ field }) => field.field))
    for (const field of ['title', 'wording', 'entry', 'notes', 'text', 'licence', 'definition', 'target']) {
      expect(fields).toContain(field)
    }
    expect(findMatches(quarter, 'KR 1 is at risk', loose)).toHaveLength(1)
  })

  it('goes in the order of the outline', () => {
    const order = quarter.blocks.map(({ id }) => id)
    const blocks = fieldTexts(quarter)
      .map(({ block }) => order.indexOf(block))
      .filter((index) => index !== -1)
    expect(blocks).toEqual(blocks.toSorted((a, b) => a - b))
  })

  it('shows the words around, within their line', () => {
    const [found] = findMatches(quarter, 'KR 1 is at risk', loose)
    expect(found && excerpt(found, 8)).toEqual(['…er, and ', 'KR 1 is at risk', ' for the…'])
  })
})

describe('replacing in a quarter', () => {
  it('writes into the fields it found and leaves every other block the same object', () => {
    const found = findMatches(quarter, 'KR 1 is at risk', loose)
    const { quarter: after, count } = replaceMatches(quarter, found, 'KR1 is late')
    expect(count).toBe(1)
    const changed = after.blocks.filter((block, index) => block !== quarter.blocks[index])
    expect(changed.map(({ id }) => id)).toEqual(found.map(({ field }) => field.block))
    expect(findMatches(after, 'KR1 is late', loose)).toHaveLength(1)
  })

  it('leaves past quarters as they were said, and counts them', () => {
    const found = findMatches(quarter, '2207', loose)
    const frozen = found.filter(({ field }) => field.frozen)
    expect(frozen.length).toBeGreaterThan(0)
    const { quarter: after, count, frozen: left } = replaceMatches(quarter, found, '9999')
    expect(left).toBe(frozen.length)
    expect(count).toBe(found.length - frozen.length)
    expect(findMatches(after, '2207', loose).map(({ field }) => placeOf(field))).toEqual(
      frozen.map(({ field }) => placeOf(field)),
    )
  })
})
