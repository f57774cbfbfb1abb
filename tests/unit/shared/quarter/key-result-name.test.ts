import { describe, expect, it } from 'vitest'
import { bareLabel } from '../../../../shared/quarter/bare-label'
import { keyResultLabel, keyResultName, keyResultTitle } from '../../../../shared/quarter/key-result-name'
import type { KeyResult } from '../../../../shared/quarter/schema'
import { generateQuarter } from '../../../support/generated-quarters'

const [block] = generateQuarter({ objectives: 1, keyResults: 1 }).blocks.filter(
  (one) => one.kind === 'objective',
)
const sample = block?.keyResults[0]
const keyResult = (label: string, title: string, wording: string): KeyResult => {
  if (sample === undefined) throw new Error('A generated objective has a key result')
  return { ...sample, label, title, wording: [{ ...sample.wording[0], since: '2021-Q1', text: wording }] }
}

describe('the name of a key result', () => {
  it.each([
    ['KR1 -', 'KR1'],
    ['KR1', 'KR1'],
    [' KR 2.1: ', 'KR 2.1'],
    ['1.', '1'],
    ['目标1 —', '目标1'],
    [' – ', ''],
    ['', ''],
  ])('reads the label %j as %j', (label, bare) => {
    expect(bareLabel(label)).toBe(bare)
  })

  it('is its label and its short name, or the beginning of its wording', () => {
    expect(keyResultName(keyResult('KR2 -', 'Query lag', 'Reduce it'))).toBe('KR2 Query lag')
    const unnamed = keyResult('KR1', ' ', '- **Cut** a[0] by 5 \\* 2, see [the\nlist](https://example.org)')
    expect(keyResultTitle(unnamed)).toBe('Cut a[0] by 5 * 2, see [the list](https://example.org)')
    expect(keyResultTitle(keyResult('', '', '**See [the list](https://example.org)**'))).toBe('See the list')
    const long = keyResult('', '', `**${'word '.repeat(400)}end**`)
    expect(keyResultName(long)).toMatch(/^word(?: word){10,} ?w?o?r?d?…$/)
    expect(keyResultName(long).length).toBeLessThanOrEqual(72)
    expect(keyResultName(keyResult('', '', ''))).toBe('')
  })

  it('is beside the wording its label, or the short name of a metric', () => {
    expect(keyResultLabel(keyResult('KR2 -', 'Query lag', ''))).toBe('KR2')
    expect(keyResultLabel(keyResult('', 'Query lag', ''))).toBe('Query lag')
  })
})
