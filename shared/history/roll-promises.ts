import type { PeriodKey } from '../period/period'
import { comparePeriods, nextPeriod } from '../period/period-order'
import type { QuarterPromise } from '../quarter/schema'

/** What became of a promise that was due: kept, still to be kept, or given up; and what there is to say. */
export interface PromiseAnswer {
  readonly outcome: 'done' | 'due' | 'dropped'
  readonly did: string
}

/** Whether a quarter that ends has to say what became of this promise. */
export const isAsked = ({ dueIn, outcome }: QuarterPromise, last: PeriodKey): boolean =>
  comparePeriods(dueIn, last) <= 0 && outcome !== 'done' && outcome !== 'dropped'

/**
 * A promise in the next quarter. What was not kept is due again, one slip more; a slip that the ending
 * quarter has counted itself is not counted twice. A paused one rests without a slip.
 */
export function rollPromise(
  promise: QuarterPromise,
  last: PeriodKey,
  answer: PromiseAnswer | undefined,
): QuarterPromise {
  if (!isAsked(promise, last)) return promise
  if (answer !== undefined && answer.outcome !== 'due')
    return {
      ...promise,
      outcome: answer.outcome,
      did: answer.did.trim() === '' ? promise.did : answer.did,
    }
  const dueIn = nextPeriod(last)
  switch (promise.outcome) {
    case 'paused':
      return { ...promise, dueIn, did: '' }
    case 'slipped':
      return { ...promise, dueIn, did: '', outcome: 'due' }
    case 'due':
    case 'done':
    case 'dropped':
      return { ...promise, dueIn, did: '', slips: promise.slips + 1 }
  }
}
