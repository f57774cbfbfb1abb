import type { HistoryRoutes } from '../../shared/ipc/history'
import type { LookBacks } from '../files/look-backs'
import type { Handlers } from './router'

export const historyHandlers = (lookBacks: LookBacks): Pick<Handlers<number>, keyof HistoryRoutes> => ({
  'reference.open': (_request, windowId) => lookBacks.openReference(windowId),
  'reference.openRecent': ({ recentId }) => lookBacks.openRecentReference(recentId),
  'reference.offer': ({ documentId }, windowId) => lookBacks.offer(windowId, documentId),
  'trend.openFolder': (request, windowId) => lookBacks.trend(windowId, request),
  'trend.cancel': ({ trendId }, windowId) => {
    lookBacks.cancelTrend(windowId, trendId)
    return null
  },
})
