import { worstFirst } from './change-order'
import { produce } from 'immer'
import { bareLabel } from '../quarter/bare-label'
import { addBlock } from '../quarter/arrange'
import { findBlock } from '../quarter/find'
import type { NewId } from '../quarter/new-id'
import { newBlock } from '../quarter/new-parts'
import type { Change, Quarter } from '../quarter/schema'
import type { Comparison, KeyResultComparison, ObjectiveComparison, StatusMove } from './compare'

/** A row of the block of changes before it has an id and a reason. */
export type ChangeRow = Pick<Change, 'change' | 'where' | 'from' | 'to'> & { readonly subject: string }

/**
 * The rows of "What changed since Qn", worst first and else in the order of the file. An objective's own
 * status is left out, since it follows from its key results, and so is one that is new or gone with them.
 */
export function changeRowsOf(comparison: Comparison): readonly ChangeRow[] {
  const rows = [
    ...comparison.keyResults.flatMap(rowsOfKeyResult),
    ...comparison.objectives.flatMap((one) => rowsOfObjective(one, comparison)),
  ]
  return rows.toSorted((a, b) => worstFirst.indexOf(a.change) - worstFirst.indexOf(b.change))
}

function rowsOfKeyResult(one: KeyResultComparison): readonly ChangeRow[] {
  const row = (change: Change['change'], more: Pick<ChangeRow, 'from' | 'to'> = {}): ChangeRow => ({
    change,
    where: whereOf(one),
    subject: one.id,
    ...more,
  })
  if (one.kind !== 'both') return [row(one.kind)]
  const ended = one.lifecycle?.to === 'closed' || one.lifecycle?.to === 'handedOver'
  return [
    ...(one.status === undefined ? [] : statusRow(one.status, row)),
    ...(ended ? [row('gone')] : []),
    ...(one.lifecycle?.to === 'paused' && one.status?.move !== 'noLongerScheduled'
      ? [row('noLongerScheduled')]
      : []),
    ...(one.goal === undefined ? [] : [row('goalChanged')]),
    ...(one.baseline === undefined ? [] : [row('rebaselined')]),
    ...(one.wording === undefined ? [] : [row('reworded')]),
    ...(one.movedFrom === undefined ? [] : [row('moved')]),
    ...(one.restated.length === 0 ? [] : [row('restated')]),
  ]
}

function statusRow(
  { move, from, to }: StatusMove,
  row: (change: Change['change'], more: Pick<ChangeRow, 'from' | 'to'>) => ChangeRow,
): readonly ChangeRow[] {
  return [
    row(move, {
      ...(from === undefined ? {} : { from: from.id }),
      ...(to === undefined ? {} : { to: to.id }),
    }),
  ]
}

function rowsOfObjective(one: ObjectiveComparison, { keyResults }: Comparison): readonly ChangeRow[] {
  const row = (change: Change['change']): ChangeRow => ({ change, where: one.title, subject: one.id })
  if (one.kind !== 'both')
    return keyResults.some(({ block, kind }) => block.id === one.id && kind === one.kind)
      ? []
      : [row(one.kind)]
  return [
    ...(one.wording === undefined ? [] : [row('reworded')]),
    ...(one.target === undefined ? [] : [row('rescheduled')]),
  ]
}

/** `Data as a Service KR3`; a metric, which has no label, by its name. */
const whereOf = ({ block, label, name }: KeyResultComparison): string =>
  [block.title, bareLabel(label) || name].filter((part) => part.trim() !== '').join(' ')

/**
 * Fills a block of changes from a comparison. A row that was there keeps its id and its reason; a reason whose
 * row is gone goes to another row of the same key result, if there is one without; rows written by hand stay.
 * Nothing new answers the very quarter it was given.
 */
export function refreshChanges(
  quarter: Quarter,
  blockId: string,
  comparison: Comparison,
  newId: NewId,
): Quarter {
  const block = findBlock(quarter, blockId)
  if (block?.kind !== 'changes') return quarter
  const rows = changeRowsOf(comparison)
  const left = new Map(block.changes.flatMap((one) => (one.subject === undefined ? [] : [[keyOf(one), one]])))
  const kept = rows.map((row) => {
    const before = left.get(keyOf(row))
    left.delete(keyOf(row))
    return { row, before }
  })
  const changes = kept.map(({ row, before }): Change => {
    const orphan =
      before === undefined
        ? [...left.values()].find(({ subject, why }) => subject === row.subject && why.trim() !== '')
        : undefined
    if (orphan !== undefined) left.delete(keyOf(orphan))
    const { change, where, subject, from, to } = row
    // In the order of the schema, so that a row as it was is equal as text, too.
    return {
      id: before?.id ?? newId(),
      change,
      where,
      subject,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      why: before?.why ?? orphan?.why ?? '',
      ...unknownFields(before),
    }
  })
  const byHand = block.changes.filter(({ subject }) => subject === undefined)
  const next = { since: comparison.before, unchanged: comparison.unchanged, changes: [...changes, ...byHand] }
  const { since, unchanged } = block
  if (JSON.stringify(next) === JSON.stringify({ since, unchanged, changes: block.changes })) return quarter
  return produce(quarter, (draft) => {
    const target = draft.blocks.find(({ id }) => id === blockId)
    if (target?.kind === 'changes') Object.assign(target, next)
  })
}

/** A file with a block of changes, after the overview or else after the title, and that block's id. */
export function withChangesBlock(
  quarter: Quarter,
  newId: NewId,
): { readonly quarter: Quarter; readonly blockId: string } {
  const present = quarter.blocks.find(({ kind }) => kind === 'changes')
  if (present !== undefined) return { quarter, blockId: present.id }
  const block = newBlock('changes', newId, quarter)
  const after = quarter.blocks.findLastIndex(({ kind }) => kind === 'overview' || kind === 'title')
  return { quarter: addBlock(quarter, block, after + 1), blockId: block.id }
}

const keyOf = ({ subject, change }: Pick<Change, 'subject' | 'change'>): string =>
  `${subject ?? ''} ${change}`

/** What a newer app has written into the row. */
function unknownFields(row: Change | undefined): object {
  if (row === undefined) return {}
  const known = ['id', 'change', 'where', 'subject', 'from', 'to', 'why']
  return Object.fromEntries(Object.entries(row).filter(([name]) => !known.includes(name)))
}
