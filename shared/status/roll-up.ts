import type { PeriodKey } from '../period/period'
import { comparePeriods } from '../period/period-order'
import { entryOf } from '../quarter/find'
import type { KeyResult, Objective, Status } from '../quarter/schema'
import { statusOf } from './status-of'

/** An objective's status for one period, and what it rests on. */
export interface RollUp {
  /** What the KRs' entries say; absent when none says anything. */
  readonly derived?: Status
  /** What the owner says. */
  readonly stated?: Status
  /** What slides and outline show: the stated status, else the derived one. */
  readonly shown?: Status
  /** The owner's reason for a stated status; may be empty. */
  readonly why: string
  /** How many KRs were due to report. */
  readonly scheduled: number
  /** How many of them did. */
  readonly reported: number
  /** Ids of the scheduled KRs without a status. */
  readonly missing: readonly string[]
}

/**
 * The roll-up rule: the average of the weights of the scheduled KRs' entries, rounded toward the worse.
 *
 * - A KR is not scheduled when its entry has a status without weight, or when it has no status and is
 *   paused, handed over or closed.
 * - Missing entries have no weight of their own, but the best status needs every scheduled KR to have
 *   reported it: three complete of four is the next worse.
 * - A KR that was split from another counts from its own first wording on.
 * - When no KR was scheduled, the objective was not scheduled either.
 */
export function rollUp(objective: Objective, period: PeriodKey, scale: readonly Status[]): RollUp {
  const statement = objective.stated.find((one) => one.period === period)
  const stated = statusOf(scale, statement?.status)
  const counted = count(objective.keyResults, period, scale)
  const derived = derive(counted, scale)
  const shown = stated ?? derived
  return {
    why: statement?.why ?? '',
    scheduled: counted.weights.length + counted.missing.length,
    reported: counted.weights.length,
    missing: counted.missing,
    ...(derived ? { derived } : {}),
    ...(stated ? { stated } : {}),
    ...(shown ? { shown } : {}),
  }
}

interface Counted {
  readonly weights: readonly number[]
  readonly missing: readonly string[]
  readonly notScheduled: readonly Status[]
}

function count(keyResults: readonly KeyResult[], period: PeriodKey, scale: readonly Status[]): Counted {
  const weights: number[] = []
  const missing: string[] = []
  const notScheduled: Status[] = []
  for (const keyResult of keyResults) {
    if (descendsLater(keyResult, period)) continue
    const status = statusOf(scale, entryOf(keyResult, period)?.status)
    if (!status) {
      if (keyResult.lifecycle === 'active') missing.push(keyResult.id)
    } else if (status.weight === null) notScheduled.push(status)
    else weights.push(status.weight)
  }
  return { weights, missing, notScheduled }
}

/** A KR that was split off later shows its ancestor's past, which counts once: in the ancestor. */
const descendsLater = ({ lineage = [], wording }: KeyResult, period: PeriodKey): boolean =>
  lineage.length > 0 && wording.every(({ since }) => comparePeriods(since, period) > 0)

function derive({ weights, missing, notScheduled }: Counted, scale: readonly Status[]): Status | undefined {
  if (weights.length === 0) return missing.length === 0 ? notScheduled[0] : undefined
  const average = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  const bestFirst = bestFirstOf(scale)
  const best = bestFirst[0]?.weight
  const reachable = missing.length > 0 ? bestFirst.filter(({ weight }) => weight !== best) : bestFirst
  // Sums of fractions may fall short of a weight they equal on paper.
  const reached = reachable.find(({ weight }) => weight <= average + 1e-9)
  return (reached ?? bestFirst.at(-1))?.status
}

interface Weighed {
  readonly status: Status
  readonly weight: number
}

const weighed = new WeakMap<readonly Status[], readonly Weighed[]>()

/** The statuses that have a weight, the best first. Sorted once: every slide of an objective asks for them. */
function bestFirstOf(scale: readonly Status[]): readonly Weighed[] {
  const known = weighed.get(scale)
  if (known !== undefined) return known
  const bestFirst = scale.flatMap((status) =>
    status.weight === null ? [] : [{ status, weight: status.weight }],
  )
  bestFirst.sort((a, b) => b.weight - a.weight)
  weighed.set(scale, bestFirst)
  return bestFirst
}
