import type { DocumentRoutes } from '../../shared/ipc/documents'
import type { Documents } from '../files/documents'
import type { Handlers } from './router'

export const documentHandlers = (documents: Documents): Pick<Handlers<number>, keyof DocumentRoutes> => ({
  'document.current': (_nothing, windowId) => documents.current(windowId),
  'document.create': ({ quarter }, windowId) => documents.create(windowId, quarter),
  'document.openSample': ({ name }, windowId) => documents.openSampleIn(windowId, name),
  'document.openWithDialog': (_nothing, windowId) => documents.openWithDialog(windowId),
  'document.openRecent': ({ recentId }, windowId) => documents.openRecent(windowId, recentId),
  'document.openBytes': ({ name, bytes }, windowId) => documents.openBytes(windowId, name, bytes),
  'document.save': (request, windowId) => documents.save(windowId, request),
  'document.saveAs': (request, windowId) => documents.saveAs(windowId, request),
  'document.rollForward': ({ documentId, quarter }, windowId) =>
    documents.openNext(windowId, documentId, quarter),
  'document.dirty': async ({ documentId, dirty }, windowId) => {
    await documents.setDirty(windowId, documentId, dirty)
    return null
  },
})
