import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollForward, type RollAnswer } from '../../../../shared/history/roll-forward'
import type { PromiseAnswer } from '../../../../shared/history/roll-promises'
import { nextPeriod } from '../../../../shared/period/period-order'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import { partsOf } from '../../../../shared/quarter/parts'
import type { KeyResult, Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { quarter as arbitraryQuarter } from '../../../support/arbitrary-quarter'

/** What the roll itself moves on, or what follows from the two files: no words of anybody's. */
const moved = new Set([
  'id',
  'lifecycle',
  'period',
  'dueIn',
  'outcome',
  'since',
  'change',
  'from',
  'to',
  'subject',
])

/** Every text that people entered, wherever it stands, and the numbers of entries, figures and results. */
function entered(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' || moved.has(key) ? [] : [value]
  if (typeof value === 'number')
    return ['value', 'good', 'total'].includes(key) ? [`number ${String(value)}`, String(value)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => entered(inner, Array.isArray(value) ? key : name))
}

const lost = (before: Quarter, after: Quarter): readonly string[] => {
  const kept = new Set(entered(after))
  return entered(before).filter((text) => {
    // A reason may have been added to what was there.
    if (kept.has(text) || [...kept].some((longer) => longer.includes(text))) return false
    // A number that became the text of `earlier` is kept as well.
    const number = /^number (.*)$/.exec(text)?.[1]
    return number === undefined || !kept.has(number)
  })
}

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '')
const answer = (others: readonly string[]): fc.Arbitrary<RollAnswer> =>
  fc.oneof(
    fc.constant({ answer: 'continue' as const }),
    fc.record({ answer: fc.constant('reword' as const), text: word, why: word, drillDown: fc.boolean() }),
    fc.record({
      answer: fc.constant('rebaseline' as const),
      baseline: fc.record({ text: word, value: fc.integer() }),
      why: word,
    }),
    fc.record({ answer: fc.constant('notScheduled' as const), why: word }),
    fc.record({ answer: fc.constant('handOver' as const), to: word }),
    fc.record({ answer: fc.constant('close' as const), why: word }),
    fc.record({ answer: fc.constant('split' as const), texts: fc.tuple(word, word), why: word }),
    fc.record({ answer: fc.constant('merge' as const), into: fc.constantFrom(...others), note: word }),
  )
const promiseAnswer: fc.Arbitrary<PromiseAnswer> = fc.record({
  outcome: fc.constantFrom('done' as const, 'due' as const, 'dropped' as const),
  did: fc.constant(''),
})

const keyResultIds = (quarter: Quarter): readonly string[] =>
  partsOf(quarter).flatMap(({ id, kind }) => (kind === 'keyResult' ? [id] : []))

/** Without entries of quarters to come, whose status the answer "not scheduled" rightly replaces. */
const untilNow = (quarter: Quarter): Quarter => {
  const past = (row: KeyResult): KeyResult => ({
    ...row,
    entries: row.entries.filter((entry) => entry.period <= quarter.period),
  })
  return {
    ...quarter,
    blocks: quarter.blocks.map((block) => {
      if (block.kind === 'objective') return { ...block, keyResults: block.keyResults.map(past) }
      return block.kind === 'metrics' ? { ...block, metrics: block.metrics.map(past) } : block
    }),
  }
}

/** A quarter with some answers to its key results and promises. */
const interview = arbitraryQuarter.map(untilNow).chain((quarter) => {
  const ids = keyResultIds(quarter)
  const answers =
    ids.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...ids), answer(ids), { maxKeys: 4 })
  const promises =
    quarter.promises.length === 0
      ? fc.constant({})
      : fc.dictionary(fc.constantFrom(...quarter.promises.map(({ id }) => id)), promiseAnswer)
  return fc.record({ quarter: fc.constant(quarter), answers, promises })
})

describe('rolling forward', () => {
  it('loses nothing that was entered, whatever is answered', () => {
    fc.assert(
      fc.property(interview, ({ quarter, answers, promises }) => {
        expect(lost(quarter, rollForward(quarter, { id: 'next', answers, promises }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('loses nothing over five quarters, into the next fiscal year', () => {
    fc.assert(
      fc.property(interview, ({ quarter, answers, promises }) => {
        const first = rollForward(quarter, { id: 'roll-0', answers, promises })
        const last = [1, 2, 3, 4].reduce(
          (current, index) => rollForward(current, { id: `roll-${String(index)}` }),
          first,
        )
        expect(lost(quarter, last)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every id of what it carries, and gives what it adds ids of its own', () => {
    fc.assert(
      fc.property(interview, ({ quarter, answers, promises }) => {
        const rolled = rollForward(quarter, { id: 'next', answers, promises })
        const ids = partsOf(rolled).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const carried = partsOf(quarter).filter(({ kind }) => kind !== 'drillDown' && kind !== 'change')
        expect(carried.filter(({ id }) => !ids.includes(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('gives a file that opens again as it is', () => {
    fc.assert(
      fc.property(interview, ({ quarter, answers, promises }) => {
        const rolled = rollForward(quarter, { id: 'next', answers, promises })
        const opened = openQuarter(serialiseQuarter(rolled))
        expect(opened.ok && opened.value.quarter).toEqual(rolled)
      }),
      { numRuns: 60 },
    )
  })

  it('changes the second time only the quarter, the window of reports and how late promises are', () => {
    fc.assert(
      fc.property(arbitraryQuarter, (drawn) => {
        // What falls due in between is asked for the first time by the second roll.
        const due = drawn.promises.map((promise) => ({ ...promise, dueIn: drawn.period }))
        const quarter = { ...drawn, promises: due }
        const once = rollForward(quarter, { id: 'file' })
        const twice = rollForward(once, { id: 'file' })
        expect(twice.period).toBe(nextPeriod(once.period))
        expect(steady(twice)).toEqual(steady(once))
      }),
      { numRuns: 100 },
    )
  })
})

/** A file without what each roll has to change. Titles that name the quarter move with it. */
const steady = (quarter: Quarter) => ({
  ...quarter,
  period: '',
  promises: quarter.promises.map(({ dueIn: _due, slips: _slips, ...promise }) => promise),
  blocks: quarter.blocks.map((block) => {
    if (block.kind === 'sloReport') return { ...block, from: '', to: '' }
    return block.kind === 'changes' ? { ...block, since: '' } : block
  }),
})
