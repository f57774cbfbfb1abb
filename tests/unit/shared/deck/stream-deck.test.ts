import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import { streamDeck } from '../../../../shared/deck/stream-deck'
import type { Quarter } from '../../../../shared/quarter/schema'
import { quarter as anyQuarter } from '../../../support/arbitrary-quarter'
import { generateQuarter } from '../../../support/generated-quarters'
import { sampleQuarter, samples } from '../../../support/samples'

const slidesOf = (quarter: Quarter) => Array.from(streamDeck(quarter).slides, ({ slide }) => slide)

describe('streamDeck', () => {
  it.each(samples)('gives the slides of the whole plan, one after the other: %s', (name) => {
    const quarter = sampleQuarter(name)
    const { slides, media, ...frame } = compileDeck(quarter)
    const stream = streamDeck(quarter)
    expect(Array.from(stream.slides, ({ slide }) => slide)).toEqual(slides)
    expect(stream.frame).toEqual(frame)
    expect(media.map(({ id }) => stream.picture(id))).toEqual(media)
  })

  it('does so for any quarter', () => {
    fc.assert(
      fc.property(anyQuarter, (quarter) => {
        expect(slidesOf(quarter)).toEqual(compileDeck(quarter).slides)
      }),
      { numRuns: 40 },
    )
  })

  it('knows the pages of pictures behind credits in the middle of the deck', () => {
    const quarter = generateQuarter({ objectives: 4, sectionEvery: 2 })
    const credits = quarter.blocks.filter(({ kind }) => kind === 'credits')
    const others = quarter.blocks.filter(({ kind }) => kind !== 'credits')
    expect(credits).not.toEqual([])
    const early = { ...quarter, blocks: [...others.slice(0, 2), ...credits, ...others.slice(2)] }
    expect(slidesOf(early)).toEqual(compileDeck(early).slides)
  })

  it('lays a block out when its slides are asked for, and tells how far it has come', () => {
    const quarter = generateQuarter({ objectives: 10 })
    const shares = Array.from(streamDeck(quarter).slides, ({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares[0]).toBeGreaterThan(0)
    expect(shares.at(-1)).toBe(1)
  })
})
