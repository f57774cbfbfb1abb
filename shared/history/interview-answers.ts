import { readNumber } from '../quarter/read-number'
import type { Baseline, KeyResult, Quarter } from '../quarter/schema'
import { isAnswered, isMetricCard, mergeTargets, type Card, type Draft, type Drafts } from './interview'
import type { RollAnswer, RollOptions } from './roll-forward'
import type { PromiseAnswer } from './roll-promises'

/**
 * What the interview comes to. Cards without a whole answer are left out, so they continue. `mergedInto`
 * words the note on a key result that goes into another one.
 */
export function interviewAnswers(
  cards: readonly Card[],
  drafts: Drafts,
  quarter: Quarter,
  mergedInto: (into: KeyResult) => string,
): Pick<Required<RollOptions>, 'answers' | 'promises' | 'targets'> {
  const answers: Record<string, RollAnswer> = {}
  const promises: Record<string, PromiseAnswer> = {}
  const targets: Record<string, string> = {}
  for (const card of cards) {
    const draft = drafts[card.key]
    if (draft === undefined || !isAnswered(card, drafts, quarter)) continue
    if (card.kind === 'keyResult') answers[card.key] = answerOf(card, draft, mergedInto)
    else if (card.kind === 'promise') promises[card.key] = promiseAnswer(draft)
    else if (draft.choice === 'move') targets[card.key] = text(draft, 'target')
  }
  return { answers, promises, targets }
}

const text = (draft: Draft, name: keyof Draft['details']): string => (draft.details[name] ?? '').trim()

function answerOf(
  card: Extract<Card, { kind: 'keyResult' }>,
  draft: Draft,
  mergedInto: (into: KeyResult) => string,
): RollAnswer {
  const why = text(draft, 'why')
  switch (draft.choice) {
    case 'reword':
      return { answer: 'reword', text: text(draft, 'wording'), why, drillDown: !isMetricCard(card) }
    case 'rebaseline':
      return { answer: 'rebaseline', baseline: newBaseline(card.keyResult, text(draft, 'baseline')), why }
    case 'notScheduled':
      return { answer: 'notScheduled', why }
    case 'handOver':
      return { answer: 'handOver', to: text(draft, 'to') }
    case 'close':
      return { answer: 'close', why }
    case 'split':
      return { answer: 'split', texts: [text(draft, 'wording'), text(draft, 'second')], why }
    case 'merge': {
      const into = mergeTargets(card).find(({ id }) => id === text(draft, 'into'))
      if (into === undefined) return { answer: 'continue' }
      const note = [mergedInto(into), why].filter((part) => part !== '').join('. ')
      return { answer: 'merge', into: into.id, note }
    }
    case 'continue':
    case 'move':
    case 'keep':
    case 'done':
    case 'due':
    case 'dropped':
      return { answer: 'continue' }
  }
}

const promiseAnswer = (draft: Draft): PromiseAnswer => ({
  outcome: draft.choice === 'done' || draft.choice === 'dropped' ? draft.choice : 'due',
  did: text(draft, 'did'),
})

/** The number is taken along where the text is one number, with or without a unit; the unit stays that of the old baseline. */
function newBaseline({ baseline }: KeyResult, words: string): Baseline {
  // A point before three digits groups them for some and not for others; a value that is a thousandth of it is worse than none.
  const ambiguous = /^\D*\d{1,3}\.\d{3}\D*$/.test(words)
  const value = ambiguous ? undefined : readNumber(words)?.value
  return {
    text: words,
    ...(value === undefined ? {} : { value }),
    ...(value === undefined || baseline.unit === undefined ? {} : { unit: baseline.unit }),
  }
}
