import { produce } from 'immer'
import type { PeriodKey } from '../period/period'
import { assign } from './assign'
import { insertInTime, setForPeriod } from './by-period'
import { changePart } from './change-part'
import { shareBaseline, shareEntry, shareGoal } from './metric-links'
import type { PartKind, PartOf } from './parts'
import type { Baseline, Entry, Goal, KeyResult, Quarter, StatedStatus } from './schema'

/*
 * Edits of what is there: pure functions from quarter to quarter. What an edit doesn't touch stays the
 * same object, and an edit that changes nothing answers the very quarter it was given. `arrange.ts` has
 * the edits that add, copy, remove and move.
 */

/** New values for some fields; undefined takes an optional field away. */
export type Fields<Of> = {
  readonly [Field in keyof Of]?: Of[Field] | (object extends Pick<Of, Field> ? undefined : never)
}

/** Lists of parts are edited by `arrange.ts`, histories by the functions below. */
type Untouchable =
  | 'id'
  | 'kind'
  | 'keyResults'
  | 'metrics'
  | 'drillDowns'
  | 'services'
  | 'links'
  | 'changes'
  | 'wording'
  | 'entries'
  | 'baseline'
  | 'goal'
  | 'stated'

/** The fields of a part that are set as a whole; an SLO report's service keeps its list of objectives. */
export type PartFields<Kind extends PartKind> = Fields<
  Omit<PartOf<Kind>, Untouchable | (Kind extends 'service' ? 'objectives' : never)>
>

/** Sets fields of the part with this id, if it is of this kind. */
export const setFields = <Kind extends PartKind>(
  quarter: Quarter,
  kind: Kind,
  id: string,
  fields: PartFields<Kind>,
): Quarter => changePart(quarter, kind, id, (part) => assign(part, fields))

/** What belongs to the document as a whole. How many periods a year has is settled at its creation. */
export type Settings = Pick<
  Quarter,
  'organisation' | 'department' | 'sessionName' | 'language' | 'direction' | 'appVersion'
>

export const setSettings = (quarter: Quarter, settings: Fields<Settings>): Quarter =>
  produce(quarter, (draft) => assign(draft, settings))

/** Says which period the file is about; it must be one of the calendar's kind. What is said for other periods stays. */
export const setPeriod = (quarter: Quarter, period: PeriodKey): Quarter =>
  quarter.period === period ? quarter : { ...quarter, period }

export const setCalendar = (
  quarter: Quarter,
  calendar: Fields<Omit<Quarter['calendar'], 'periodsPerYear'>>,
): Quarter => produce(quarter, (draft) => assign(draft.calendar, calendar))

export const setTheme = (quarter: Quarter, theme: Fields<Quarter['theme']>): Quarter =>
  produce(quarter, (draft) => assign(draft.theme, theme))

/**
 * Sets what a KR or metric says for a period. The entry is made when there is none, in order of time,
 * and goes away when nothing is left in it.
 */
export const setEntry = (
  quarter: Quarter,
  keyResultId: string,
  period: PeriodKey,
  fields: Fields<Omit<Entry, 'period' | 'restated'>>,
): Quarter => {
  const changed = changePart(quarter, 'keyResult', keyResultId, ({ entries }) => {
    setForPeriod(entries, { period, text: '' }, (entry) => assign(entry, fields))
  })
  return shareEntry(quarter, changed, keyResultId, period)
}

/** Sets the goal for one period of the year; with neither text nor value it goes away. */
export const setStagedGoal = (
  quarter: Quarter,
  keyResultId: string,
  period: PeriodKey,
  fields: Fields<Omit<Goal['staged'][number], 'period'>>,
): Quarter =>
  changePart(quarter, 'keyResult', keyResultId, ({ goal }) => {
    setForPeriod(goal.staged, { period, text: '' }, (staged) => assign(staged, fields))
  })

export const setBaseline = (quarter: Quarter, keyResultId: string, fields: Fields<Baseline>): Quarter => {
  const changed = changePart(quarter, 'keyResult', keyResultId, ({ baseline }) => assign(baseline, fields))
  return shareBaseline(quarter, changed, keyResultId)
}

export const setGoal = (
  quarter: Quarter,
  keyResultId: string,
  fields: Fields<Omit<Goal, 'staged'>>,
): Quarter => {
  const changed = changePart(quarter, 'keyResult', keyResultId, ({ goal }) => assign(goal, fields))
  return shareGoal(quarter, changed, keyResultId)
}

/** Mends the wording that counts now, such as a slip of the pen; its history doesn't notice. */
export const correctWording = (quarter: Quarter, keyResultId: string, text: string): Quarter =>
  changePart(quarter, 'keyResult', keyResultId, ({ wording }) => {
    const current = wording.at(-1)
    if (current) current.text = text
  })

/** States an objective's status for a period, with the reason; undefined leaves it to the roll-up. */
export const setStatedStatus = (
  quarter: Quarter,
  objectiveId: string,
  period: PeriodKey,
  stated: Omit<StatedStatus, 'period'> | undefined,
): Quarter =>
  changePart(quarter, 'objective', objectiveId, (objective) => {
    const index = objective.stated.findIndex((one) => one.period === period)
    const current = objective.stated[index]
    if (current && stated) assign(current, stated)
    else if (current) objective.stated.splice(index, 1)
    else if (stated) insertInTime(objective.stated, { period, ...stated })
  })

/** Sets the status of one KR's life; the note says where it went or why it rests. */
export const setLifecycle = (
  quarter: Quarter,
  keyResultId: string,
  lifecycle: KeyResult['lifecycle'],
  note?: string,
): Quarter => setFields(quarter, 'keyResult', keyResultId, { lifecycle, lifecycleNote: note })
