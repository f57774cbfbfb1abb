import type { CommandId } from '../../../shared/commands/commands'
import { findBlock } from '../../../shared/quarter/find'
import { gapAbove } from '../../../shared/quarter/gaps'
import { findPart } from '../../../shared/quarter/parts'
import { keyOf } from '../../app/keys'
import type { AppStore } from '../../store/app-store'
import { type DocumentStore, quarterOf } from '../../store/document-store'
import {
  addDrillDownTo,
  addInGap,
  addKeyResultTo,
  duplicate,
  moveBy,
  onlyInGap,
  remove,
  selectedPart,
  type Structure,
} from './structure'

/** Commands about the selected block, KR or drill-down. */
const structureCommands = [
  'edit.addBlock',
  'edit.addAbove',
  'edit.addKeyResult',
  'edit.addDrillDown',
  'edit.duplicate',
  'edit.rename',
  'edit.moveUp',
  'edit.moveDown',
  'edit.remove',
] as const satisfies readonly CommandId[]

export type StructureCommand = (typeof structureCommands)[number]

export const isStructureCommand = (command: CommandId): command is StructureCommand =>
  structureCommands.some((one) => one === command)

/** Whether the selection is something the command can be about. */
export function isStructureAvailable(
  command: StructureCommand,
  document: DocumentStore | undefined,
): boolean {
  if (document === undefined || document.getState().readOnly) return false
  const quarter = quarterOf(document.getState())
  const block = findBlock(quarter, document.getState().selection.block)
  switch (command) {
    case 'edit.addBlock':
      return true
    case 'edit.addKeyResult':
      return block?.kind === 'objective' || block?.kind === 'metrics'
    case 'edit.addDrillDown':
      return block?.kind === 'objective'
    case 'edit.addAbove':
    case 'edit.duplicate':
    case 'edit.rename':
    case 'edit.moveUp':
    case 'edit.moveDown':
    case 'edit.remove':
      return findPart(quarter, selectedPart(document.getState())) !== undefined
  }
}

/** Carries out a command that is available. Some of them ask more, which the outline does. */
export function runStructureCommand(command: StructureCommand, app: AppStore, store: DocumentStore): void {
  const structure = { app, store }
  const { selection } = store.getState()
  const id = selectedPart(store.getState())
  const does: Readonly<Record<StructureCommand, () => void>> = {
    'edit.addBlock': () => askOutline(store, 'add'),
    'edit.addAbove': () => addAbove(structure, id),
    'edit.rename': () => askOutline(store, 'rename'),
    'edit.addKeyResult': () => addKeyResultTo(structure, selection.block, selection.item),
    'edit.addDrillDown': () => addDrillDownTo(structure, selection.block, selection.item),
    'edit.duplicate': () => duplicate(structure, id),
    'edit.moveUp': () => moveBy(structure, id, -1),
    'edit.moveDown': () => moveBy(structure, id, 1),
    'edit.remove': () => remove(structure, id, keyOf('edit.undo', app.getState().start.platform)),
  }
  does[command]()
}

/** Above a KR or drill-down comes another of its kind; of blocks there is a choice. */
function addAbove(structure: Structure, id: string): void {
  const gap = gapAbove(quarterOf(structure.store.getState()), id)
  const only = gap && onlyInGap(gap)
  if (gap !== undefined && only !== undefined) addInGap(structure, gap, only)
  else askOutline(structure.store, 'addAbove')
}

/** The outline opens its menu of blocks, or the row's name for writing. It has to be in sight for that. */
const askOutline = (store: DocumentStore, ask: 'add' | 'addAbove' | 'rename'): void =>
  store.getState().set({ outlineShown: true, narrowPane: 'outline', outlineAsk: { ask } })
