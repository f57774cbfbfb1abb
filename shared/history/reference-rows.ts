import type { PeriodKey } from '../period/period'
import { keyResultLabel } from '../quarter/key-result-name'
import { currentWording, entryOf, keyResultsOf } from '../quarter/find'
import type { Block, DrillDown, KeyResult, Quarter, Status } from '../quarter/schema'
import { rollUp } from '../status/roll-up'
import { statusOf } from '../status/status-of'
import { moveOf } from './compare'
import { matchBlocks } from './match-blocks'
import { matchKeyResults } from './match-key-results'
import { mapStatus } from './scale-mapping'
import { diffWordings, sameWording, similarity, type DiffPart } from './wording-diff'

/** Texts of the file that the reference sets side by side, by the names that they have there. */
export type ReferenceField =
  | 'title'
  | 'subtitle'
  | 'overview'
  | 'progress'
  | 'statement'
  | 'status'
  | 'targetQuarter'
  | 'departments'
  | 'notScheduledNote'
  | 'narrative'
  | 'challenges'
  | 'wording'
  | 'entry'
  | 'baseline'
  | 'goal'
  | 'keyResultNotes'
  | 'drillDown'
  | 'outcome'
  | 'goalHeading'
  | 'body'
  | 'rollUpRule'
  | 'text'
  | 'did'
  | 'service'
  | 'notes'

/** How the newer side differs. `written` is a text so unlike the old one that comparing words says nothing. */
export type ReferenceDifference =
  | 'same'
  | 'new'
  | 'gone'
  | 'reworded'
  | 'written'
  | 'valueMoved'
  | 'improved'
  | 'slipped'
  | 'noLongerScheduled'
  | 'scheduledAgain'
  | 'reported'
  | 'notReported'

/** One side of a row. */
export interface ReferenceSide {
  readonly text: string
  readonly status?: Status
}

export interface ReferenceRow {
  /** Unlike any other row's. */
  readonly key: string
  readonly field: ReferenceField
  /** Whose it is, where it is a part of the block: `KR3`, a service, a drill-down. */
  readonly part?: string
  /** The key result or other part that the row belongs to, in this file; in the reference where it is gone. */
  readonly item?: string
  /** Where it is written in this file; nothing where it can't be copied over. */
  readonly place?: { readonly id: string; readonly field: string; readonly period?: PeriodKey }
  /** The reference's side; nothing where it has no such part. */
  readonly from?: ReferenceSide
  /** This file's side; nothing where it has no such part any more. */
  readonly to?: ReferenceSide
  readonly difference: ReferenceDifference
  /** The words of both sides, where `reworded`. */
  readonly parts: readonly DiffPart[]
}

export interface ReferenceRows {
  /** The block of the reference; nothing where none matches. */
  readonly before: Block | undefined
  readonly rows: readonly ReferenceRow[]
}

/** So little alike that marks would be noise. */
const UNLIKE = 0.35

/**
 * A block of this file beside the one of the reference that it is, or was: by id, else by likeness. Its key
 * results are matched wherever the reference has them. What neither side says has no row.
 */
export function referenceRows(reference: Quarter, quarter: Quarter, block: Block): ReferenceRows {
  const blocks = matchBlocks(reference, quarter)
  const before = blocks.find((pair) => pair.now.id === block.id)?.before
  const older = new Map(
    matchKeyResults(reference, quarter, blocks).flatMap((match) =>
      match.now !== undefined && match.before !== undefined
        ? [[match.now.keyResult.id, match.before.keyResult] as const]
        : [],
    ),
  )
  const sides: Sides = { reference, quarter, older }
  const rows = [
    ...rowsAbove(block, before, sides),
    ...keyResultsOf(block).flatMap((one) => keyResultRows(one, sides)),
    ...goneRows(block, before, sides),
    ...rowsBelow(block, before, sides),
  ]
  return { before, rows: rows.filter(({ from, to }) => says(from) || says(to)) }
}

interface Sides {
  readonly reference: Quarter
  readonly quarter: Quarter
  /** Key results of the reference by the ids that they have now. */
  readonly older: ReadonlyMap<string, KeyResult>
}

const says = (side: ReferenceSide | undefined): boolean =>
  side !== undefined && (side.text.trim() !== '' || side.status !== undefined)

