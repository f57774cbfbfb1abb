import { printPeriodName } from '../../../shared/period/print-period'
import {
  addBlock,
  addDrillDown,
  addKeyResult,
  duplicatePart,
  moveKeyResult,
  removePart,
} from '../../../shared/quarter/arrange'
import { setFields } from '../../../shared/quarter/edits'
import type { Gap } from '../../../shared/quarter/gaps'
import { findBlock, findDrillDown, findKeyResult, keyResultsOf } from '../../../shared/quarter/find'
import {
  dropPart,
  moveSection,
  neighbourOf,
  positionOf,
  stepPart,
  type DropPlace,
} from '../../../shared/quarter/move-parts'
import { newBlock, newDrillDown, newKeyResult } from '../../../shared/quarter/new-parts'
import { nextLabel } from '../../../shared/quarter/next-label'
import { findPart } from '../../../shared/quarter/parts'
import type { Block, BlockKind, Quarter } from '../../../shared/quarter/schema'
import { say, sayCount } from '../../../shared/words/words'
import { announce, type AppStore } from '../../store/app-store'
import { type DocumentStore, quarterOf } from '../../store/document-store'
import { newId } from '../../app/new-id'
import { handleOf, rowOf, type Place } from '../../store/place'
import { homePlace } from '../../store/place-after'
import { partName } from './part-name'

/** What an edit of the structure needs: the document, and who tells what happened. */
export interface Structure {
  readonly app: AppStore
  readonly store: DocumentStore
}

/** Where the focus goes afterwards: to the part's row in the outline, or to its handle on the page. */
export type Focus = 'row' | 'page'

/** What commands are about: the selected KR or drill-down, else the block. */
export const selectedPart = ({ selection }: ReturnType<DocumentStore['getState']>): string =>
  selection.item ?? selection.block

const placeOf = (quarter: Quarter, id: string, focus: Focus): Place => {
  const kind = findPart(quarter, id)?.kind
  if (focus === 'row' || kind === undefined) return rowOf(id)
  return findBlock(quarter, id) ? homePlace(id, kind) : handleOf(id)
}

/** Adds a part that `add` puts into the quarter, says so and goes to its first field. */
export function addPart(
  { app, store }: Structure,
  id: string,
  add: (quarter: Quarter) => Quarter,
  from: Focus = 'row',
): void {
  const after = add(quarterOf(store.getState()))
  const name = partName(after, id)
  store.getState().edit({ what: say('what.add', { name }), place: placeOf(after, id, from) }, add)
  const now = quarterOf(store.getState())
  const kind = findPart(now, id)?.kind
  if (kind === undefined) return
  store.getState().goTo(homePlace(id, kind))
  announce(app, say('structure.added', { name, ...at(now, id) }))
}

/** Adds an empty block below the one that is selected. */
export function addBlockBelow(structure: Structure, kind: BlockKind): void {
  const { selection } = structure.store.getState()
  const { blocks } = quarterOf(structure.store.getState())
  const index = blocks.findIndex(({ id }) => id === selection.block)
  addBlockAt(structure, kind, index === -1 ? blocks.length : index + 1)
}

/** What a gap between two rows may take. */
export type InGap = BlockKind | 'keyResult' | 'drillDown'

/** Adds an empty part in a gap; what the gap does not take is not added. */
export function addInGap(structure: Structure, gap: Gap, kind: InGap): void {
  const { block, inside } = gap
  if (kind === 'keyResult') {
    if (inside?.keyResult !== undefined) addKeyResultAt(structure, inside.block, inside.keyResult)
  } else if (kind === 'drillDown') {
    if (inside?.drillDown !== undefined) addDrillDownAt(structure, inside.block, inside.drillDown)
  } else if (block !== undefined) addBlockAt(structure, kind, block)
}

