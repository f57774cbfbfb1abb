import { describe, expect, it } from 'vitest'
import { compareQuarters } from '../../../../shared/history/compare'
import { restateEntry } from '../../../../shared/history/restate'
import { compileDeck } from '../../../../shared/deck/compile'
import { entryOf, findKeyResult } from '../../../../shared/quarter/find'
import { openQuarterValue } from '../../../../shared/quarter/open-quarter'
import type { Quarter } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'

const q2 = sampleQuarter('technology-q2-fy21-22')
const id = 'kr-community-2'
const entry = (quarter: Quarter, period: '2021-Q1' | '2021-Q2' = '2021-Q1') => {
  const keyResult = findKeyResult(quarter, id)?.keyResult
  return keyResult && entryOf(keyResult, period)
}
const before = entry(q2)
const correct = (quarter: Quarter, text: string, why = 'Counted twice') =>
  restateEntry(quarter, id, '2021-Q1', { status: 'concerns', text, value: 2100, why })

describe('correcting a past entry', () => {
  it('keeps what was said, when it was corrected and why', () => {
    expect(entry(correct(q2, '2100'))).toMatchObject({
      status: 'concerns',
      text: '2100',
      value: 2100,
      restated: [
        {
          status: before?.status,
          text: before?.text,
          value: before?.value,
          restatedIn: '2021-Q2',
          why: 'Counted twice',
        },
      ],
    })
  })

  it('is one correction a quarter: the last one counts, against what was said first', () => {
    const twice = correct(correct(q2, '2100'), '2101', 'Counted again')
    expect(entry(twice)?.restated).toEqual([
      { ...entry(correct(q2, ''))?.restated?.[0], why: 'Counted again' },
    ])
    expect(entry(twice)?.text).toBe('2101')
  })

  it('is gone when it goes back to what was said', () => {
    const back = restateEntry(correct(q2, '2100'), id, '2021-Q1', {
      ...(before?.status === undefined ? {} : { status: before.status }),
      ...(before?.value === undefined ? {} : { value: before.value }),
      text: before?.text ?? '',
      why: '',
    })
    expect(entry(back)).toEqual(before)
  })

  it('keeps corrections of earlier quarters beside it', () => {
    const later = { ...correct(q2, '2100'), period: '2021-Q3' as const }
    expect(entry(correct(later, '2150'))?.restated?.map(({ restatedIn }) => restatedIn)).toEqual([
      '2021-Q2',
      '2021-Q3',
    ])
  })

  it('changes nothing where nothing differs, nor in the quarter of the file', () => {
    const same = {
      text: `${before?.text ?? ''} `,
      why: 'x',
      status: before?.status ?? '',
      value: before?.value ?? 0,
    }
    expect(restateEntry(q2, id, '2021-Q1', same)).toBe(q2)
    expect(restateEntry(q2, id, '2021-Q2', { text: 'New', why: '' })).toBe(q2)
    expect(restateEntry(q2, 'nobody', '2021-Q1', { text: 'New', why: '' })).toBe(q2)
  })

  it('puts an entry that was never made in its place in time', () => {
    const late = restateEntry(q2, 'kr-performance-2', '2021-Q1', { text: 'Late', why: 'Found again' })
    const entries = findKeyResult(late, 'kr-performance-2')?.keyResult.entries
    expect(entries?.map(({ period }) => period)).toEqual(['2021-Q1', '2021-Q2'])
    expect(entries?.[0]?.restated).toEqual([{ text: '', restatedIn: '2021-Q2', why: 'Found again' }])
  })

  it('is valid, is told by the comparison, and is shown on the slide', () => {
    const corrected = correct(q2, '2100')
    expect(openQuarterValue(corrected)).toMatchObject({ ok: true })
    const told = compareQuarters(sampleQuarter('technology-q1-fy21-22'), corrected).keyResults
    expect(told.find((one) => one.id === id)?.restated).toMatchObject([{ period: '2021-Q1' }])
    expect(JSON.stringify(compileDeck(corrected).slides)).toContain('restated in Q2')
  })
})