const above: readonly ReferenceField[] = [
  'title',
  'subtitle',
  'status',
  'statement',
  'overview',
  'progress',
  'targetQuarter',
  'departments',
  'notScheduledNote',
  'narrative',
  'challenges',
  'outcome',
  'goalHeading',
  'body',
  'rollUpRule',
]
const below: readonly ReferenceField[] = ['keyResultNotes', 'notes']

function rowsAbove(block: Block, before: Block | undefined, sides: Sides): readonly ReferenceRow[] {
  return above.flatMap((field): readonly ReferenceRow[] => {
    if (field === 'status') return statusRow(block, before, sides)
    if (field === 'departments') return departmentsRow(block, before)
    return textRow(block, before, field)
  })
}

function rowsBelow(block: Block, before: Block | undefined, sides: Sides): readonly ReferenceRow[] {
  return [
    ...drillDownRows(block, before),
    ...serviceRows(block, before),
    ...(block.kind === 'promises' ? promiseRows(sides) : []),
    ...below.flatMap((field) => textRow(block, before, field)),
  ]
}

function textRow(
  holder: { readonly id: string },
  before: object | undefined,
  field: ReferenceField,
  more: Pick<ReferenceRow, 'part' | 'item'> = {},
): readonly ReferenceRow[] {
  const to: unknown = Reflect.get(holder, field)
  const from: unknown = before === undefined ? undefined : Reflect.get(before, field)
  if (typeof to !== 'string') return []
  return [
    row({
      key: `${holder.id}/${field}`,
      field,
      ...more,
      place: { id: holder.id, field },
      ...(typeof from === 'string' ? { from: { text: from } } : {}),
      to: { text: to },
    }),
  ]
}

function statusRow(block: Block, before: Block | undefined, sides: Sides): readonly ReferenceRow[] {
  if (block.kind !== 'objective') return []
  const { reference, quarter } = sides
  const now = rollUp(block, quarter.period, quarter.scale)
  const then = before?.kind === 'objective' ? rollUp(before, reference.period, reference.scale) : undefined
  return [
    row(
      {
        key: `${block.id}/status`,
        field: 'status',
        ...(then === undefined
          ? {}
          : { from: { text: then.why, ...(then.shown === undefined ? {} : { status: then.shown }) } }),
        to: { text: now.why, ...(now.shown === undefined ? {} : { status: now.shown }) },
      },
      sides,
    ),
  ]
}

function departmentsRow(block: Block, before: Block | undefined): readonly ReferenceRow[] {
  if (block.kind !== 'objective') return []
  return [
    row({
      key: `${block.id}/departments`,
      field: 'departments',
      place: { id: block.id, field: 'departments' },
      ...(before?.kind === 'objective' ? { from: { text: before.departments.join(', ') } } : {}),
      to: { text: block.departments.join(', ') },
    }),
  ]
}

function keyResultRows(now: KeyResult, sides: Sides): readonly ReferenceRow[] {
  const { reference, quarter, older } = sides
  const then = older.get(now.id)
  const owned = { item: now.id, part: keyResultLabel(now) }
  const text = (field: 'wording' | 'baseline' | 'goal', read: (one: KeyResult) => string): ReferenceRow =>
    row({
      key: `${now.id}/${field}`,
      field,
      ...owned,
      place: { id: now.id, field },
      ...(then === undefined ? {} : { from: { text: read(then) } }),
      to: { text: read(now) },
    })
  const from = then && sideOf(then, reference.period, reference.scale)
  return [
    text('wording', currentWording),
    row(
      {
        key: `${now.id}/entry`,
        field: 'entry',
        ...owned,
        place: { id: now.id, field: 'entry', period: quarter.period },
        ...(from === undefined ? {} : { from }),
        to: sideOf(now, quarter.period, quarter.scale),
      },
      sides,
      then !== undefined && entryOf(then, reference.period)?.value !== entryOf(now, quarter.period)?.value,
    ),
    text('baseline', (one) => one.baseline.text),
    text('goal', (one) => one.goal.text),
  ]
}

