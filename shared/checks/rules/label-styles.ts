import { keyResultsOf } from '../../quarter/find'
import { say, sayCount } from '../../words/words'
import type { Found, QuarterRule } from '../rule'

/** `KR1`, `KR 1`, `kr1:`: the same label with the numbers taken out; what differs is the style. */
const styleOf = (label: string): string => label.trim().replace(/\d+/g, '1').replace(/\s+/g, ' ')

/** Key results of one deck are labelled in one style; the rarer style is the one to change. */
export const labelStyles: QuarterRule = {
  id: 'label-styles',
  severity: 'hint',
  scope: 'quarter',
  check: (quarter) => {
    const labelled = quarter.blocks
      .filter((block) => block.kind === 'objective')
      .flatMap((block) => keyResultsOf(block).map((keyResult) => ({ block: block.id, keyResult })))
      .filter(({ keyResult }) => /\d/.test(keyResult.label))
    const counts = new Map<string, number>()
    for (const { keyResult } of labelled) {
      const style = styleOf(keyResult.label)
      counts.set(style, (counts.get(style) ?? 0) + 1)
    }
    const [usual, ...others] = [...counts].toSorted((a, b) => b[1] - a[1])
    if (usual === undefined || others.length === 0) return []
    return labelled
      .filter(({ keyResult }) => styleOf(keyResult.label) !== usual[0])
      .map(({ block, keyResult }): Found => {
        const place = { block, id: keyResult.id, field: 'label' }
        const number = /\d+/.exec(keyResult.label)?.[0] ?? '1'
        const value = usual[0].replace('1', number)
        return {
          place,
          sentence: sayCount('finding.labelStyle', usual[1], {
            label: keyResult.label,
            example: usual[0],
          }),
          fix: { kind: 'write', label: say('finding.labelStyle.fix', { label: value }), place, value },
        }
      })
  },
}
