import { fillFromTrend } from '../../../shared/history/fill-from-trend'
import { keepTrend, reachesBeyond } from '../../../shared/history/keep-trend'
import type { TrendRows } from '../../../shared/history/trend-view'
import { printPeriod } from '../../../shared/period/print-period'
import { addBlock } from '../../../shared/quarter/arrange'
import { blocksOf, findBlock } from '../../../shared/quarter/find'
import type { Quarter } from '../../../shared/quarter/schema'
import { newBlock } from '../../../shared/quarter/new-parts'
import { nameColumn } from '../../../shared/words/describe-trend'
import { newId } from '../../app/new-id'
import { say } from '../../../shared/words/words'
import type { AppStore } from '../../store/app-store'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'
import { rowOf } from '../../store/place'

/** What the view shows of the trend. */
interface Shown {
  readonly department: string | undefined
  readonly rows: TrendRows
}

/**
 * Puts the slide of the trend into the deck, where it has none, takes over what the folder knows and the file does
 * not, and goes there: one step of undo. Where the folder knows other years or departments, too, the slide shows
 * them as the view does.
 */
export function addTrendBlock(app: AppStore, shown: Shown): void {
  const store = app.getState().document
  if (store === undefined) return
  const { readOnly, edit, goTo, set, trend } = store.getState()
  const before = quarterOf(store.getState())
  const present = blocksOf(before, 'trend')[0]
  if (present === undefined && readOnly) return
  const block = present ?? newBlock('trend', newId, before)
  const { quarter, filled } =
    trend.kind === 'read' && !readOnly
      ? fillFromTrend(before, trend.result.trend)
      : { quarter: before, filled: 0 }
  const after = quarter.blocks.findLastIndex(({ kind }) => kind === 'objective' || kind === 'promises')
  const added = present === undefined ? addBlock(quarter, block, after + 1) : quarter
  const long =
    trend.kind === 'read' && !readOnly && reachesBeyond(before, trend.result.trend, shown.department)
      ? keepTrend(added, block.id, trend.result.trend, {
          department: shown.department,
          show: shown.rows === 'objectives' ? 'objectives' : 'all',
          nameColumn,
        })
      : added
  edit({ what: say('what.trendBlock'), place: { id: block.id, field: 'title' } }, () => long)
  announce(app, told(before, long, block.id, filled))
  goTo(rowOf(block.id))
  set({ lookBack: undefined, narrowPane: 'editor' })
}

/** What has come of it, as a sentence. */
function told(before: Quarter, after: Quarter, blockId: string, filled: number): string {
  if (before === after) return say('trend.toDeckThere')
  const block = findBlock(after, blockId)
  const from = block?.kind === 'trend' ? block.kept?.from : undefined
  if (from === undefined || findBlock(before, blockId) === block) return say('trend.toDeckDone', { filled })
  return say('trend.toDeckLong', { from: printPeriod(from, after.calendar) })
}
