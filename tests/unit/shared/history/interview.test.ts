import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  interviewCards,
  isAnswered,
  isMetricCard,
  missingDetail,
  nextOpen,
  startDraft,
  type Card,
  type Choice,
  type Drafts,
} from '../../../../shared/history/interview'
import { interviewAnswers } from '../../../../shared/history/interview-answers'
import { compileDeck } from '../../../../shared/deck/compile'
import { rollForward } from '../../../../shared/history/roll-forward'
import { findKeyResult } from '../../../../shared/quarter/find'
import { setFields, setLifecycle } from '../../../../shared/quarter/edits'
import { sampleQuarter } from '../../../support/samples'

const q2 = sampleQuarter('technology-q2-fy21-22')
const cards = interviewCards(q2)
const card = (key: string): Card => {
  const found = cards.find((one) => one.key === key)
  if (found === undefined) throw new Error(`No card for ${key}`)
  return found
}
const draft = (key: string, choice: Choice, details: Partial<Record<string, string>> = {}) => {
  const started = startDraft(card(key), choice, q2)
  return { ...started, details: { ...started.details, ...details } }
}
const answers = (drafts: Drafts) => interviewAnswers(cards, drafts, q2, ({ label }) => `Merged into ${label}`)

describe('the cards', () => {
  it('ask for each key result, each metric and each promise that was due, in this order', () => {
    expect(cards.map((one) => (isMetricCard(one) ? 'metric' : one.kind))).toEqual([
      ...Array.from({ length: 22 }, () => 'keyResult'),
      ...Array.from({ length: 6 }, () => 'metric'),
      ...Array.from({ length: 5 }, () => 'promise'),
    ])
    expect(cards.filter(({ kind }) => kind === 'promise').map(({ key }) => key)).toEqual([
      'promise-marseille',
      'promise-ashburn',
      'promise-wcqs',
      'promise-toolhub-research',
      'promise-sroi',
    ])
    expect(cards.filter(({ kind }) => kind === 'target')).toEqual([])
  })

  it('leave out what was closed or handed over', () => {
    const closed = setLifecycle(q2, 'kr-data-1', 'handedOver', 'Product')
    expect(interviewCards(closed).map(({ key }) => key)).not.toContain('kr-data-1')
  })

  it('ask for another target where the target has come', () => {
    const due = setFields(q2, 'objective', 'objective-data', { targetQuarter: 'Q2 FY21-22' })
    const asked = interviewCards(due).find(({ kind }) => kind === 'target')
    expect(asked?.key).toBe('objective-data')
    expect(asked && startDraft(asked, 'move', due).details.target).toBe('Q3 FY21-22')
  })

  it('offer to continue, reword, re-baseline or retire a metric, by the digits of key results', () => {
    const metric = cards.find(isMetricCard)
    const keyResult = card('kr-data-1')
    expect(metric && choicesOf(metric)).toEqual(choicesOf(keyResult).slice(0, 6))
  })

  it('retire a metric and give another a new baseline; its old one stays in the history', () => {
    const [first, second, third] = cards.filter(isMetricCard).map(({ key }) => key)
    if (first === undefined || second === undefined || third === undefined) throw new Error('No metrics')
    const given = answers({
      [first]: draft(first, 'close', { why: 'Nobody looks at it' }),
      [second]: draft(second, 'rebaseline', { baseline: '1,200 readers', why: 'Counted anew' }),
      [third]: draft(third, 'reword', { wording: 'Said anew', why: 'Plain words' }),
    })
    const next = rollForward(q2, { id: 'next', ...given })
    const row = (id: string) => findKeyResult(next, id)?.keyResult
    expect(row(first)).toMatchObject({ lifecycle: 'closed', lifecycleNote: 'Nobody looks at it' })
    expect(row(second)?.baseline).toMatchObject({ text: '1,200 readers', value: 1200 })
    expect(row(second)?.former?.at(-1)).toMatchObject({ field: 'baseline', why: 'Counted anew' })
    expect(row(third)?.wording.at(-1)).toMatchObject({ text: 'Said anew', since: '2021-Q3' })
    const slide = compileDeck(next).slides.find(({ kind }) => kind === 'metrics')
    const words = JSON.stringify(slide?.items)
    expect(words).toContain('Closed: Nobody looks at it')
  })

  it('offer a merge only where there is something to merge into', () => {
    expect(choicesOf(card('kr-data-1'))).toContain('merge')
    const alone = setLifecycle(q2, 'kr-intelligence-2', 'closed')
    const only = interviewCards(alone).find(({ key }) => key === 'kr-intelligence-1')
    expect(only && choicesOf(only)).not.toContain('merge')
  })
})

