import { addBlock } from '../../../shared/quarter/arrange'
import { blocksOf } from '../../../shared/quarter/find'
import { createNewId } from '../../../shared/quarter/new-id'
import { newBlock } from '../../../shared/quarter/new-parts'
import { say } from '../../../shared/words/words'
import type { AppStore } from '../../store/app-store'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'

const newId = createNewId((count) => crypto.getRandomValues(new Uint8Array(count)))

/** Puts the slide of the trend into the deck, where it has none, and goes there. */
export function addTrendBlock(app: AppStore): void {
  const store = app.getState().document
  if (store === undefined) return
  const { readOnly, edit, select, set } = store.getState()
  const present = blocksOf(quarterOf(store.getState()), 'trend')[0]
  if (present === undefined && readOnly) return
  const block = present ?? newBlock('trend', newId, quarterOf(store.getState()))
  if (present === undefined) {
    const place = { id: block.id, field: 'title' }
    edit({ what: say('what.trendBlock'), place }, (quarter) => {
      const after = quarter.blocks.findLastIndex(({ kind }) => kind === 'objective' || kind === 'promises')
      return addBlock(quarter, block, after + 1)
    })
  }
  announce(app, say(present === undefined ? 'trend.toDeckDone' : 'trend.toDeckThere'))
  select({ block: block.id })
  set({ lookBack: undefined, narrowPane: 'editor' })
}
