import { describe, expect, it } from 'vitest'
import { holds, publishedFigures } from '../../../support/published-figures'
import { textAt } from '../../../support/quarter-places'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')

describe('figures and dates of the published deck', () => {
  it.each(Object.entries(publishedFigures))('%s', (place, figures) => {
    const text = textAt(quarter, place)
    expect(figures.filter((figure) => !holds(text, figure))).toEqual([])
  })

  it('tells apart figures that contain one another', () => {
    expect(holds('110% of 32', '10%')).toBe(false)
    expect(holds('110% of 32', '3')).toBe(false)
    expect(holds('about ~10% more', '10%')).toBe(false)
    expect(holds('0% of 3', '0')).toBe(false)
    expect(holds('by Q4.', 'by Q4')).toBe(true)
  })
})
