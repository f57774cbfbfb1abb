import { describe, expect, it } from 'vitest'
import { changeFigure } from '../../../../shared/history/change-figure'
import { draftDrillDown } from '../../../../shared/history/draft-drill-down'
import { explain, isOpenChange, recordChange, unexplained } from '../../../../shared/history/ledger'
import { correctWording, setBaseline, setGoal } from '../../../../shared/quarter/edits'
import { findKeyResult } from '../../../../shared/quarter/find'
import type { KeyResult, Quarter } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'

const q2 = sampleQuarter('technology-q2-fy21-22')
const id = 'kr-community-2'
const of = (quarter: Quarter, which = id): KeyResult => {
  const found = findKeyResult(quarter, which)
  if (found === undefined) throw new Error(`${which} is not in the sample`)
  return found.keyResult
}
const opened = of(q2)
const old = opened.wording.at(-1)?.text ?? ''

describe('a change in the editor', () => {
  const reworded = correctWording(q2, id, `${old} And more`)

  it('is open until it is in the history', () => {
    expect(isOpenChange(opened, opened, 'wording', q2.period)).toBe(false)
    expect(isOpenChange(opened, of(reworded), 'wording', q2.period)).toBe(true)
    const recorded = recordChange(reworded, opened, 'wording', 'Scope')
    expect(of(recorded).wording).toEqual([
      ...opened.wording,
      { text: `${old} And more`, since: '2021-Q2', why: 'Scope' },
    ])
    expect(isOpenChange(opened, of(recorded), 'wording', q2.period)).toBe(false)
  })

  it('is none where only space or mark-up differs, or nothing is left', () => {
    expect(isOpenChange(opened, of(correctWording(q2, id, ` **${old}** `)), 'wording', q2.period)).toBe(false)
    expect(isOpenChange(opened, of(correctWording(q2, id, '')), 'wording', q2.period)).toBe(false)
  })

  it('is none for what no meeting has seen: a proposal, or a key result of this quarter', () => {
    const proposal = 'kr-community-3'
    expect(
      isOpenChange(
        of(q2, proposal),
        of(correctWording(q2, proposal, 'Other'), proposal),
        'wording',
        q2.period,
      ),
    ).toBe(false)
    const fresh: KeyResult = { ...opened, entries: [], wording: [{ text: old, since: q2.period }] }
    expect(isOpenChange(fresh, { ...fresh, goal: { text: 'Other', staged: [] } }, 'goal', q2.period)).toBe(
      false,
    )
  })

  it.each(['baseline', 'goal'] as const)('of the %s keeps the old one until the quarter before', (field) => {
    const set = field === 'baseline' ? setBaseline : setGoal
    const changed = set(q2, id, { text: 'Another' })
    expect(isOpenChange(opened, of(changed), field, q2.period)).toBe(true)
    const recorded = recordChange(changed, opened, field, 'One metric')
    expect(of(recorded).former).toMatchObject([
      { field, until: '2021-Q1', text: opened[field].text, why: 'One metric' },
    ])
    expect(of(recorded)[field].text).toBe('Another')
    expect(isOpenChange(opened, of(recorded), field, q2.period)).toBe(false)
  })

  it('is none where a goal is written that was not there before', () => {
    const empty = of(setGoal(q2, id, { text: '', value: undefined }))
    expect(isOpenChange(empty, opened, 'goal', q2.period)).toBe(false)
  })
})

describe('a change without a reason', () => {
  const recorded = recordChange(correctWording(q2, id, 'New'), opened, 'wording', '  ')

  it('is asked about, until it has one', () => {
    expect(unexplained(of(recorded), q2.period)).toEqual(['wording'])
    expect(unexplained(of(explain(recorded, id, 'wording', 'Scope')), q2.period)).toEqual([])
    expect(unexplained(of(explain(recorded, id, 'wording', ' ')), q2.period)).toEqual(['wording'])
  })

  it('is told for figures, too', () => {
    const changed = changeFigure(q2, id, 'goal', { text: 'New', staged: [] }, { until: '2021-Q1', why: '' })
    expect(unexplained(of(changed), q2.period)).toEqual(['goal'])
    expect(unexplained(of(explain(changed, id, 'goal', 'Because')), q2.period)).toEqual([])
  })

  it('is not asked about in later quarters', () => {
    expect(unexplained(of(recorded), '2021-Q3')).toEqual([])
  })
})

describe('the drafted drill-down', () => {
  const draft = { id: 'new', oldWording: 'Old', newWording: 'New', why: 'Scope' }

  it('shows old and new wording, and begins with the reason', () => {
    const block = findKeyResult(draftDrillDown(q2, id, draft), id)?.block
    expect(block?.kind === 'objective' && block.drillDowns.at(-1)).toMatchObject({
      id: 'new',
      keyResult: id,
      situation: 'Scope',
      oldWording: 'Old',
      newWording: 'New',
    })
  })

  it('is not made for metrics', () => {
    expect(draftDrillDown(q2, 'metric-non-text', draft)).toBe(q2)
  })
})
