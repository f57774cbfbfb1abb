import { comparePeriods } from '../period/period-order'
import type { PeriodKey } from '../period/period'
import { currentWording, entryOf } from '../quarter/find'
import type { Block, Entry, KeyResult, Quarter, Status } from '../quarter/schema'
import { rollUp } from '../status/roll-up'
import { statusOf } from '../status/status-of'
import { matchKeyResults, type Match } from './match-key-results'
import { mapStatus } from './scale-mapping'
import { diffWordings, sameWording, type DiffPart } from './wording-diff'

/** How a status moved between two quarters, the older one said in the newer file's scale. */
export interface StatusMove {
  readonly from: Status | undefined
  readonly to: Status | undefined
  readonly move: 'improved' | 'slipped' | 'noLongerScheduled' | 'scheduledAgain' | 'reported' | 'notReported'
}

/** A text that changed, with its words compared. */
export interface TextChange {
  readonly from: string
  readonly to: string
  readonly parts: readonly DiffPart[]
}

/** An entry of a past quarter that the newer file gives otherwise. */
export interface Restated {
  readonly period: PeriodKey
  readonly from: Entry | undefined
  readonly to: Entry | undefined
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
export function compareQuarters(before: Quarter, now: Quarter): Comparison {
  const keyResults = matchKeyResults(before, now).map((match) => compareKeyResult(match, before, now))
  return {
    before: before.period,
    now: now.period,
    objectives: compareObjectives(before, now),
    keyResults,
    unchanged: keyResults.filter(isUnchanged).length,
  }
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
  before: Quarter,
  now: Quarter,
): KeyResultComparison {
  const shown = newer ?? older
  if (shown === undefined) throw new Error('A match has at least one side')
  const common = {
    id: shown.keyResult.id,
    label: shown.keyResult.label,
    name: nameOf(shown.keyResult),
    block: { id: shown.block.id, title: shown.block.title },
  }
  if (older === undefined || newer === undefined) {
    return { ...common, kind: older === undefined ? 'new' : 'gone', restated: [], evidence: 'none' }
  }
  const [a, b] = [older.keyResult, newer.keyResult]
  const status = moveOf(
    mapStatus(entryOf(a, before.period)?.status, before.scale, now.scale),
    statusOf(now.scale, entryOf(b, now.period)?.status),
  )
  const wording = textChange(currentWording(a), currentWording(b))
  const baseline = quantityChange(a.baseline, b.baseline)
  const goal = quantityChange(a.goal, b.goal)
  return {
    ...common,
    kind: 'both',
    ...(status === undefined ? {} : { status }),
    ...(wording === undefined ? {} : { wording }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(goal === undefined ? {} : { goal }),
    ...(a.lifecycle === b.lifecycle ? {} : { lifecycle: { from: a.lifecycle, to: b.lifecycle } }),
    ...(older.block.id === newer.block.id
      ? {}
      : { movedFrom: { id: older.block.id, title: older.block.title } }),
    restated: restatedEntries(a, b, before, now),
    evidence: evidenceOf(entryOf(a, before.period), entryOf(b, now.period)),
  }
}

function compareObjectives(before: Quarter, now: Quarter): readonly ObjectiveComparison[] {
  const old = new Map(objectivesOf(before).map((objective) => [objective.id, objective]))
  const current = objectivesOf(now)
  const compared = current.map((objective): ObjectiveComparison => {
    const older = old.get(objective.id)
    if (older === undefined) return { kind: 'new', id: objective.id, title: objective.title }
    const status = moveOf(
      mapStatus(rollUp(older, before.period, before.scale).shown?.id, before.scale, now.scale),
      rollUp(objective, now.period, now.scale).shown,
    )
    const wording = textChange(older.statement, objective.statement)
    const target = textChange(older.targetQuarter, objective.targetQuarter)
    return {
      kind: 'both',
      id: objective.id,
      title: objective.title,
      ...(status === undefined ? {} : { status }),
      ...(wording === undefined ? {} : { wording }),
      ...(target === undefined ? {} : { target }),
    }
  })
  const ids = new Set(current.map(({ id }) => id))
  const gone = [...old.values()].filter(({ id }) => !ids.has(id))
  return [...compared, ...gone.map(({ id, title }): ObjectiveComparison => ({ kind: 'gone', id, title }))]
}

const objectivesOf = (quarter: Quarter) =>
  quarter.blocks.filter((block): block is Extract<Block, { kind: 'objective' }> => block.kind === 'objective')

/** Nothing where both are alike or neither says anything. */
function moveOf(from: Status | undefined, to: Status | undefined): StatusMove | undefined {
  if (from?.id === to?.id) return undefined
  if (from === undefined) return { from, to, move: 'reported' }
  if (to === undefined) return { from, to, move: 'notReported' }
  if (to.weight === null) return { from, to, move: 'noLongerScheduled' }
  if (from.weight === null) return { from, to, move: 'scheduledAgain' }
  return { from, to, move: to.weight > from.weight ? 'improved' : 'slipped' }
}

const textChange = (from: string, to: string): TextChange | undefined =>
  sameWording(from, to) ? undefined : { from, to, parts: diffWordings(from, to) }

interface Quantified {
  readonly text: string
  readonly value?: number
  readonly unit?: string
}

/** A baseline or goal changes when its words or its number do. */
const quantityChange = (from: Quantified, to: Quantified): TextChange | undefined =>
  sameWording(from.text, to.text) && from.value === to.value && from.unit === to.unit
    ? undefined
    : { from: from.text, to: to.text, parts: diffWordings(from.text, to.text) }

/** Past entries, up to the older file's own quarter, that the newer file tells otherwise. */
function restatedEntries(a: KeyResult, b: KeyResult, before: Quarter, now: Quarter): readonly Restated[] {
  const periods = new Set([...a.entries, ...b.entries].map(({ period }) => period))
  return [...periods]
    .filter((period) => comparePeriods(period, before.period) <= 0 && comparePeriods(period, now.period) < 0)
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

function evidenceOf(from: Entry | undefined, to: Entry | undefined): KeyResultComparison['evidence'] {
  if (to === undefined || (to.text.trim() === '' && to.value === undefined)) return 'none'
  return from !== undefined && sameWording(from.text, to.text) && from.value === to.value ? 'same' : 'new'
}

function nameOf(keyResult: KeyResult): string {
  if (keyResult.title.trim() !== '') return keyResult.title
  const wording = currentWording(keyResult)
  return wording.length > 72 ? `${wording.slice(0, 70).trimEnd()}…` : wording
}
