import { parsePeriod } from '../period/parse-period'
import { comparePeriods, nextPeriod } from '../period/period-order'
import { printPeriod } from '../period/print-period'
import { blocksOf, goesOn, keyResultsOf, objectivesOf, wordingAt } from '../quarter/find'
import { weightsOf } from '../quarter/scale'
import type { BlockOf, KeyResult, Objective, Quarter, QuarterPromise } from '../quarter/schema'
import { rollUp } from '../status/roll-up'
import { isAsked } from './roll-promises'

/** One question of the roll-forward interview. The key is the id of what it asks about. */
export type Card =
  | {
      readonly kind: 'keyResult'
      readonly key: string
      /** What holds it: a metric is asked about as a key result is. */
      readonly block: Objective | BlockOf<'metrics'>
      readonly keyResult: KeyResult
    }
  | { readonly kind: 'target'; readonly key: string; readonly objective: Objective }
  | { readonly kind: 'promise'; readonly key: string; readonly promise: QuarterPromise }

export type KeyResultChoice =
  'continue' | 'reword' | 'rebaseline' | 'notScheduled' | 'handOver' | 'close' | 'split' | 'merge'
export type TargetChoice = 'move' | 'keep'
export type PromiseChoice = 'done' | 'due' | 'dropped'
export type Choice = KeyResultChoice | TargetChoice | PromiseChoice

/** A detail that a choice asks for. */
export type DetailName = 'wording' | 'second' | 'baseline' | 'into' | 'to' | 'target' | 'did' | 'why'

export interface Detail {
  readonly name: DetailName
  /** Whether the answer is none without it. */
  readonly needed: boolean
}

/** An answer as far as it is given. */
export interface Draft {
  readonly choice: Choice
  readonly details: Readonly<Partial<Record<DetailName, string>>>
}

/** By key of the card. */
export type Drafts = Readonly<Record<string, Draft>>

/**
 * The questions for a quarter that ends, in the order of the outline: each key result of an objective
 * that is still this department's; the target of an objective that has come without being reached; then
 * each metric; last, each promise that was due.
 */
export function interviewCards(quarter: Quarter): readonly Card[] {
  const ofObjectives = objectivesOf(quarter).flatMap((objective): readonly Card[] => [
    ...rowCards(objective),
    ...(hasSlipped(objective, quarter) ? [{ kind: 'target' as const, key: objective.id, objective }] : []),
  ])
  const promises = quarter.promises
    .filter((promise) => isAsked(promise, quarter.period))
    .map((promise): Card => ({ kind: 'promise', key: promise.id, promise }))
  return [...ofObjectives, ...blocksOf(quarter, 'metrics').flatMap(rowCards), ...promises]
}

const rowCards = (block: Objective | BlockOf<'metrics'>): readonly Card[] =>
  keyResultsOf(block)
    .filter(goesOn)
    .map((keyResult) => ({ kind: 'keyResult', key: keyResult.id, block, keyResult }))

/** Whether a card asks about a metric, which is not split nor merged, and which is retired rather than closed. */
export const isMetricCard = (card: Card): boolean =>
  card.kind === 'keyResult' && card.block.kind === 'metrics'

/** Whether an objective's target quarter is over and the objective is not at its best status. */
function hasSlipped(objective: Objective, { period, calendar, scale }: Quarter): boolean {
  const target = parsePeriod(objective.targetQuarter, calendar)
  if (!target.ok || comparePeriods(target.value, period) > 0) return false
  if (!objective.keyResults.some(({ lifecycle }) => lifecycle === 'active')) return false
  const best = Math.max(...weightsOf(scale))
  return rollUp(objective, period, scale).shown?.weight !== best
}

/** The answers a card offers, in the order of their digits. */
export function choicesOf(card: Card): readonly Choice[] {
  switch (card.kind) {
    case 'keyResult': {
      const both = ['continue', 'reword', 'rebaseline', 'notScheduled', 'handOver', 'close'] as const
      if (isMetricCard(card)) return both
      const all = [...both, 'split'] as const
      return mergeTargets(card).length > 0 ? [...all, 'merge'] : all
    }
    case 'target':
      return ['move', 'keep']
    case 'promise':
      return ['done', 'due', 'dropped']
  }
}

/** The key results that another one can be merged into. */
export const mergeTargets = (card: Card): readonly KeyResult[] =>
  card.kind === 'keyResult'
    ? keyResultsOf(card.block).filter((other) => other.id !== card.key && goesOn(other))
    : []

const detail = (name: DetailName, needed = true): Detail => ({ name, needed })
const details: { readonly [Name in Choice]: readonly Detail[] } = {
  continue: [],
  reword: [detail('wording'), detail('why')],
  rebaseline: [detail('baseline'), detail('why')],
  notScheduled: [detail('why', false)],
  handOver: [detail('to')],
  close: [detail('why')],
  split: [detail('wording'), detail('second'), detail('why')],
  merge: [detail('into'), detail('why', false)],
  move: [detail('target')],
  keep: [],
  done: [detail('did', false)],
  due: [],
  dropped: [detail('did', false)],
}

export const detailsOf = (choice: Choice): readonly Detail[] => details[choice]

/** A choice just made: what stands now is there to be changed. */
export function startDraft(card: Card, choice: Choice, quarter: Quarter): Draft {
  const given = details[choice].map(({ name }) => [name, standing(card, name, quarter)] as const)
  return { choice, details: Object.fromEntries(given) }
}

/** What a detail says before anything is changed. */
function standing(card: Card, name: DetailName, quarter: Quarter): string {
  const next = nextPeriod(quarter.period)
  if (card.kind === 'promise') return name === 'did' ? card.promise.did : ''
  if (card.kind === 'target') return name === 'target' ? printPeriod(next, quarter.calendar) : ''
  if (name === 'wording') return wordingAt(card.keyResult, next)
  if (name === 'baseline') return card.keyResult.baseline.text
  return name === 'into' ? (mergeTargets(card)[0]?.id ?? '') : ''
}

/** The first detail that a draft still lacks; a new wording or baseline has to differ from the old one. */
export function missingDetail(card: Card, draft: Draft, quarter: Quarter): DetailName | undefined {
  const text = (name: DetailName): string => (draft.details[name] ?? '').trim()
  return details[draft.choice].find(({ name, needed }) => {
    if (!needed) return false
    if (text(name) === '') return true
    const changes = (name === 'wording' && draft.choice === 'reword') || name === 'baseline'
    return changes && text(name) === standing(card, name, quarter).trim()
  })?.name
}

export const isAnswered = (card: Card, drafts: Drafts, quarter: Quarter): boolean => {
  const draft = drafts[card.key]
  return draft !== undefined && missingDetail(card, draft, quarter) === undefined
}

/** The next card after this one without an answer; from the end it goes on at the beginning. */
export function nextOpen(
  cards: readonly Card[],
  after: number,
  drafts: Drafts,
  quarter: Quarter,
): number | undefined {
  const order = [...cards.keys()].map((index) => (after + 1 + index) % cards.length)
  return order.find((index) => {
    const card = cards[index]
    return card !== undefined && !isAnswered(card, drafts, quarter)
  })
}
