import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from '../../../../shared/history/alike-parts'
import { pairParts } from '../../../../shared/history/match-parts'
import { similarity } from '../../../../shared/history/wording-diff'

type Pairs = readonly (readonly [number, number])[]

/** The same rule, said as plainly as it can be: every two parts compared at every step. */
function pairPlainly(before: readonly Part[], now: readonly Part[]): Pairs {
  const everyTwo = before.flatMap((one, older) => now.map((other, newer) => ({ one, other, older, newer })))
  const pairs: (readonly [number, number])[] = []
  const pairAll = (score: (older: Part, newer: Part) => number): void => {
    const scored = everyTwo
      .map(({ one, other, older, newer }) => ({ older, newer, score: score(one, other) }))
      .filter((one) => one.score > 0)
      .toSorted((a, b) => b.score - a.score || a.older + a.newer - b.older - b.newer)
    for (const { older, newer } of scored) {
      if (!pairs.some(([one, other]) => one === older || other === newer)) pairs.push([older, newer])
    }
  }
  pairAll((older, newer) => (older.id === newer.id ? 1 : 0))
  pairAll((older, newer) => (older.lineage.includes(newer.id) || newer.lineage.includes(older.id) ? 1 : 0))
  pairAll((older, newer) => {
    const sameLabel = older.label.toLowerCase() === newer.label.toLowerCase()
    const alike = similarity(older.text, newer.text)
    const isEmpty = older.text.trim() === '' || newer.text.trim() === ''
    if (older.kind !== newer.kind || alike < (sameLabel ? 0.5 : 0.8) || (isEmpty && !sameLabel)) return 0
    return alike + (sameLabel ? 0.2 : 0) + (older.holder === newer.holder ? 0.1 : 0)
  })
  return pairs.toSorted((a, b) => a[1] - b[1])
}

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const part = fc.record({
  lineage: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('id 0', 'id 1', 'id 2', 'id 9'), { maxLength: 2 }) },
  ),
  label: fc.constantFrom('', 'KR1', 'kr1', 'KR2'),
  text: fc.array(letter, { maxLength: 6 }).map((words) => words.join(' ')),
  kind: fc.constantFrom('objective', 'metrics'),
  holder: fc.constantFrom('', 'one', 'other'),
})
/** Parts with ids of their own, some of them those of the other file. */
const parts = fc
  .tuple(fc.array(part, { maxLength: 8 }), fc.constantFrom(0, 3, 20))
  .map(([list, first]) => list.map((one, index): Part => ({ ...one, id: `id ${first + index}` })))

describe('pairParts', () => {
  it('pairs as comparing every two parts would', () => {
    fc.assert(
      fc.property(parts, parts, (before, now) => {
        expect(pairParts(before, now)).toEqual(pairPlainly(before, now))
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same pairs in both directions', () => {
    fc.assert(
      fc.property(parts, parts, (before, now) => {
        const swapped = pairParts(now, before).map(([newer, older]) => [older, newer] as const)
        expect(swapped.toSorted((a, b) => a[1] - b[1])).toEqual(pairParts(before, now))
      }),
    )
  })

  it('takes nothing for the same that shares too few words', () => {
    const one = { id: '1', lineage: [], label: 'KR1', text: 'a b c d', kind: 'objective', holder: '' }
    expect(pairParts([one], [{ ...one, id: '2', text: 'a b x y' }])).toEqual([[0, 0]])
    expect(pairParts([one], [{ ...one, id: '2', text: 'a x y z' }])).toEqual([])
    expect(pairParts([one], [{ ...one, id: '2', label: 'KR2', text: 'a b c x' }])).toEqual([])
  })
})
