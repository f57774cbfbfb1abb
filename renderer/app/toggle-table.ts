import { findBlock, findKeyResult, keyResultsOf } from '../../shared/quarter/find'
import { homePlace } from '../store/place-after'
import { type DocumentStore, quarterOf } from '../store/document-store'

/**
 * Shows key results as a table, or as the page again. The focus goes along to the same key result, since
 * the field that had it is gone with its view.
 */
export function toggleTable(document: DocumentStore): void {
  const { view, selection } = document.getState()
  const quarter = quarterOf(document.getState())
  const block = findBlock(quarter, selection.block)
  document.getState().set({ view: view === 'table' ? 'page' : 'table' })
  if (block === undefined) return
  const chosen = selection.item === undefined ? undefined : findKeyResult(quarter, selection.item)?.keyResult
  const row = chosen ?? (view === 'page' ? keyResultsOf(block)[0] : undefined)
  if (row !== undefined) document.getState().goTo(homePlace(row.id, 'keyResult'))
  else if (view === 'table') document.getState().goTo(homePlace(block.id, block.kind))
}
