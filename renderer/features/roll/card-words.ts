import { isMetricCard, type Card, type Choice, type DetailName } from '../../../shared/history/interview'
import { nextPeriod } from '../../../shared/period/period-order'
import { printPeriod, printPeriodName } from '../../../shared/period/print-period'
import { bareLabel } from '../../../shared/quarter/bare-label'
import type { Quarter } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { keyResultTitle } from '../../../shared/quarter/key-result-name'
import { excerpt } from '../../../shared/rich-text/plain-words'
import { say } from '../../../shared/words/words'

/** What a card stands under: its objective or table of metrics, or the promises. */
export function cardSection(card: Card): string {
  if (card.kind === 'promise') return say('roll.promises')
  return blockTitle(card.kind === 'target' ? card.objective : card.block)
}

/** What an answer is called. */
export const choiceName = (card: Card, choice: Choice): string =>
  say(choice === 'close' && isMetricCard(card) ? 'roll.choice.retire' : `roll.choice.${choice}`)

/** The label of a card in the list: KR1, the target, or when a promise was due. */
export function cardLabel(card: Card, { calendar }: Quarter): string {
  switch (card.kind) {
    case 'keyResult':
      return bareLabel(card.keyResult.label)
    case 'target':
      return say('field.targetQuarter')
    case 'promise':
      return printPeriod(card.promise.dueIn, calendar)
  }
}

/** A card's name in a list of names. */
export function cardName(card: Card): string {
  switch (card.kind) {
    case 'keyResult':
      return keyResultTitle(card.keyResult)
    case 'target':
      return card.objective.targetQuarter
    case 'promise':
      return excerpt(card.promise.text, 400)
  }
}

export function question(card: Card, quarter: Quarter): string {
  switch (card.kind) {
    case 'keyResult':
      return say('roll.question.keyResult', { period: printPeriodName(nextPeriod(quarter.period)) })
    case 'target':
      return say('roll.question.target', { target: card.objective.targetQuarter })
    case 'promise':
      return say('roll.question.promise', { due: printPeriod(card.promise.dueIn, quarter.calendar) })
  }
}

/** What a choice has for a consequence. */
export const effect = (card: Card, choice: Choice, { period }: Quarter): string => {
  const [last, next] = [printPeriodName(period), printPeriodName(nextPeriod(period))]
  // A slip that this quarter has told itself is not counted again, and what rests does not slip.
  const isCounted = card.kind === 'promise' && card.promise.outcome !== 'due'
  if (isMetricCard(card)) {
    if (choice === 'reword') return say('roll.effect.rewordMetric')
    if (choice === 'notScheduled') return say('roll.effect.notMeasured', { next })
    if (choice === 'close') return say('roll.effect.retire', { last })
  }
  if (choice === 'due' && isCounted) return say('roll.effect.dueAgain', { next })
  return say(`roll.effect.${choice}`, { last, next })
}

/** The name of a detail's field; where it is optional, it says so. */
export function detailLabel(choice: Choice, name: DetailName, needed: boolean): string {
  const label = plainLabel(choice, name)
  return needed ? label : say('roll.detail.optional', { name: label })
}

function plainLabel(choice: Choice, name: DetailName): string {
  if (name === 'wording' && choice === 'split') return say('roll.detail.wordingFirst')
  if (name === 'did' && choice === 'dropped') return say('roll.detail.didNot')
  return say(`roll.detail.${name}`)
}

/** What is asked for where a detail is missing. */
export const missingSentence = (name: DetailName, quarter: Quarter): string =>
  name === 'target'
    ? say('roll.missing.target', { period: printPeriod(nextPeriod(quarter.period), quarter.calendar) })
    : say(`roll.missing.${name}`)
