import { expect, it } from 'vitest'
import { bringBack, dismiss } from '../../../../shared/quarter/dismissals'
import { completeQuarter } from '../../../support/quarter-fixtures'

const quarter = { ...completeQuarter(), dismissals: [] }
const finding = { rule: 'goal-missing', place: 'kr-1 goal', sentence: 'There is no goal.' }

it('keeps the reason with the quarter it counts for', () => {
  const kept = dismiss(quarter, finding, ' Agreed with the board ')
  expect(kept.dismissals).toEqual([{ ...finding, why: 'Agreed with the board', period: quarter.period }])
  expect(quarter.dismissals).toEqual([])
})

it('has one reason a finding: the last', () => {
  const kept = dismiss(dismiss(quarter, finding, 'First'), finding, 'Second')
  expect(kept.dismissals.map(({ why }) => why)).toEqual(['Second'])
})

it('tells findings at one place apart by what they say', () => {
  const other = { ...finding, sentence: 'Another.' }
  const kept = dismiss(dismiss(quarter, finding, 'One'), other, 'Two')
  expect(bringBack(kept, other).dismissals.map(({ why }) => why)).toEqual(['One'])
})

it('brings back also what an older file dismissed whatever it says', () => {
  const { rule, place } = finding
  const old = { ...quarter, dismissals: [{ rule, place, why: 'Old', period: quarter.period }] }
  expect(bringBack(old, finding).dismissals).toEqual([])
})

it('leaves reasons of other quarters alone, and the quarter itself where there is nothing to bring back', () => {
  const before = { ...quarter, dismissals: [{ ...finding, why: 'Then', period: '2019-Q1' as const }] }
  expect(bringBack(before, finding)).toBe(before)
  expect(dismiss(before, finding, 'Now').dismissals).toHaveLength(2)
})
