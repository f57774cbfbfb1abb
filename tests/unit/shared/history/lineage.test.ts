import { describe, expect, it } from 'vitest'
import { changeScale } from '../../../../shared/history/change-scale'
import { isInThisYear, lastYearEnd } from '../../../../shared/history/last-year'
import { rollForward } from '../../../../shared/history/roll-forward'
import { entryOf, findKeyResult, findObjective } from '../../../../shared/quarter/find'
import type { KeyResult, Quarter } from '../../../../shared/quarter/schema'
import { rollUp } from '../../../../shared/status/roll-up'
import { sampleQuarter } from '../../../support/samples'

const q2 = sampleQuarter('technology-q2-fy21-22')
const of = (quarter: Quarter, id: string): KeyResult => {
  const found = findKeyResult(quarter, id)
  if (found === undefined) throw new Error(`${id} is not there`)
  return found.keyResult
}
const statusOf = (quarter: Quarter, objective: string, period: '2021-Q1' | '2021-Q2') => {
  const found = findObjective(quarter, objective)
  return found && rollUp(found, period, quarter.scale).derived?.id
}

describe('a split', () => {
  const rolled = rollForward(q2, {
    id: 'next',
    answers: { 'kr-data-1': { answer: 'split', texts: ['First part', 'Second part'], why: 'Two teams' } },
  })
  const second = findObjective(rolled, 'objective-data')?.keyResults[1]

  it('goes on with the first wording, and has a new key result with the second', () => {
    expect(of(rolled, 'kr-data-1').wording.at(-1)).toEqual({
      text: 'First part',
      since: '2021-Q3',
      why: 'Two teams',
    })
    expect(second).toMatchObject({
      label: 'KR4 -',
      lineage: ['kr-data-1'],
      wording: [{ text: 'Second part', since: '2021-Q3' }],
    })
  })

  it('lets the history columns follow, without counting the past twice', () => {
    expect(second?.entries).toEqual(of(q2, 'kr-data-1').entries)
    for (const period of ['2021-Q1', '2021-Q2'] as const)
      expect(statusOf(rolled, 'objective-data', period)).toBe(statusOf(q2, 'objective-data', period))
  })
})

describe('a merge', () => {
  const rolled = rollForward(q2, {
    id: 'next',
    answers: { 'kr-data-2': { answer: 'merge', into: 'kr-data-3', note: 'Part of KR3' } },
  })

  it('closes the one, which keeps its history, and the other descends from it', () => {
    expect(of(rolled, 'kr-data-2')).toMatchObject({ lifecycle: 'closed', lifecycleNote: 'Part of KR3' })
    expect(of(rolled, 'kr-data-2').entries).toEqual(of(q2, 'kr-data-2').entries)
    expect(of(rolled, 'kr-data-3')).toMatchObject({ lineage: ['kr-data-2'], lifecycle: 'active' })
    expect(statusOf(rolled, 'objective-data', '2021-Q2')).toBe(statusOf(q2, 'objective-data', '2021-Q2'))
  })

  it('into itself or into nobody changes nothing', () => {
    for (const into of ['kr-data-2', 'nobody']) {
      const same = rollForward(q2, {
        id: 'next',
        answers: { 'kr-data-2': { answer: 'merge', into, note: '' } },
      })
      expect(of(same, 'kr-data-2').lifecycle).toBe('active')
    }
  })
})

describe('the new fiscal year', () => {
  const answers = { 'kr-data-2': { answer: 'close' as const, why: 'Done' } }
  const years = ['q3', 'q4', 'q1'].reduce(
    (quarter, id, index) => rollForward(quarter, { id, ...(index === 0 ? { answers } : {}) }),
    q2,
  )

  it('has the last word of the year before at hand', () => {
    expect(lastYearEnd(of(years, 'kr-community-2'), years.period)).toEqual(
      entryOf(of(q2, 'kr-community-2'), '2021-Q2'),
    )
    expect(lastYearEnd(of(q2, 'kr-community-2'), q2.period)).toBeUndefined()
    expect(lastYearEnd(of(years, 'kr-community-2'), '2023-Q1')).toBeUndefined()
  })

  it('no longer shows what was closed, though it stays in the file', () => {
    expect(isInThisYear(of(years, 'kr-data-2'), '2021-Q4')).toBe(true)
    expect(isInThisYear(of(years, 'kr-data-2'), years.period)).toBe(false)
    expect(isInThisYear(of(years, 'kr-data-1'), years.period)).toBe(true)
  })
})

