import type { ExportRoutes } from '../../shared/ipc/exports'
import type { Exports } from '../export/exports'
import type { Documents } from '../files/documents'
import type { Handlers } from './router'

export const exportHandlers = (
  exports: Exports,
  documents: Documents,
): Pick<Handlers<number>, keyof ExportRoutes> => ({
  'export.pptx': async (request, windowId) =>
    exports.run(windowId, request, await documents.deckPath(windowId, request.documentId)),
  'export.cancel': ({ exportId }, windowId) => {
    exports.cancel(windowId, exportId)
    return null
  },
  'export.reveal': ({ exportId }, windowId) => {
    exports.reveal(windowId, exportId)
    return null
  },
})