/** Key results that the reference's block had and this file has nowhere. */
function goneRows(
  block: Block,
  before: Block | undefined,
  { older, reference }: Sides,
): readonly ReferenceRow[] {
  if (before === undefined || (block.kind !== 'objective' && block.kind !== 'metrics')) return []
  const stayed = new Set([...older.values()].map(({ id }) => id))
  return keyResultsOf(before)
    .filter(({ id }) => !stayed.has(id))
    .map((one) => {
      const { status } = sideOf(one, reference.period, reference.scale)
      return row({
        key: `${one.id}/gone`,
        field: 'wording',
        item: one.id,
        part: keyResultLabel(one),
        from: { text: currentWording(one), ...(status === undefined ? {} : { status }) },
      })
    })
}

function sideOf(keyResult: KeyResult, period: PeriodKey, scale: readonly Status[]): ReferenceSide {
  const entry = entryOf(keyResult, period)
  const status = statusOf(scale, entry?.status)
  return { text: entry?.text ?? '', ...(status === undefined ? {} : { status }) }
}

function drillDownRows(block: Block, before: Block | undefined): readonly ReferenceRow[] {
  if (block.kind !== 'objective') return []
  const old = before?.kind === 'objective' ? before.drillDowns : []
  const said = ({ title, situation, impact, recommendation }: DrillDown): string =>
    [title, situation, impact, recommendation].filter((text) => text.trim() !== '').join('\n\n')
  return [
    ...block.drillDowns.map((drillDown) => {
      const older = old.find(({ id }) => id === drillDown.id)
      return row({
        key: `${drillDown.id}/drillDown`,
        field: 'drillDown',
        item: drillDown.id,
        ...(older === undefined ? {} : { from: { text: said(older) } }),
        to: { text: said(drillDown) },
      })
    }),
    ...old
      .filter(({ id }) => !block.drillDowns.some((one) => one.id === id))
      .map((drillDown) =>
        row({
          key: `${drillDown.id}/gone`,
          field: 'drillDown',
          item: drillDown.id,
          from: { text: said(drillDown) },
        }),
      ),
  ]
}

function serviceRows(block: Block, before: Block | undefined): readonly ReferenceRow[] {
  if (block.kind !== 'sloReport') return []
  const old = before?.kind === 'sloReport' ? before.services.flatMap((service) => service.objectives) : []
  return block.services.flatMap((service) =>
    service.objectives.map((objective) => {
      const older = old.find(({ id }) => id === objective.id)
      const made = row(
        {
          key: `${objective.id}/outcome`,
          field: 'service',
          part: `${service.name} ${objective.name}`.trim(),
          item: objective.id,
          ...(older === undefined ? {} : { from: { text: older.outcome } }),
          to: { text: objective.outcome },
        },
        undefined,
        older !== undefined && older.outcome !== objective.outcome,
      )
      // An outcome is one of a few, not a text of which words were changed.
      return { ...made, parts: [] }
    }),
  )
}

function promiseRows({ reference, quarter }: Sides): readonly ReferenceRow[] {
  return quarter.promises.flatMap((promise) => {
    const older = reference.promises.find(({ id }) => id === promise.id)
    return (['text', 'did'] as const).flatMap((field) => textRow(promise, older, field, { item: promise.id }))
  })
}

function row(
  made: Omit<ReferenceRow, 'difference' | 'parts'>,
  sides?: Sides,
  valueMoved = false,
): ReferenceRow {
  const { from, to } = made
  const difference = ((): ReferenceDifference => {
    if (!says(from)) return says(to) ? 'new' : 'same'
    if (to === undefined || from === undefined || !says(to)) return 'gone'
    const move =
      sides === undefined
        ? undefined
        : moveOf(mapStatus(from.status?.id, sides.reference.scale, sides.quarter.scale), to.status)
    if (move !== undefined) return move.move
    if (valueMoved) return 'valueMoved'
    if (sameWording(from.text, to.text)) return 'same'
    return similarity(from.text, to.text) < UNLIKE ? 'written' : 'reworded'
  })()
  const compared = from !== undefined && to !== undefined && from.text.trim() !== '' && to.text.trim() !== ''
  const alike = compared && !sameWording(from.text, to.text) && similarity(from.text, to.text) >= UNLIKE
  return { ...made, difference, parts: alike ? diffWordings(from.text, to.text) : [] }
}
