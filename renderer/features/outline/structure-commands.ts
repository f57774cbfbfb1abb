import type { CommandId } from '../../../shared/commands/commands'
import { findBlock } from '../../../shared/quarter/find'
import { findPart } from '../../../shared/quarter/parts'
import { keyOf } from '../../app/keys'
import type { AppStore } from '../../store/app-store'
import { type DocumentStore, quarterOf } from '../../store/document-store'
import { addDrillDownTo, addKeyResultTo, duplicate, moveBy, remove, selectedPart } from './structure'

/** Commands about the selected block, KR or drill-down. */
const structureCommands = [
  'edit.addBlock',
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
    case 'edit.duplicate':
    case 'edit.rename':
    case 'edit.moveUp':
    case 'edit.moveDown':
    case 'edit.remove':
      return findPart(quarter, selectedPart(document.getState())) !== undefined
  }
}

/** Carries out a command that is available. Two of them ask more, which the outline does. */
export function runStructureCommand(command: StructureCommand, app: AppStore, store: DocumentStore): void {
  const structure = { app, store }
  const { selection } = store.getState()
  const id = selectedPart(store.getState())
  const does: Readonly<Record<StructureCommand, () => void>> = {
    'edit.addBlock': () => askOutline(store, 'add'),
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

/** The outline opens its menu of blocks, or the row's name for writing. It has to be in sight for that. */
const askOutline = (store: DocumentStore, ask: 'add' | 'rename'): void =>
  store.getState().set({ outlineShown: true, narrowPane: 'outline', outlineAsk: { ask } })
