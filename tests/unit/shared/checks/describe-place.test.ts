import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuarter } from '../../../../shared/checks/check-quarter'
import { describePlace } from '../../../../shared/checks/describe-place'
import { blockTexts } from '../../../../shared/checks/texts'
import { fieldTexts } from '../../../../shared/quarter/field-texts'
import { placeFieldWords } from '../../../../shared/words/findings'
import { quarter as anyQuarter } from '../../../support/arbitrary-quarter'
import { file, objective, serviceObjective, sloReport } from './corpus/case'
import { corpora } from './corpus/corpora'

describe('describePlace', () => {
  it('says of which service an objective is', () => {
    const [first, second] = ['Payments', 'Cards'].map((name, index) => ({
      id: `service-${index}`,
      name,
      objectives: [serviceObjective({ id: `slo-${index}`, name: 'Availability' })],
    }))
    if (first === undefined || second === undefined) throw new Error('Two services were made')
    const quarter = file([sloReport([], { services: [first, { ...second, name: ' ' }] })])
    const at = (id: string, field: string) => describePlace(quarter, { block: 'report', id, field })
    expect(at('slo-0', 'outcome')).toBe('Service levels, Payments, Availability, outcome')
    expect(at('slo-1', 'outcome')).toBe('Service levels, Availability, outcome')
    expect(at('service-0', 'name')).toBe('Service levels, Payments, name')
    expect(at('gone', 'outcome')).toBe('Service levels, outcome')
  })

  it('has words for every field that a finding or a found text stands in', () => {
    const fields = new Set<string>()
    for (const { quarter, previous } of Object.values(corpora).flat())
      for (const { place } of checkQuarter(quarter, previous).open) fields.add(place.field)
    for (const quarter of fc.sample(anyQuarter, { numRuns: 20, seed: 1 })) {
      for (const { field } of fieldTexts(quarter)) fields.add(field)
      for (const block of quarter.blocks)
        for (const { place } of blockTexts(block, quarter.period)) fields.add(place.field)
    }
    expect(fields.size).toBeGreaterThan(40)
    // What is said of the whole file stands in none.
    fields.delete('')
    expect([...fields].filter((field) => !(`place.field.${field}` in placeFieldWords))).toEqual([])
  })

  it('says which status a definition is of', () => {
    const quarter = file([objective()])
    const place = { block: '', id: 'onTrack', field: 'definition' }
    expect(describePlace(quarter, place)).toBe('ON TRACK, definition')
  })
})
