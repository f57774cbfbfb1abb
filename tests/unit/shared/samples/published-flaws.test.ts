import { describe, expect, it } from 'vitest'
import { publishedFlaws } from '../../../support/published-flaws'
import { correctedQuarter, sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const corrected = correctedQuarter()

describe('flaws of the published deck', () => {
  it.each(Object.entries(publishedFlaws))('the sample has %s', (_, { traces, published }) => {
    expect(published).not.toEqual([])
    expect(traces(quarter)).toEqual(published)
  })

  it.each(Object.entries(publishedFlaws))('the corrected copy is free of %s', (_, { traces }) => {
    expect(traces(corrected)).toEqual([])
  })
})
