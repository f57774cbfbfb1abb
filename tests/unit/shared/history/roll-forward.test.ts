import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import { compareQuarters, isUnchanged } from '../../../../shared/history/compare'
import { rollForward } from '../../../../shared/history/roll-forward'
import { blocksOf, entryOf, findKeyResult } from '../../../../shared/quarter/find'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import type { KeyResult, Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'

function sample(name: string): Quarter {
  const opened = openQuarter(
    readFileSync(new URL(`../../../../shared/samples/${name}`, import.meta.url), 'utf8'),
  )
  if (!opened.ok) throw new Error(`${name} does not open: ${opened.error.kind}`)
  return opened.value.quarter
}

const q1 = sample('technology-q1-fy21-22.quarter')
const q2 = sample('technology-q2-fy21-22.quarter')

/** Ids in order, with their kinds: what a file is made of, whatever it says. */
const structure = (quarter: Quarter) =>
  quarter.blocks.map((block) => ({
    kind: block.kind,
    id: block.id,
    rows:
      block.kind === 'objective'
        ? block.keyResults.map(({ id, label }) => ({ id, label }))
        : block.kind === 'metrics'
          ? block.metrics.map(({ id, label }) => ({ id, label }))
          : block.kind === 'sloReport'
            ? block.services.map(({ id, objectives }) => ({
                id,
                objectives: objectives.map((one) => one.id),
              }))
            : [],
  }))

/**
 * A file without what people write each quarter: prose, this quarter's entries and wordings, outcomes,
 * what became of promises, drill-downs, slides' titles and the promises made.
 */
const unwritten = (quarter: Quarter) => ({
  ...quarter,
  id: '',
  earlier: [],
  promises: quarter.promises
    .filter(({ madeIn }) => madeIn < quarter.period)
    .map(({ id, text, madeIn, owner }) => ({ id, text, madeIn, owner })),
  media: [],
  dismissals: [],
  blocks: quarter.blocks.map((block) => {
    const bare = { ...block, notes: '' }
    switch (bare.kind) {
      case 'overview':
        return { ...bare, overview: '', progress: '', links: [] }
      case 'metrics':
        return { ...bare, metrics: bare.metrics.map((row) => asBefore(row, quarter.period)) }
      case 'objective':
        return {
          ...bare,
          narrative: '',
          challenges: '',
          keyResultNotes: '',
          notScheduledNote: '',
          drillDowns: [],
          images: [],
          stated: bare.stated.filter(({ period }) => period < quarter.period),
          keyResults: bare.keyResults.map((row) => asBefore(row, quarter.period)),
        }
      case 'sloReport':
        return {
          ...bare,
          services: bare.services.map((service) => ({
            ...service,
            objectives: service.objectives.map(({ id, name }) => ({ id, name })),
          })),
        }
      case 'title':
      case 'section':
      case 'promises':
      case 'changes':
      case 'trend':
      case 'text':
      case 'legend':
      case 'credits':
        return bare
    }
  }),
})

/** Why a KR rests, and the words of a baseline that has no number yet, are told anew each quarter. */
const asBefore = ({ lifecycleNote: _note, ...row }: KeyResult, period: string): KeyResult => ({
  ...row,
  baseline: row.baseline.value === undefined ? { text: '' } : row.baseline,
  wording: row.wording.filter(({ since }) => since < period),
  entries: row.entries.filter((entry) => entry.period < period),
})

/** Every text with a letter in it that the file holds, wherever it stands. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'data' ? [] : words(inner)))
}

describe('rolling the Q1 sample', () => {
  const rolled = rollForward(q1, { id: 'technology-2021-q2' })

  it('has the structure of the Q2 sample', () => {
    expect(structure(rolled)).toEqual(structure(q2))
    expect(rolled.period).toBe(q2.period)
  })

  it('differs from the Q2 sample in nothing but what was written in Q2', () => {
    expect(unwritten(rolled)).toEqual(unwritten(q2))
  })

  it('opens as a quarter file', () => {
    const opened = openQuarter(serialiseQuarter(rolled))
    expect(opened).toMatchObject({ ok: true })
  })

  it('keeps every past entry and asks for the new one', () => {
    expect(entryOf(findKeyResult(rolled, 'kr-community-2')?.keyResult ?? fail(), '2021-Q1')?.value).toBe(2207)
    expect(entryOf(findKeyResult(rolled, 'kr-community-2')?.keyResult ?? fail(), '2021-Q2')).toBeUndefined()
  })

  it('moves the SLO report on by a quarter and forgets its results', () => {
    const report = rolled.blocks.find((block) => block.kind === 'sloReport')
    expect(report).toMatchObject({ from: '2021-09-01', to: '2021-11-30' })
    expect(
      report?.services.flatMap((service) => service.objectives.map(({ outcome }) => outcome)),
    ).not.toContain('met')
  })
})

function fail(): never {
  throw new Error('not in the sample')
}

describe('rolling the Q2 sample', () => {
  const rolled = rollForward(q2, { id: 'next' })

  it('makes promises that were not kept due again, and counts the slip once', () => {
    const promise = (id: string) => rolled.promises.find((one) => one.id === id)
    expect(promise('promise-marseille')).toMatchObject({
      dueIn: '2021-Q3',
      outcome: 'due',
      slips: 1,
      did: '',
    })
    expect(promise('promise-sroi')).toMatchObject({ dueIn: '2021-Q3', outcome: 'paused', slips: 0 })
    expect(promise('promise-scorecard')).toMatchObject({ dueIn: '2021-Q2', outcome: 'done' })
    expect(promise('promise-workshops')).toMatchObject({ dueIn: '2021-Q4', outcome: 'due', slips: 0 })
    const again = rollForward(rolled, { id: 'later' })
    expect(again.promises.find(({ id }) => id === 'promise-marseille')).toMatchObject({
      dueIn: '2021-Q4',
      slips: 2,
    })
  })

  it('leaves an SLO withdrawn, listed as such without a result, until somebody changes it', () => {
    const of = (quarter: Quarter) =>
      blocksOf(quarter, 'sloReport').flatMap(({ services }) =>
        services.flatMap(({ objectives }) => objectives),
      )
    const withdrawn = (quarter: Quarter) =>
      of(quarter).flatMap(({ id, outcome }) => (outcome === 'withdrawn' ? [id] : []))
    const later = rollForward(rolled, { id: 'later' })
    expect(withdrawn(q2)).toHaveLength(1)
    expect(withdrawn(later)).toEqual(withdrawn(q2))
    const others = of(later).filter(({ outcome }) => outcome !== 'withdrawn')
    expect(others.every(({ outcome, measured }) => outcome === 'notMeasured' && measured === '')).toBe(true)
    const report = compileDeck(later).slides.find(({ kind }) => kind === 'sloReport')
    expect(JSON.stringify(report?.items)).toContain('withdrawn')
  })

  it('loses nothing that was written', () => {
    const kept = new Set(words(rolled))
    const free = new Set([q2.id, q2.period, 'slipped', 'met', 'missed', '2021-11-30', '2021-09-01'])
    const before = words({
      ...q2,
      blocks: q2.blocks.map((block) => (block.kind === 'objective' ? { ...block, drillDowns: [] } : block)),
    })
    expect(before.filter((text) => !kept.has(text) && !free.has(text))).toEqual([])
    const drillDown = q2.blocks.flatMap((block) => (block.kind === 'objective' ? block.drillDowns : []))[0]
    expect(kept.has(drillDown?.impact ?? '')).toBe(true)
  })

  it('starts prose empty, with what it said at hand', () => {
    expect(rolled.blocks.find(({ kind }) => kind === 'promises')?.notes).toBe('')
    const objective = rolled.blocks.find(({ id }) => id === 'objective-community')
    expect(objective).toMatchObject({ narrative: '', challenges: '', drillDowns: [] })
    expect(
      rolled.earlier?.find(({ id, field }) => id === 'objective-community' && field === 'narrative'),
    ).toMatchObject({ period: '2021-Q2' })
  })
})

describe('over a year', () => {
  it('goes from Q2 to Q1 of the next fiscal year with every entry in its place', () => {
    let quarter = q2
    for (const id of ['q3', 'q4', 'q1']) quarter = rollForward(quarter, { id })
    expect(quarter.period).toBe('2022-Q1')
    expect(
      compareQuarters(q2, quarter).keyResults.every(
        ({ restated, wording }) => restated.length === 0 && wording === undefined,
      ),
    ).toBe(true)
  })

  it('changes nothing but what it must when nothing was written in between', () => {
    const once = rollForward(q1, { id: 'a' })
    const twice = rollForward(once, { id: 'b' })
    const { period: _first, id: _one, promises: _a, blocks: blocksOnce, ...restOnce } = once
    const { period: _second, id: _two, promises: _b, blocks: blocksTwice, ...restTwice } = twice
    expect(restTwice).toEqual(restOnce)
    const steady = (blocks: Quarter['blocks']) =>
      blocks.filter(({ kind }) => kind !== 'sloReport' && kind !== 'changes')
    expect(steady(blocksTwice)).toEqual(steady(blocksOnce))
  })

  it('keeps whatever was entered, quarter after quarter', () => {
    const text = fc.string({ minLength: 1, maxLength: 30 }).filter((one) => /\p{L}/u.test(one))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (narratives) => {
        let quarter = q1
        for (const [index, narrative] of narratives.entries()) {
          quarter = {
            ...quarter,
            blocks: quarter.blocks.map((block) =>
              block.kind === 'objective' ? { ...block, narrative: `${narrative} ${String(index)}` } : block,
            ),
          }
          quarter = rollForward(quarter, { id: `roll-${String(index)}` })
        }
        const kept = new Set(words(quarter))
        for (const [index, narrative] of narratives.entries())
          expect(kept.has(`${narrative} ${String(index)}`)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('answers', () => {
  it('keeps the old wording with its reason', () => {
    const rolled = rollForward(q2, {
      id: 'next',
      answers: { 'kr-data-1': { answer: 'reword', text: 'Another wording', why: 'The scope grew' } },
    })
    expect(findKeyResult(rolled, 'kr-data-1')?.keyResult.wording.at(-1)).toEqual({
      text: 'Another wording',
      since: '2021-Q3',
      why: 'The scope grew',
    })
  })

  it('keeps the old baseline with its reason', () => {
    const rolled = rollForward(q2, {
      id: 'next',
      answers: {
        'kr-community-2': {
          answer: 'rebaseline',
          baseline: { text: '1880 maintainers', value: 1880 },
          why: 'One metric',
        },
      },
    })
    expect(findKeyResult(rolled, 'kr-community-2')?.keyResult).toMatchObject({
      baseline: { value: 1880 },
      former: [{ field: 'baseline', until: '2021-Q2', value: 2162, why: 'One metric' }],
    })
  })

  it('marks, hands over and closes', () => {
    const rolled = rollForward(q2, {
      id: 'next',
      answers: {
        'kr-data-1': { answer: 'notScheduled', why: 'Resumes in Q4' },
        'kr-data-2': { answer: 'handOver', to: 'Product' },
        'kr-data-3': { answer: 'close', why: 'Done elsewhere' },
      },
    })
    const of = (id: string) => findKeyResult(rolled, id)?.keyResult
    expect(of('kr-data-1')?.entries.at(-1)).toEqual({
      period: '2021-Q3',
      status: 'notScheduled',
      text: 'Resumes in Q4',
    })
    expect(of('kr-data-2')).toMatchObject({ lifecycle: 'handedOver', lifecycleNote: 'Product' })
    expect(of('kr-data-3')).toMatchObject({ lifecycle: 'closed', lifecycleNote: 'Done elsewhere' })
    expect(
      compareQuarters(q2, rolled).keyResults.filter(
        (one) => one.block.id === 'objective-data' && isUnchanged(one),
      ),
    ).toEqual([])
  })
})
