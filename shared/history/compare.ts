import { parsePeriod } from '../period/parse-period'
import type { PeriodKey } from '../period/period'
import { periodStart } from '../period/period-dates'
import { currentWording, entryOf, keyResultsOf, objectivesOf } from '../quarter/find'
import { keyResultTitle } from '../quarter/key-result-name'
import type { KeyResult, Objective, Quarter, Status } from '../quarter/schema'
import { rollUp } from '../status/roll-up'
import { statusOf } from '../status/status-of'
import { matchBlocks, type BlockPair } from './match-blocks'
import { matchKeyResults, type Match } from './match-key-results'
import { evidenceOf, restatedEntries, type Restated } from './entry-changes'
import { mapStatus } from './scale-mapping'
import {
  directionChange,
  quantityChange,
  stagedChange,
  textChange,
  type TextChange,
  wholeChange,
} from './text-change'

/** How a status moved between two quarters, the older one said in the newer file's scale. */
export interface StatusMove {
  readonly from: Status | undefined
  readonly to: Status | undefined
  readonly move: 'improved' | 'slipped' | 'noLongerScheduled' | 'scheduledAgain' | 'reported' | 'notReported'
}

/** What changed in one key result or metric. Nothing set means unchanged. */
export interface KeyResultComparison {
  readonly kind: 'both' | 'new' | 'gone'
  readonly id: string
  readonly label: string
  /** Title, or the start of the wording. */
  readonly name: string
  /** Id and title of the block that holds it now, or held it. */
  readonly block: { readonly id: string; readonly title: string }
  readonly status?: StatusMove
  readonly wording?: TextChange
  readonly baseline?: TextChange
  readonly goal?: TextChange
  readonly lifecycle?: { readonly from: KeyResult['lifecycle']; readonly to: KeyResult['lifecycle'] }
  readonly movedFrom?: { readonly id: string; readonly title: string }
  readonly restated: readonly Restated[]
  /** Whether the newer quarter says something that the older did not say already. */
  readonly evidence: 'new' | 'same' | 'none'
}

export interface ObjectiveComparison {
  readonly kind: 'both' | 'new' | 'gone'
  readonly id: string
  readonly title: string
  readonly status?: StatusMove
  /** Of the statement; where that is as it was, of the title. */
  readonly wording?: TextChange
  readonly target?: TextChange
}

export interface Comparison {
  readonly before: PeriodKey
  readonly now: PeriodKey
  readonly objectives: readonly ObjectiveComparison[]
  readonly keyResults: readonly KeyResultComparison[]
  /** Key results of both files in which nothing but the evidence changed. */
  readonly unchanged: number
}

/** What changed from one quarter's file to another's. Works for any two files, rolled from each other or not. */
export const compareQuarters = (before: Quarter, now: Quarter): Comparison => createComparer()(before, now)

/**
 * A comparison that remembers: of key results and objectives that are the same objects as last time, in files of
 * the same scales and periods, it answers the same objects again. Comparing after an edit costs what it changed.
 */
export function createComparer(): (before: Quarter, now: Quarter) => Comparison {
  let last: Omit<Sides, 'blockNow'> | undefined
  let known = new WeakMap<
    object,
    { readonly older: object; readonly said: string; readonly value: unknown }
  >()
  /** `said` is what else the value depends on. */
  const remembered: Remember = (newer, older, said, make) => {
    const found = known.get(newer)
    // Under this key lies what this very function has made of the same two objects.
    if (found?.older === older && found.said === said) return found.value as ReturnType<typeof make>
    const value = make()
    known.set(newer, { older, said, value })
    return value
  }
  return (before, now) => {
    const bothReport = hasReports(before) && hasReports(now)
    const same =
      last?.bothReport === bothReport && sameGround(last.before, before) && sameGround(last.now, now)
    if (!same) known = new WeakMap()
    last = { before, now, bothReport }
    return compare(last, remembered)
  }
}

type Remember = <Value>(newer: object, older: object, said: string, make: () => Value) => Value

/** What every part of a comparison depends on, beside the part itself. */
const sameGround = (a: Quarter, b: Quarter): boolean =>
  a.scale === b.scale && a.period === b.period && a.calendar === b.calendar

/**
 * Whether anything is said yet for the file's own period. Of a quarter that has just been rolled nothing is, and
 * that each of its key results is not reported would be no news.
 */
const hasReports = ({ blocks, period }: Quarter): boolean =>
  blocks.some((block) =>
    keyResultsOf(block).some((keyResult) => {
      const entry = entryOf(keyResult, period)
      return entry !== undefined && (entry.status !== undefined || entry.text.trim() !== '')
    }),
  )

function compare(ground: Omit<Sides, 'blockNow'>, remembered: Remember): Comparison {
  const { before, now } = ground
  const blocks = matchBlocks(before, now)
  const sides: Sides = { ...ground, blockNow: new Map(blocks.map((pair) => [pair.before.id, pair.now.id])) }
  const keyResults = matchKeyResults(before, now, blocks).map((match) => {
    const { before: older, now: newer } = match
    if (older === undefined || newer === undefined) return compareKeyResult(match, sides)
    const home = JSON.stringify([older.block.id, older.block.title, newer.block.id, newer.block.title])
    return remembered(newer.keyResult, older.keyResult, home, () => compareKeyResult(match, sides))
  })
  return {
    before: before.period,
    now: now.period,
    objectives: compareObjectives(sides, blocks, remembered),
    keyResults,
    unchanged: keyResults.filter(isUnchanged).length,
  }
}

