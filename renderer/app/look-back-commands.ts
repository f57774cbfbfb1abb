import { refreshChanges, withChangesBlock } from '../../shared/history/changes-from-comparison'
import { compareQuarters } from '../../shared/history/compare'
import { printPeriod } from '../../shared/period/print-period'
import { blocksOf, findBlock } from '../../shared/quarter/find'
import { newId } from './new-id'
import { say, sayCount } from '../../shared/words/words'
import { copyFromReference } from '../features/reference/copy-from-reference'
import type { AppStore } from '../store/app-store'
import { announce } from '../store/app-store'
import { type DocumentStore, type LookBack, quarterOf } from '../store/document-store'
import { rowOf } from '../store/place'
import type { Actions } from './actions'

type LookBackCommand =
  | 'file.openReference'
  | 'edit.copyFromReference'
  | 'edit.refreshChanges'
  | 'view.reference'
  | 'view.compare'
  | 'view.trend'

/** The commands about other quarters. */
export function runLookBack(app: AppStore, actions: Actions, command: LookBackCommand): void {
  const store = app.getState().document
  if (store === undefined) return
  switch (command) {
    case 'file.openReference':
      return void actions.openReference()
    case 'edit.copyFromReference': {
      copyFromReference(app, store)
      return
    }
    case 'edit.refreshChanges': {
      refresh(app, store)
      return
    }
    case 'view.reference': {
      toggle(store, 'reference')
      return
    }
    case 'view.compare': {
      toggle(store, 'compare')
      return
    }
    case 'view.trend': {
      const opens = toggle(store, 'trend')
      if (opens && store.getState().trend.kind === 'none' && store.getState().hasFile)
        void actions.readTrend(false)
    }
  }
}

/** Opens a view, or closes it where it is open; answers whether it is open now. */
function toggle(store: DocumentStore, lookBack: LookBack): boolean {
  const opens = store.getState().lookBack !== lookBack
  store.getState().set({ lookBack: opens ? lookBack : undefined, narrowPane: 'editor' })
  return opens
}

/** Fills the block of changes from the reference, and makes one where there is none: one step of undo. */
function refresh(app: AppStore, store: DocumentStore): void {
  const { reference, readOnly, selection } = store.getState()
  if (reference === undefined) {
    store.getState().set({ lookBack: 'reference' })
    announce(app, say('changes.noReference'))
    return
  }
  if (readOnly) return
  const before = quarterOf(store.getState())
  const selected = findBlock(before, selection.block)
  const made = withChangesBlock(before, newId)
  const blockId = selected?.kind === 'changes' ? selected.id : made.blockId
  const after = refreshChanges(made.quarter, blockId, compareQuarters(reference.quarter, before), newId)
  const period = printPeriod(reference.quarter.period, reference.quarter.calendar)
  const place = { id: blockId, field: 'title' }
  if (after === before) announce(app, say('changes.refreshedNothing', { period }))
  else {
    store.getState().edit({ what: say('what.changes', { period }), place }, () => after)
    const count = blocksOf(after, 'changes').find(({ id }) => id === blockId)?.changes.length ?? 0
    const rows = sayCount('changes.rows', count)
    announce(app, say('changes.refreshed', { period, rows }))
  }
  // On its page one goes on where one is; from a view that closes, the focus goes to the block's row.
  if (store.getState().lookBack === undefined) store.getState().select({ block: blockId })
  else store.getState().goTo(rowOf(blockId))
  store.getState().set({ lookBack: undefined, narrowPane: 'editor' })
}
