import type { Draft } from 'immer'
import type { PeriodKey } from '../period/period'
import { setForPeriod } from './by-period'
import { changePart } from './change-part'
import { entryOf, findKeyResult, keyResultsOf } from './find'
import type { Goal, KeyResult, Quarter } from './schema'

/*
 * One metric on several slides: rows that name the same metric are one. Its baseline and numbers are
 * written once and stand in all of them. Status, notes and wording stay each row's own.
 */

/** The id that linked rows share: the metric a row repeats, or its own. */
const metricOf = ({ id, metric }: KeyResult): string => metric ?? id

/** The other rows of the same metric, in the order of the outline; empty for a row without links. */
export function linkedRows(quarter: Quarter, keyResultId: string): readonly KeyResult[] {
  const own = findKeyResult(quarter, keyResultId)?.keyResult
  if (own === undefined) return []
  const metric = metricOf(own)
  return quarter.blocks
    .flatMap(keyResultsOf)
    .filter((other) => other.id !== own.id && metricOf(other) === metric)
}

/**
 * Makes a row repeat a metric, both counting from the baseline of `baselineOf`, one of the two. A row cannot
 * repeat itself or what is not there.
 */
export function linkMetric(
  quarter: Quarter,
  keyResultId: string,
  metricId: string,
  baselineOf: string = metricId,
): Quarter {
  const metric = findKeyResult(quarter, metricId)?.keyResult
  const baseline = findKeyResult(quarter, baselineOf)?.keyResult.baseline
  if (metric === undefined || baseline === undefined) return quarter
  if (keyResultId === metricId || metricOf(metric) === keyResultId) return quarter
  const linked = changePart(quarter, 'keyResult', keyResultId, (keyResult) => {
    keyResult.metric = metricOf(metric)
  })
  return [keyResultId, ...linkedRows(linked, keyResultId).map(({ id }) => id)].reduce(
    (changed, id) =>
      changePart(changed, 'keyResult', id, (keyResult) => {
        keyResult.baseline = { ...baseline }
      }),
    linked,
  )
}

/** Takes a row out of its metric, with the numbers it has now. Of the metric itself all others are taken out. */
export function unlinkMetric(quarter: Quarter, keyResultId: string): Quarter {
  const own = findKeyResult(quarter, keyResultId)?.keyResult
  const leaving = own?.metric === undefined ? linkedRows(quarter, keyResultId).map(({ id }) => id) : [own.id]
  return leaving.reduce(
    (changed, id) =>
      changePart(changed, 'keyResult', id, (keyResult) => {
        delete keyResult.metric
      }),
    quarter,
  )
}

type Copy = (old: KeyResult, now: KeyResult, other: Draft<KeyResult>) => void

/** After an edit of one row: does the same to the other rows of its metric. */
function share(before: Quarter, after: Quarter, keyResultId: string, copy: Copy): Quarter {
  if (before === after) return after
  const others = linkedRows(after, keyResultId)
  if (others.length === 0) return after
  const old = findKeyResult(before, keyResultId)?.keyResult
  const now = findKeyResult(after, keyResultId)?.keyResult
  if (old === undefined || now === undefined) return after
  return others.reduce(
    (changed, { id }) => changePart(changed, 'keyResult', id, (other) => copy(old, now, other)),
    after,
  )
}

/** One metric has one baseline. */
export const shareBaseline = (before: Quarter, after: Quarter, keyResultId: string): Quarter =>
  share(before, after, keyResultId, (_old, now, other) => {
    other.baseline = { ...now.baseline }
  })

const goalFields = ['text', 'value', 'unit', 'direction'] as const satisfies readonly (keyof Goal)[]

/** Rows may aim at different years: only what they said alike goes on being alike. */
export const shareGoal = (before: Quarter, after: Quarter, keyResultId: string): Quarter =>
  share(before, after, keyResultId, (old, now, other) => {
    const alike = goalFields.every((field) => other.goal[field] === old.goal[field])
    if (alike) other.goal = { ...now.goal, staged: other.goal.staged }
  })

/**
 * The number of a quarter is one; its text follows where both rows said the same, or the other said
 * nothing yet. A row that tells it in words of its own keeps them, and the checks compare the numbers.
 */
export const shareEntry = (
  before: Quarter,
  after: Quarter,
  keyResultId: string,
  period: PeriodKey,
): Quarter =>
  share(before, after, keyResultId, (oldRow, nowRow, other) => {
    const old = entryOf(oldRow, period)
    const now = entryOf(nowRow, period)
    const theirs = entryOf(other, period)
    const textFollows = (theirs?.text ?? '') === (old?.text ?? '') || (theirs?.text ?? '') === ''
    const sameNumbers = old?.value === now?.value && old?.unit === now?.unit && old?.asOf === now?.asOf
    if ((old?.text ?? '') === (now?.text ?? '') && sameNumbers) return
    setForPeriod(other.entries, { period, text: '' }, (entry) => {
      if (textFollows) entry.text = now?.text ?? ''
      for (const field of ['value', 'unit', 'asOf'] as const) {
        if (now?.[field] === undefined) Reflect.deleteProperty(entry, field)
        else Object.assign(entry, { [field]: now[field] })
      }
    })
  })