/** The one thing that a gap takes, if there is no choice. */
export const onlyInGap = ({ block, inside }: Gap): InGap | undefined => {
  if (block !== undefined) return undefined
  if (inside?.drillDown === undefined) return inside?.keyResult === undefined ? undefined : 'keyResult'
  return inside.keyResult === undefined ? 'drillDown' : undefined
}

function addBlockAt(structure: Structure, kind: BlockKind, index: number): void {
  const block = blockToAdd(quarterOf(structure.store.getState()), kind)
  addPart(structure, block.id, (before) => addBlock(before, block, index))
}

/** An empty block, with the title that nearly every deck gives it. */
function blockToAdd(quarter: Quarter, kind: BlockKind): Block {
  const block: Block = newBlock(kind, newId, quarter)
  if (block.kind === 'legend')
    return { ...block, title: say('new.legend'), rollUpRule: say('new.rollUpRule') }
  if (block.kind === 'changes') {
    return { ...block, title: say('new.changes', { period: printPeriodName(block.since) }) }
  }
  const title = usualTitles[block.kind]
  return title === undefined ? block : { ...block, title: say(title) }
}

const usualTitles: Partial<Record<BlockKind, 'new.overview' | 'new.promises' | 'new.trend' | 'new.credits'>> =
  {
    overview: 'new.overview',
    promises: 'new.promises',
    trend: 'new.trend',
    credits: 'new.credits',
  }

/** Adds a KR or metric: below the selected one, else as the last of the block. */
export function addKeyResultTo(
  structure: Structure,
  blockId: string,
  below?: string,
  focus: Focus = 'row',
): void {
  const block = findBlock(quarterOf(structure.store.getState()), blockId)
  const index = block === undefined ? -1 : keyResultsOf(block).findIndex(({ id }) => id === below)
  addKeyResultAt(structure, blockId, index === -1 ? undefined : index + 1, focus)
}

function addKeyResultAt(
  structure: Structure,
  blockId: string,
  index: number | undefined,
  focus: Focus = 'row',
): void {
  const quarter = quarterOf(structure.store.getState())
  const block = findBlock(quarter, blockId)
  if (block === undefined) return
  const rows = keyResultsOf(block)
  const label = block.kind === 'metrics' ? '' : nextLabel(rows.map((row) => row.label))
  const keyResult = newKeyResult(newId, quarter.period, label)
  addPart(structure, keyResult.id, (before) => addKeyResult(before, blockId, keyResult, index), focus)
}

/** Adds a drill-down to an objective, about one of its KRs where one is meant. */
export function addDrillDownTo(
  structure: Structure,
  objectiveId: string,
  below?: string,
  focus: Focus = 'row',
): void {
  const quarter = quarterOf(structure.store.getState())
  const about = below !== undefined && findKeyResult(quarter, below) ? below : undefined
  const after = below === undefined ? undefined : findDrillDown(quarter, below)
  const index = after?.objective.drillDowns.findIndex(({ id }) => id === below) ?? -1
  addDrillDownAt(structure, objectiveId, index === -1 ? undefined : index + 1, about, focus)
}

function addDrillDownAt(
  structure: Structure,
  objectiveId: string,
  index: number | undefined,
  about?: string,
  focus: Focus = 'row',
): void {
  const drillDown = newDrillDown(newId, about)
  addPart(structure, drillDown.id, (before) => addDrillDown(before, objectiveId, drillDown, index), focus)
}

/** Copies a part with all in it; a copied KR gets the next label. */
export function duplicate({ app, store }: Structure, id: string, focus: Focus = 'row'): void {
  const quarter = quarterOf(store.getState())
  const copyId = newId()
  const what = say('what.duplicate', { name: partName(quarter, id) })
  store.getState().edit({ what, place: placeOf(quarter, id, focus) }, (before) => {
    const copied = duplicatePart(before, id, newId, copyId)
    const found = findKeyResult(before, id)
    if (found === undefined || found.keyResult.label === '') return copied
    const labels = keyResultsOf(found.block).map((row) => row.label)
    return setFields(copied, 'keyResult', copyId, { label: nextLabel(labels) })
  })
  const now = quarterOf(store.getState())
  const copy = findPart(now, copyId)
  if (copy === undefined) return
  store.getState().goTo(placeOf(now, copyId, focus))
  announce(app, say('structure.duplicated', { name: partName(now, copyId), ...at(now, copyId) }))
}

