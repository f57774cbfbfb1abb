import type { TableKind } from '../../../shared/ipc/column-widths'
import { type DocumentStore, selectedBlock } from '../../store/document-store'
import { hasTable } from './has-table'

/** The kind of table that the window shows; undefined while it shows none. */
export function shownTable(document: DocumentStore | undefined): TableKind | undefined {
  const state = document?.getState()
  if (state === undefined || state.view !== 'table' || state.settingsShown) return undefined
  if (state.lookBack !== undefined) return undefined
  const block = selectedBlock(state)
  return hasTable(block) ? block.kind : undefined
}