describe('half-years', () => {
  const halves: Quarter = {
    ...q2,
    period: '2021-H2',
    calendar: { ...q2.calendar, periodsPerYear: 2 },
    promises: q2.promises.map((promise) => ({ ...promise, dueIn: '2021-H2', outcome: 'due', slips: 0 })),
    blocks: q2.blocks.filter(({ kind }) => kind === 'sloReport'),
  }

  it('go from the second to the first of the next year, and move reports by six months', () => {
    const rolled = rollForward(halves, { id: 'next' })
    expect(rolled.period).toBe('2022-H1')
    expect(rolled.blocks[0]).toMatchObject({ from: '2022-03-01', to: '2022-05-31' })
    expect(rolled.promises[0]).toMatchObject({ dueIn: '2022-H1', slips: 1 })
  })
})

describe('another scale', () => {
  const three = [
    { id: 'green', label: 'GREEN', weight: 2 },
    { id: 'red', label: 'RED', weight: 1 },
    { id: 'grey', label: 'GREY', weight: null },
  ].map((status) => ({ ...(q2.scale[0] ?? never()), ...status }))

  it('says every status of the past in the new one', () => {
    const changed = changeScale(q2, three)
    const statuses = changed.blocks
      .flatMap((block) => (block.kind === 'objective' ? block.keyResults : []))
      .flatMap(({ entries }) => entries.map(({ status }) => status))
    // On track is less than green where nothing stands between green and red.
    expect(new Set(statuses)).toEqual(new Set(['red', 'grey']))
    expect(statuses.length).toBeGreaterThan(40)
    expect(rollForward(q2, { id: 'next', scale: three }).scale).toEqual(three)
  })
})

function never(): never {
  throw new Error('The sample has a scale')
}

describe('promises', () => {
  it('are done, still due or dropped, with what there is to say', () => {
    const rolled = rollForward(q2, {
      id: 'next',
      promises: {
        'promise-marseille': { outcome: 'done', did: 'Traffic moved' },
        'promise-wcqs': { outcome: 'dropped', did: '' },
        'promise-ashburn': { outcome: 'due', did: '' },
        'promise-dashboard': { outcome: 'done', did: 'Too early' },
      },
    })
    const promise = (id: string) => rolled.promises.find((one) => one.id === id)
    expect(promise('promise-marseille')).toMatchObject({
      outcome: 'done',
      did: 'Traffic moved',
      dueIn: '2021-Q2',
    })
    expect(promise('promise-wcqs')).toMatchObject({
      outcome: 'dropped',
      did: q2.promises.find(({ id }) => id === 'promise-wcqs')?.did,
    })
    expect(promise('promise-ashburn')).toMatchObject({ outcome: 'due', dueIn: '2021-Q3', slips: 1 })
    expect(promise('promise-dashboard')).toMatchObject({ outcome: 'due', did: '' })
  })
})

describe('a target that has moved', () => {
  it('keeps the old one at hand', () => {
    const rolled = rollForward(q2, { id: 'next', targets: { 'objective-data': 'Q1 FY22-23' } })
    expect(findObjective(rolled, 'objective-data')?.targetQuarter).toBe('Q1 FY22-23')
    expect(rolled.earlier).toContainEqual({
      id: 'objective-data',
      field: 'targetQuarter',
      period: '2021-Q2',
      text: 'Q4 FY21-22',
    })
  })
})

describe('a reword', () => {
  it('drafts its drill-down, and keeps a wording that was proposed before', () => {
    const rolled = rollForward(q2, {
      id: 'next',
      answers: { 'kr-community-3': { answer: 'reword', text: 'Newest', why: 'Agreed', drillDown: true } },
    })
    const keyResult = of(rolled, 'kr-community-3')
    expect(keyResult.wording).toHaveLength(3)
    expect(findObjective(rolled, 'objective-community')?.drillDowns).toMatchObject([
      { id: 'next-1', keyResult: 'kr-community-3', newWording: 'Newest', situation: 'Agreed' },
    ])
  })
})
