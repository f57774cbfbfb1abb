import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  entryOf,
  findBlock,
  findDrillDown,
  findKeyResult,
  findObjective,
} from '../../../../shared/quarter/find'
import {
  correctWording,
  setBaseline,
  setCalendar,
  setEntry,
  setFields,
  setGoal,
  setLifecycle,
  setSettings,
  setStagedGoal,
  setStatedStatus,
  setTheme,
} from '../../../../shared/quarter/edits'
import { keyResultsOf } from '../../../../shared/quarter/find'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import { linkedRows } from '../../../../shared/quarter/metric-links'
import { partsOf } from '../../../../shared/quarter/parts'
import type { KeyResult, Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { quarter } from '../../../support/arbitrary-quarter'
import { completeQuarter } from '../../../support/quarter-fixtures'

const file = completeQuarter()
const keyResult = (of: Quarter, id: string): KeyResult => {
  const found = findKeyResult(of, id)
  if (!found) throw new Error(`no ${id}`)
  return found.keyResult
}
const objective = (of: Quarter) => findObjective(of, 'objective-1')

describe('setFields', () => {
  it('sets fields of any kind of part', () => {
    expect(findBlock(setFields(file, 'section', 'section', { title: 'New' }), 'section')).toMatchObject({
      title: 'New',
    })
    expect(keyResult(setFields(file, 'keyResult', 'metric-1', { owner: 'Team' }), 'metric-1').owner).toBe(
      'Team',
    )
    expect(
      findDrillDown(setFields(file, 'drillDown', 'drill-1', { impact: 'x' }), 'drill-1')?.drillDown.impact,
    ).toBe('x')
    expect(
      setFields(file, 'promise', 'promise-1', { outcome: 'done', did: 'All' }).promises[0],
    ).toMatchObject({ outcome: 'done', did: 'All' })
    expect(findBlock(setFields(file, 'service', 'service-1', { name: 'DNS' }), 'slo')).toMatchObject({
      services: [{ name: 'DNS', objectives: [{ id: 'slo-1' }, {}] }],
    })
    expect(
      findBlock(setFields(file, 'serviceObjective', 'slo-2', { outcome: 'missed', good: 1 }), 'slo'),
    ).toMatchObject({ services: [{ objectives: [{}, { outcome: 'missed', good: 1 }] }] })
    expect(findBlock(setFields(file, 'link', 'link-1', { url: 'https://x.org' }), 'overview')).toMatchObject({
      links: [{ url: 'https://x.org' }],
    })
    expect(findBlock(setFields(file, 'change', 'change-1', { why: 'x' }), 'changes')).toMatchObject({
      changes: [{ why: 'x' }],
    })
  })

  it('takes an optional field away for undefined, leaving no trace in the file', () => {
    const without = setFields(file, 'drillDown', 'drill-1', { keyResult: undefined })
    expect(serialiseQuarter(without)).toBe(
      serialiseQuarter(file).replace('          "keyResult": "kr-2",\n', ''),
    )
  })

  it('keeps fields of other writers', () => {
    expect(serialiseQuarter(setEntry(file, 'kr-1', '2021-Q2', { text: 'x' }))).toContain('"x-source"')
  })

  it('changes nothing for an id that is not there or is another kind of part', () => {
    expect(setFields(file, 'section', 'gone', { title: 'New' })).toBe(file)
    expect(setFields(file, 'section', 'overview', { title: 'New' })).toBe(file)
  })

  it('answers the same quarter when the values are there already', () => {
    expect(setFields(file, 'section', 'section', { title: 'Priorities' })).toBe(file)
    expect(setEntry(file, 'kr-1', '2021-Q2', { status: 'onTrack', text: '4.7% (2251)' })).toBe(file)
    expect(setSettings(file, { department: 'Technology' })).toBe(file)
  })
})

describe('setEntry', () => {
  it('sets text, status and value of one period', () => {
    const edited = setEntry(file, 'kr-1', '2021-Q2', { text: 'New', status: 'atRisk', value: 7 })
    expect(entryOf(keyResult(edited, 'kr-1'), '2021-Q2')).toMatchObject({
      text: 'New',
      status: 'atRisk',
      value: 7,
      notes: 'Counted by hand.',
    })
    expect(entryOf(keyResult(edited, 'kr-1'), '2021-Q1')).toBe(entryOf(keyResult(file, 'kr-1'), '2021-Q1'))
  })

  it('makes entries in order of time and removes those that say nothing', () => {
    const early = setEntry(file, 'kr-2', '2021-Q1', { text: 'x' })
    const late = setEntry(early, 'kr-2', '2021-Q4', { status: 'onTrack' })
    expect(keyResult(late, 'kr-2').entries.map(({ period }) => period)).toEqual([
      '2021-Q1',
      '2021-Q2',
      '2021-Q4',
    ])
    const removed = setEntry(setEntry(late, 'kr-2', '2021-Q1', { text: '' }), 'kr-2', '2021-Q4', {
      status: undefined,
    })
    expect(removed).toEqual(file)
  })

  it('makes no entry for saying nothing', () => {
    expect(setEntry(file, 'kr-2', '2021-Q4', { text: '', status: undefined })).toBe(file)
  })
})

describe('wording', () => {
  it('is corrected without a trace', () => {
    const edited = correctWording(file, 'kr-2', 'Newer words')
    expect(keyResult(edited, 'kr-2').wording).toEqual([
      { text: 'Old words', since: '2021-Q1' },
      { text: 'Newer words', since: '2021-Q2', why: 'Refocused' },
    ])
  })
})

it('sets baseline, goal and staged goals', () => {
  expect(keyResult(setBaseline(file, 'kr-1', { value: 5, unit: undefined }), 'kr-1').baseline).toEqual({
    text: '2162 maintainers',
    value: 5,
  })
  expect(keyResult(setGoal(file, 'kr-1', { direction: 'keep' }), 'kr-1').goal).toMatchObject({
    direction: 'keep',
    value: 10,
  })
  const staged = setStagedGoal(file, 'kr-1', '2021-Q1', { text: '2%', value: 2 })
  expect(keyResult(staged, 'kr-1').goal.staged.map(({ period, text }) => [period, text])).toEqual([
    ['2021-Q1', '2%'],
    ['2021-Q2', '5%'],
  ])
  expect(setStagedGoal(staged, 'kr-1', '2021-Q1', { text: '', value: undefined })).toEqual(file)
})

it('states a status, changes it and leaves it to the roll-up again', () => {
  const stated = setStatedStatus(file, 'objective-1', '2021-Q1', { status: 'atRisk', why: 'Late' })
  expect(objective(stated)?.stated.map(({ period, status }) => [period, status])).toEqual([
    ['2021-Q1', 'atRisk'],
    ['2021-Q2', 'concerns'],
  ])
  expect(
    objective(setStatedStatus(stated, 'objective-1', '2021-Q1', { status: 'onTrack', why: '' }))?.stated[0],
  ).toEqual({ period: '2021-Q1', status: 'onTrack', why: '' })
  expect(setStatedStatus(stated, 'objective-1', '2021-Q1', undefined)).toEqual(file)
  expect(setStatedStatus(file, 'objective-1', '2021-Q4', undefined)).toBe(file)
})

it('sets lifecycle, document settings, calendar and theme', () => {
  expect(keyResult(setLifecycle(file, 'kr-2', 'active'), 'kr-2')).not.toHaveProperty('lifecycleNote')
  expect(setSettings(file, { department: 'Product', direction: 'rtl' })).toMatchObject({
    department: 'Product',
    direction: 'rtl',
    organisation: 'Example Foundation',
  })
  expect(setCalendar(file, { prefix: 'GJ ' }).calendar).toEqual({ ...file.calendar, prefix: 'GJ ' })
  expect(setTheme(file, { logo: undefined }).theme).not.toHaveProperty('logo')
})

it(
  'leaves the quarter it was given as it was, shares every block it did not touch, and can be saved',
  { timeout: 30_000 },
  () => {
    fc.assert(
      fc.property(quarter, fc.nat(), fc.string(), (one, pick, text) => {
        const before = serialiseQuarter(one)
        const keyResults = partsOf(one).filter((part) => part.kind === 'keyResult')
        const target = keyResults[pick % Math.max(1, keyResults.length)]
        if (!target) return
        const edited = setEntry(one, target.id, one.period, { text: `new ${text}`, status: 'atRisk' })
        expect(serialiseQuarter(one)).toBe(before)
        // What repeats the same metric is told the same.
        const rows = new Set([target.id, ...linkedRows(one, target.id).map(({ id }) => id)])
        edited.blocks.forEach((block, index) => {
          const isTouched = keyResultsOf(block).some(({ id }) => rows.has(id))
          if (!isTouched) expect(block).toBe(one.blocks[index])
          if (index === target.path[1]) expect(block).not.toBe(one.blocks[index])
        })
        for (const field of ['scale', 'promises', 'media', 'theme', 'calendar'] as const)
          expect(edited[field]).toBe(one[field])
        expect(openQuarter(serialiseQuarter(edited))).toEqual({ ok: true, value: { quarter: edited } })
      }),
    )
  },
)
