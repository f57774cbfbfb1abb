import { describe, expect, it } from 'vitest'
import { setBaseline, setEntry, setGoal } from '../../../../shared/quarter/edits'
import { findKeyResult } from '../../../../shared/quarter/find'
import { linkedRows, linkMetric, unlinkMetric } from '../../../../shared/quarter/metric-links'
import type { KeyResult, Quarter } from '../../../../shared/quarter/schema'
import { entry, file, goal, keyResult, metrics, objective } from '../checks/corpus/case'

const metric = keyResult({
  id: 'metric',
  label: '',
  title: 'Maintainers',
  baseline: { text: '1880', value: 1880 },
  goal: goal({ text: '2350', value: 2350 }),
  entries: [entry({ period: '2021-Q1', text: '2207', value: 2207 })],
})
const own = keyResult({
  id: 'own',
  baseline: { text: '2162 maintainers', value: 2162, unit: 'maintainers' },
  goal: goal({ text: '+10%', value: 10, unit: '%' }),
  entries: [
    entry({ period: '2021-Q1', text: '2207', value: 2207, status: 'concerns' }),
    entry({ text: 'Told in words of its own: 2251', value: 2251, notes: 'Own notes' }),
  ],
})
const apart = file([metrics([metric]), objective({ keyResults: [own, keyResult({ id: 'other' })] })])
const linked = linkMetric(apart, 'own', 'metric')
const row = (quarter: Quarter, id: string): KeyResult => {
  const found = findKeyResult(quarter, id)
  if (found === undefined) throw new Error(`No ${id}`)
  return found.keyResult
}
const ids = (rows: readonly KeyResult[]) => rows.map(({ id }) => id)

describe('linking', () => {
  it('makes rows one metric with one baseline, seen from either side', () => {
    expect(ids(linkedRows(linked, 'own'))).toEqual(['metric'])
    expect(ids(linkedRows(linked, 'metric'))).toEqual(['own'])
    expect(linkedRows(linked, 'other')).toEqual([])
    expect(row(linked, 'own').baseline).toEqual(metric.baseline)
  })

  it('can take the other baseline for both', () => {
    const other = linkMetric(apart, 'own', 'metric', 'own')
    expect([row(other, 'own').baseline, row(other, 'metric').baseline]).toEqual([own.baseline, own.baseline])
  })

  it('joins a third row to the same metric, through either of the two', () => {
    const three = linkMetric(linked, 'other', 'own')
    expect(row(three, 'other').metric).toBe('metric')
    expect(ids(linkedRows(three, 'metric'))).toEqual(['own', 'other'])
  })

  it.each([
    ['own', 'own'],
    ['own', 'nowhere'],
    ['metric', 'own'],
  ])('of %s with %s changes nothing', (from, to) => {
    expect(linkMetric(linked, from, to)).toBe(linked)
  })
})

describe('an edit of a linked row', () => {
  it('moves the baseline of all', () => {
    const edited = setBaseline(linked, 'own', { text: '2000', value: 2000 })
    expect(row(edited, 'metric').baseline).toEqual({ text: '2000', value: 2000 })
  })

  it('moves number and text where both said the same, and no status or notes', () => {
    const edited = setEntry(linked, 'metric', '2021-Q1', { text: '2210', value: 2210, status: 'atRisk' })
    expect(row(edited, 'own').entries[0]).toEqual({
      period: '2021-Q1',
      status: 'concerns',
      text: '2210',
      value: 2210,
    })
  })

  it('moves the number and leaves words that are a row’s own', () => {
    const both = setEntry(linked, 'metric', '2021-Q2', { text: '2251', value: 2251 })
    expect(row(both, 'own').entries[1]).toMatchObject({ text: 'Told in words of its own: 2251' })
    const edited = setEntry(both, 'own', '2021-Q2', { text: 'Now 2300', value: 2300 })
    expect(row(edited, 'metric').entries[1]).toMatchObject({ text: '2251', value: 2300 })
  })

  it('makes the entry of a quarter that the other had nothing for, in order of time, and takes it away again', () => {
    const later = setEntry(linked, 'metric', '2021-Q3', { text: '2400' })
    const edited = setEntry(later, 'own', '2021-Q2', { text: '2300', value: 2300 })
    expect(row(edited, 'metric').entries.map(({ period }) => period)).toEqual([
      '2021-Q1',
      '2021-Q2',
      '2021-Q3',
    ])
    const taken = setEntry(later, 'metric', '2021-Q3', { text: '' })
    expect(row(taken, 'own').entries).toEqual(row(linked, 'own').entries)
  })

  it('does not carry a status alone', () => {
    const edited = setEntry(linked, 'own', '2021-Q1', { status: 'atRisk' })
    expect(row(edited, 'metric')).toBe(row(linked, 'metric'))
  })

  it('moves a goal only where both aimed at the same', () => {
    expect(row(setGoal(linked, 'own', { text: '+12%' }), 'metric').goal).toEqual(metric.goal)
    const alike = setGoal(linked, 'metric', own.goal)
    const edited = setGoal(alike, 'own', { text: '+12%', value: 12 })
    expect(row(edited, 'metric').goal).toEqual(row(edited, 'own').goal)
  })
})

describe('unlinking', () => {
  it('takes a row out with its numbers', () => {
    const alone = unlinkMetric(linked, 'own')
    expect(row(alone, 'own')).not.toHaveProperty('metric')
    expect(row(alone, 'own').baseline).toEqual(metric.baseline)
    expect(row(setBaseline(alone, 'metric', { text: '1' }), 'own').baseline).toEqual(metric.baseline)
  })

  it('of the metric itself takes all others out', () => {
    const three = linkMetric(linked, 'other', 'metric')
    expect(linkedRows(unlinkMetric(three, 'metric'), 'metric')).toEqual([])
    expect(unlinkMetric(apart, 'other')).toBe(apart)
  })
})
