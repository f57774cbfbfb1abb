import { describe, expect, it } from 'vitest'
import { createChecker } from '../../../../../shared/checks/check-quarter'
import { rules } from '../../../../../shared/checks/rules'
import { corpora } from './corpora'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = corpora[id] ?? []

  it('has at least forty cases, of both kinds', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
    expect(cases.filter(({ finds }) => finds !== false).length).toBeGreaterThanOrEqual(8)
    expect(cases.filter(({ finds }) => finds === false).length).toBeGreaterThanOrEqual(8)
  })

  it.each(cases.map((one, index) => [index + 1, one.name.replaceAll('\n', ' / '), one] as const))(
    '%d %s',
    (_, __, { quarter, previous, finds }) => {
      const sentences = createChecker([rule])
        .check(quarter, previous)
        .open.map(({ sentence }) => sentence)
      if (finds === false) expect(sentences).toEqual([])
      else expect(sentences.join('\n')).toContain(finds === true ? '' : finds)
      if (finds !== false) expect(sentences).not.toEqual([])
    },
  )
})
