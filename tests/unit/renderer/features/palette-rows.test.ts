import { expect, it } from 'vitest'
import { paletteRows } from '../../../../renderer/features/palette/palette-rows'
import { compileDeck } from '../../../../shared/deck/compile'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')

it('tells what a slide is about from what kind it is', () => {
  const rows = paletteRows(':', { available: () => true, quarter, plan: compileDeck(quarter) })
  expect(rows.map(({ title }) => title)).toContain('2 Platform Evolution · Overview')
})
