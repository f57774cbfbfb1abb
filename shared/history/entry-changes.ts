import { comparePeriods } from '../period/period-order'
import type { PeriodKey } from '../period/period'
import { entryOf } from '../quarter/find'
import type { Entry, KeyResult, Quarter } from '../quarter/schema'
import { statusOf } from '../status/status-of'
import { mapStatus } from './scale-mapping'
import { sameWording } from './wording-diff'

/** An entry of a past quarter that the newer file gives otherwise. */
export interface Restated {
  readonly period: PeriodKey
  readonly from: Entry | undefined
  readonly to: Entry | undefined
}

/**
 * Entries of quarters that are past in both files, or the one's own and past in the other, told otherwise. None where
 * the fiscal years begin in other months, or have other periods: the same key is another time there.
 */
export function restatedEntries(
  a: KeyResult,
  b: KeyResult,
  before: Quarter,
  now: Quarter,
): readonly Restated[] {
  const [{ startMonth, periodsPerYear }, other] = [before.calendar, now.calendar]
  if (startMonth !== other.startMonth || periodsPerYear !== other.periodsPerYear) return []
  const periods = new Set([...a.entries, ...b.entries].map(({ period }) => period))
  const [first = now.period, last = now.period] = [before.period, now.period].toSorted(comparePeriods)
  return [...periods]
    .filter((period) => comparePeriods(period, first) <= 0 && comparePeriods(period, last) < 0)
    .toSorted(comparePeriods)
    .flatMap((period) => {
      const [from, to] = [entryOf(a, period), entryOf(b, period)]
      return saysTheSame(from, to, before, now) ? [] : [{ period, from, to }]
    })
}

function saysTheSame(from: Entry | undefined, to: Entry | undefined, before: Quarter, now: Quarter): boolean {
  return (
    mapStatus(from?.status, before.scale, now.scale)?.id === statusOf(now.scale, to?.status)?.id &&
    sameWording(from?.text ?? '', to?.text ?? '') &&
    from?.value === to?.value
  )
}

/** Whether an entry says something that the older one did not say already. */
export function evidenceOf(from: Entry | undefined, to: Entry | undefined): 'new' | 'same' | 'none' {
  if (to === undefined || (to.text.trim() === '' && to.value === undefined)) return 'none'
  return from !== undefined && sameWording(from.text, to.text) && from.value === to.value ? 'same' : 'new'
}
