import { describe, expect, it } from 'vitest'
import { describePlace } from '../../../../shared/checks/describe-place'
import { file, serviceObjective, sloReport } from './corpus/case'

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
})
