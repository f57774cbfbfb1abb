import { fillFromTrend } from '../../../shared/history/fill-from-trend'
import { addBlock } from '../../../shared/quarter/arrange'
import { blocksOf } from '../../../shared/quarter/find'
import { createNewId } from '../../../shared/quarter/new-id'
import { newBlock } from '../../../shared/quarter/new-parts'
import { say } from '../../../shared/words/words'
import type { AppStore } from '../../store/app-store'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'

const newId = createNewId((count) => crypto.getRandomValues(new Uint8Array(count)))

/**
 * Puts the slide of the trend into the deck, where it has none, takes over what the folder knows of the year and
 * the file does not, and goes there: one step of undo.
 */
export function addTrendBlock(app: AppStore): void {
  const store = app.getState().document
  if (store === undefined) return
  const { readOnly, edit, select, set, trend } = store.getState()
  const before = quarterOf(store.getState())
  const present = blocksOf(before, 'trend')[0]
  if (present === undefined && readOnly) return
  const block = present ?? newBlock('trend', newId, before)
  const { quarter, filled } =
    trend.kind === 'read' && !readOnly
      ? fillFromTrend(before, trend.result.trend)
      : { quarter: before, filled: 0 }
  const after = quarter.blocks.findLastIndex(({ kind }) => kind === 'objective' || kind === 'promises')
  edit({ what: say('what.trendBlock'), place: { id: block.id, field: 'title' } }, () =>
    present === undefined ? addBlock(quarter, block, after + 1) : quarter,
  )
  const same = present !== undefined && filled === 0
  announce(app, same ? say('trend.toDeckThere') : say('trend.toDeckDone', { filled }))
  select({ block: block.id })
  set({ lookBack: undefined, narrowPane: 'editor' })
}