describe('an answer', () => {
  it('starts from what stands, and needs a change and a reason', () => {
    const reword = draft('kr-data-1', 'reword')
    expect(missingDetail(card('kr-data-1'), reword, q2)).toBe('wording')
    const changed = draft('kr-data-1', 'reword', { wording: 'New' })
    expect(missingDetail(card('kr-data-1'), changed, q2)).toBe('why')
    expect(isAnswered(card('kr-data-1'), { 'kr-data-1': draft('kr-data-1', 'continue') }, q2)).toBe(true)
    expect(isAnswered(card('kr-data-1'), {}, q2)).toBe(false)
  })

  it('that is not whole counts as none', () => {
    expect(answers({ 'kr-data-1': draft('kr-data-1', 'close') }).answers).toEqual({})
  })

  it('becomes what the roll needs', () => {
    expect(
      answers({
        'kr-data-1': draft('kr-data-1', 'reword', { wording: 'New', why: 'Scope' }),
        'kr-data-2': draft('kr-data-2', 'merge', { into: 'kr-data-3', why: 'One team' }),
        'kr-community-2': draft('kr-community-2', 'rebaseline', {
          baseline: '1,880 maintainers',
          why: 'One',
        }),
        'promise-marseille': draft('promise-marseille', 'done', { did: 'Moved' }),
        'promise-ashburn': draft('promise-ashburn', 'due'),
      }),
    ).toEqual({
      answers: {
        'kr-data-1': { answer: 'reword', text: 'New', why: 'Scope', drillDown: true },
        'kr-data-2': { answer: 'merge', into: 'kr-data-3', note: 'Merged into KR3 -. One team' },
        'kr-community-2': {
          answer: 'rebaseline',
          baseline: expect.objectContaining({ text: '1,880 maintainers', value: 1880 }) as unknown,
          why: 'One',
        },
      },
      promises: {
        'promise-marseille': { outcome: 'done', did: 'Moved' },
        'promise-ashburn': { outcome: 'due', did: '' },
      },
      targets: {},
    })
  })

  it.each([
    ['1880', 1880],
    ['1,880 people', 1880],
    ['1.5%', 1.5],
    ['4,7 %', 4.7],
    ['−5 %', -5],
    ['2 of 3', undefined],
    ['To be measured in Q3', undefined],
    ['1.880', undefined],
    ['1.880 people', undefined],
    ['to be defined', undefined],
  ])('takes the number of a baseline only where it is one: %s', (baseline, value) => {
    const { answers: given } = answers({
      'kr-data-1': draft('kr-data-1', 'rebaseline', { baseline, why: 'x' }),
    })
    const answer = given['kr-data-1']
    expect(answer?.answer === 'rebaseline' && answer.baseline.value).toBe(value)
  })
})

describe('the way through', () => {
  it('goes to the next open card, and around the end to the first', () => {
    const all = Object.fromEntries(
      cards.map(({ key, kind }) => [key, draft(key, kind === 'promise' ? 'due' : 'continue')]),
    )
    expect(nextOpen(cards, 0, {}, q2)).toBe(1)
    expect(nextOpen(cards, cards.length - 1, {}, q2)).toBe(0)
    expect(nextOpen(cards, 3, all, q2)).toBeUndefined()
    const { [cards[2]?.key ?? '']: _open, ...butOne } = all
    expect(nextOpen(cards, 7, butOne, q2)).toBe(2)
    expect(nextOpen([], 0, {}, q2)).toBeUndefined()
  })
})
