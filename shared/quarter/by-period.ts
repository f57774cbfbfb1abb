import { comparePeriods } from '../period/period-order'
import type { PeriodKey } from '../period/period'

/* Lists with at most one item a period, in order of time: entries, staged goals, stated statuses. */

/**
 * Changes the item of a period in place. It is made from `empty` where there is none, and goes away when
 * nothing but its period and an empty text is left in it.
 */
export function setForPeriod<Item extends { period: PeriodKey; text: string }>(
  list: Item[],
  empty: Item,
  change: (item: Item) => void,
): void {
  const index = list.findIndex((item) => item.period === empty.period)
  const item = list[index] ?? empty
  change(item)
  const saysNothing = item.text === '' && Object.keys(item).length === 2
  if (index === -1 && !saysNothing) insertInTime(list, item)
  else if (index !== -1 && saysNothing) list.splice(index, 1)
}

/** Puts an item before the first one of a later period. */
export function insertInTime<Item extends { period: PeriodKey }>(list: Item[], item: Item): void {
  const index = list.findIndex((other) => comparePeriods(other.period, item.period) > 0)
  list.splice(index === -1 ? list.length : index, 0, item)
}
