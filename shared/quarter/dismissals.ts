import type { Dismissal, Quarter } from './schema'

/** What was found and where, as a dismissal names it. */
export type Dismissed = Pick<Dismissal, 'rule' | 'place'> & { readonly sentence: string }

const isOf = (dismissal: Dismissal, { rule, place, sentence }: Dismissed, quarter: Quarter): boolean =>
  dismissal.period === quarter.period &&
  dismissal.rule === rule &&
  dismissal.place === place &&
  (dismissal.sentence === undefined || dismissal.sentence === sentence)

/**
 * Keeps a finding as it is, with the reason, for this quarter. When the numbers it speaks of change, it is
 * another finding and comes up again. A second reason takes the place of the first.
 */
export const dismiss = (quarter: Quarter, finding: Dismissed, why: string): Quarter => ({
  ...quarter,
  dismissals: [
    ...quarter.dismissals.filter((one) => !isOf(one, finding, quarter)),
    { ...finding, why: why.trim(), period: quarter.period },
  ],
})

/** Takes a dismissal back. Where there is none, the quarter stays the same object. */
export function bringBack(quarter: Quarter, finding: Dismissed): Quarter {
  const dismissals = quarter.dismissals.filter((one) => !isOf(one, finding, quarter))
  return dismissals.length === quarter.dismissals.length ? quarter : { ...quarter, dismissals }
}