interface Sides {
  readonly before: Quarter
  readonly now: Quarter
  /** Ids of the older file's blocks with those that they are now. */
  readonly blockNow: ReadonlyMap<string, string>
  /** Whether both say anything yet, so that silence about one of their parts is a change. */
  readonly bothReport: boolean
}

/** Whether status, wording, baseline, goal, place and past are as they were. */
export const isUnchanged = (comparison: KeyResultComparison): boolean =>
  comparison.kind === 'both' &&
  comparison.status === undefined &&
  comparison.wording === undefined &&
  comparison.baseline === undefined &&
  comparison.goal === undefined &&
  comparison.lifecycle === undefined &&
  comparison.movedFrom === undefined &&
  comparison.restated.length === 0

function compareKeyResult(
  { before: older, now: newer }: Match,
  { before, now, blockNow, bothReport }: Sides,
): KeyResultComparison {
  const shown = newer ?? older
  if (shown === undefined) throw new Error('A match has at least one side')
  const common = {
    id: shown.keyResult.id,
    label: shown.keyResult.label,
    name: keyResultTitle(shown.keyResult),
    block: { id: shown.block.id, title: shown.block.title },
  }
  if (older === undefined || newer === undefined) {
    return { ...common, kind: older === undefined ? 'new' : 'gone', restated: [], evidence: 'none' }
  }
  const [a, b] = [older.keyResult, newer.keyResult]
  const status = moveOf(
    mapStatus(entryOf(a, before.period)?.status, before.scale, now.scale),
    statusOf(now.scale, entryOf(b, now.period)?.status),
    bothReport,
  )
  const wording = textChange(currentWording(a), currentWording(b))
  const baseline = quantityChange(a.baseline, b.baseline)
  const goal =
    quantityChange(a.goal, b.goal) ??
    stagedChange(a.goal.staged, b.goal.staged) ??
    directionChange(a.goal, b.goal)
  return {
    ...common,
    kind: 'both',
    ...(status === undefined ? {} : { status }),
    ...(wording === undefined ? {} : { wording }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(goal === undefined ? {} : { goal }),
    ...(a.lifecycle === b.lifecycle ? {} : { lifecycle: { from: a.lifecycle, to: b.lifecycle } }),
    ...(older.block.id === newer.block.id || blockNow.get(older.block.id) === newer.block.id
      ? {}
      : { movedFrom: { id: older.block.id, title: older.block.title } }),
    restated: restatedEntries(a, b, before, now),
    evidence: evidenceOf(entryOf(a, before.period), entryOf(b, now.period)),
  }
}

function compareObjectives(
  sides: Sides,
  blocks: readonly BlockPair[],
  remembered: Remember,
): readonly ObjectiveComparison[] {
  const { before, now } = sides
  const olderOf = new Map(blocks.map((pair) => [pair.now.id, pair.before]))
  const compared = objectivesOf(now).map((objective): ObjectiveComparison => {
    const older = olderOf.get(objective.id)
    if (older?.kind !== 'objective') return { kind: 'new', id: objective.id, title: objective.title }
    return remembered(objective, older, '', () => compareObjective(older, objective, sides))
  })
  const stayed = new Set(blocks.map((pair) => pair.before.id))
  const gone = objectivesOf(before).filter(({ id }) => !stayed.has(id))
  return [...compared, ...gone.map(({ id, title }): ObjectiveComparison => ({ kind: 'gone', id, title }))]
}

function compareObjective(
  older: Objective,
  objective: Objective,
  { before, now, bothReport }: Sides,
): ObjectiveComparison {
  const status = moveOf(
    mapStatus(rollUp(older, before.period, before.scale).shown?.id, before.scale, now.scale),
    rollUp(objective, now.period, now.scale).shown,
    bothReport,
  )
  const wording = textChange(older.statement, objective.statement) ?? textChange(older.title, objective.title)
  const target = sameTarget(older.targetQuarter, before, objective.targetQuarter, now)
    ? undefined
    : wholeChange(older.targetQuarter, objective.targetQuarter)
  return {
    kind: 'both',
    id: objective.id,
    title: objective.title,
    ...(status === undefined ? {} : { status }),
    ...(wording === undefined ? {} : { wording }),
    ...(target === undefined ? {} : { target }),
  }
}

/** Whether two target quarters are one: another spelling, or another calendar's name, is no new date. */
function sameTarget(from: string, before: Quarter, to: string, now: Quarter): boolean {
  const [a, b] = [parsePeriod(from, before.calendar), parsePeriod(to, now.calendar)]
  return a.ok && b.ok && periodStart(a.value, before.calendar) === periodStart(b.value, now.calendar)
}

/**
 * How a status moved, both said in one scale. Nothing where both are alike or neither says anything, nor where
 * one says nothing because its whole file does not yet.
 */
export function moveOf(
  from: Status | undefined,
  to: Status | undefined,
  bothReport = true,
): StatusMove | undefined {
  if (from?.id === to?.id) return undefined
  if (!bothReport && (from === undefined || to === undefined)) return undefined
  if (from === undefined) return { from, to, move: 'reported' }
  if (to === undefined) return { from, to, move: 'notReported' }
  if (to.weight === null) return { from, to, move: 'noLongerScheduled' }
  if (from.weight === null) return { from, to, move: 'scheduledAgain' }
  return { from, to, move: to.weight > from.weight ? 'improved' : 'slipped' }
}