/** Removes a part with all in it; whoever comes next gets the focus, and the undo line stands by. */
export function remove(
  { app, store }: Structure,
  id: string,
  undoKey: string | undefined,
  focus: Focus = 'row',
): void {
  const quarter = quarterOf(store.getState())
  const kind = findPart(quarter, id)?.kind
  if (kind === undefined || store.getState().readOnly) return
  const name = partName(quarter, id)
  const next = neighbourOf(quarter, id)
  const place = placeOf(quarter, id, focus)
  store
    .getState()
    .edit({ what: say('what.remove', { name }), place, removed: sayRemoved(quarter, id) }, (before) =>
      removePart(before, id),
    )
  const now = quarterOf(store.getState())
  if (next !== undefined) store.getState().goTo(placeOf(now, next, focus))
  announce(app, say('structure.removed', { name, key: undoKey ?? say('command.undo') }))
}

function sayRemoved(quarter: Quarter, id: string): string {
  const name = partName(quarter, id)
  const block = findBlock(quarter, id)
  const count = block === undefined ? 0 : keyResultsOf(block).length
  if (count === 0) return say('structure.removedLine', { name })
  return sayCount('structure.removedWith', count, { name })
}

/** Makes a move, keeps the focus on what moved, and says where it now stands. */
function move(
  { app, store }: Structure,
  id: string,
  focus: Focus,
  change: (quarter: Quarter) => Quarter,
): boolean {
  const before = quarterOf(store.getState())
  const place = placeOf(before, id, focus)
  store.getState().edit({ what: say('what.move', { name: partName(before, id) }), place }, change)
  const now = quarterOf(store.getState())
  if (now === before) return false
  store.getState().goTo(place)
  announce(app, sayPlace(now, id, before))
  return true
}

/** Moves a part by one place; past the edge of its objective a KR goes on to the next one. */
export function moveBy(structure: Structure, id: string, by: -1 | 1, focus: Focus = 'row'): void {
  if (move(structure, id, focus, (quarter) => stepPart(quarter, id, by))) return
  sayStuck(structure, id, by)
}

/** Moves a section heading and its blocks past the next section. */
export function moveSectionBy(structure: Structure, id: string, by: -1 | 1): void {
  if (move(structure, id, 'row', (quarter) => moveSection(quarter, id, by))) return
  sayStuck(structure, id, by)
}

function sayStuck({ app, store }: Structure, id: string, by: -1 | 1): void {
  const name = partName(quarterOf(store.getState()), id)
  if (store.getState().readOnly) return
  announce(app, say(by < 0 ? 'structure.first' : 'structure.last', { name }))
}

export function drop(structure: Structure, id: string, place: DropPlace, focus: Focus = 'row'): void {
  move(structure, id, focus, (quarter) => dropPart(quarter, id, place))
}

/** Moves a KR to the end of another objective, or a metric to another table. */
export function moveTo(structure: Structure, id: string, blockId: string, focus: Focus = 'row'): void {
  move(structure, id, focus, (quarter) => moveKeyResult(quarter, id, blockId))
}

function sayPlace(quarter: Quarter, id: string, before: Quarter): string {
  const name = partName(quarter, id)
  const holder = findKeyResult(quarter, id)?.block
  const came = findKeyResult(before, id)?.block
  return holder === undefined || holder.id === came?.id
    ? say('structure.moved', { name, ...at(quarter, id) })
    : say('structure.movedTo', { name, holder: partName(quarter, holder.id), ...at(quarter, id) })
}

const at = (quarter: Quarter, id: string) => positionOf(quarter, id) ?? { number: 1, of: 1 }
