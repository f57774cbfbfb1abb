import { comparePeriods, previousPeriod } from '../period/period-order'
import type { PeriodKey } from '../period/period'
import { changePart } from '../quarter/change-part'
import { currentWording } from '../quarter/find'
import type { Baseline, Goal, KeyResult, Quarter } from '../quarter/schema'
import { formerFigure, isSameFigure } from './change-figure'
import { sameWording } from './wording-diff'

/*
 * The wording ledger: what a key result was to be and to reach, when that changed, and why. A change in
 * the editor first stands in the place of what was there; the functions below find it, and put what it
 * replaced into the history.
 */

/** What of a key result has a history. */
export type LedgerField = 'wording' | 'baseline' | 'goal'

/**
 * Whether a field says something else than it did when the file was opened, without a word in the history.
 * What is new this quarter, or proposed for a later one, no meeting has seen: it may change freely. Nor is
 * it a change when a baseline or goal is written that was not there before.
 */
export function isOpenChange(
  opened: KeyResult,
  now: KeyResult,
  field: LedgerField,
  period: PeriodKey,
): boolean {
  if (!wasPresented(opened, period)) return false
  if (field === 'wording') {
    const last = opened.wording.at(-1)
    if (last === undefined || comparePeriods(last.since, period) >= 0) return false
    if (now.wording.length !== opened.wording.length || currentWording(now).trim() === '') return false
    return !sameWording(last.text, currentWording(now))
  }
  const told = (of: KeyResult): number => (of.former ?? []).filter((one) => one.field === field).length
  if (told(now) !== told(opened) || saysNothing(opened[field])) return false
  return !isSameFigure(opened[field], now[field])
}

/** Whether an earlier quarter has seen this key result. */
const wasPresented = (keyResult: KeyResult, period: PeriodKey): boolean =>
  keyResult.wording.some(({ since }) => comparePeriods(since, period) < 0) ||
  keyResult.entries.some((entry) => comparePeriods(entry.period, period) < 0)

const saysNothing = ({ text, value }: Baseline | Goal): boolean => text.trim() === '' && value === undefined

/** Puts what a field said into the history; what it says now counts since this file's quarter. */
export function recordChange(quarter: Quarter, opened: KeyResult, field: LedgerField, why: string): Quarter {
  const since = quarter.period
  const reason = why.trim() === '' ? {} : { why: why.trim() }
  return changePart(quarter, 'keyResult', opened.id, (row) => {
    if (field !== 'wording') {
      const former = formerFigure(field, opened[field], { until: previousPeriod(since), why: why.trim() })
      row.former = [...(row.former ?? []), former]
      return
    }
    const last = row.wording.at(-1)
    if (last === undefined) return
    const { text } = last
    last.text = currentWording(opened)
    row.wording.push({ text, since, ...reason })
  })
}

/** The fields that changed with this period without anybody saying why. */
export function unexplained(keyResult: KeyResult, period: PeriodKey): readonly LedgerField[] {
  const { wording, former = [] } = keyResult
  const last = wording.at(-1)
  const reworded = wording.length > 1 && last?.since === period && isBlank(last.why)
  const figures = (['baseline', 'goal'] as const).filter((field) => {
    const before = former.findLast((one) => one.field === field)
    return before?.until === previousPeriod(period) && isBlank(before.why)
  })
  return reworded ? ['wording', ...figures] : figures
}

/** Gives the newest change of a field its reason. */
export const explain = (quarter: Quarter, keyResultId: string, field: LedgerField, why: string): Quarter =>
  changePart(quarter, 'keyResult', keyResultId, (row) => {
    const changed =
      field === 'wording' ? row.wording.at(-1) : row.former?.findLast((one) => one.field === field)
    if (changed !== undefined && why.trim() !== '') changed.why = why.trim()
  })

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
