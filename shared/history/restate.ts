import { comparePeriods } from '../period/period-order'
import type { PeriodKey } from '../period/period'
import { insertInTime } from '../quarter/by-period'
import { changePart } from '../quarter/change-part'
import type { Entry, Quarter } from '../quarter/schema'

/** What a past entry should have said; without a status or value it has none. */
export interface Correction {
  readonly status?: string
  readonly text: string
  readonly value?: number
  readonly why: string
}

/**
 * Corrects what a key result said for a past period, openly: the entry keeps what it said before, with
 * the quarter of this file and the reason.
 *
 * A second correction in the same quarter replaces the first, which no meeting has seen; one that goes
 * back to what was said takes the correction away. The file's own period is no history and stays as it
 * is, as does a correction that changes nothing.
 */
export function restateEntry(
  quarter: Quarter,
  keyResultId: string,
  period: PeriodKey,
  { status, text, value, why }: Correction,
): Quarter {
  if (comparePeriods(period, quarter.period) >= 0) return quarter
  return changePart(quarter, 'keyResult', keyResultId, (row) => {
    const entry = row.entries.find((one) => one.period === period)
    const told: Said = entry ?? { text: '' }
    const now: Said = { ...withoutUndefined({ status, value }), text }
    if (saysSame(told, now)) return
    const kept = entry?.restated ?? []
    const last = kept.at(-1)
    const again = last?.restatedIn === quarter.period
    const before = again ? last : told
    const older = again ? kept.slice(0, -1) : kept
    const restated = saysSame(before, now)
      ? older
      : [
          ...older,
          {
            ...withoutUndefined({ status: before.status, value: before.value }),
            text: before.text,
            restatedIn: quarter.period,
            ...(why === '' ? {} : { why }),
          },
        ]
    const { status: _status, value: _value, restated: _restated, ...rest } = entry ?? { period, text }
    const corrected: Entry = { ...rest, ...now, ...(restated.length === 0 ? {} : { restated }) }
    if (entry === undefined) insertInTime(row.entries, corrected as (typeof row.entries)[number])
    else row.entries[row.entries.indexOf(entry)] = corrected as (typeof row.entries)[number]
  })
}

type Said = Pick<Entry, 'status' | 'text' | 'value'>

/** Whether two entries say one thing: status, value and words. */
export const saysSame = (a: Said, b: Said): boolean =>
  a.status === b.status && a.value === b.value && a.text.trim() === b.text.trim()

function withoutUndefined(fields: { status: string | undefined; value: number | undefined }): {
  status?: string
  value?: number
} {
  return {
    ...(fields.status === undefined ? {} : { status: fields.status }),
    ...(fields.value === undefined ? {} : { value: fields.value }),
  }
}
