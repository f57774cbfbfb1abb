import type { SafetyRoutes } from '../../shared/ipc/safety'
import { fail } from '../../shared/result'
import type { DraftPieces } from '../files/draft-pieces'
import type { Recovery } from '../files/recovery'
import type { Handlers } from './router'

export const safetyHandlers = (
  recovery: Recovery,
  draftPieces: DraftPieces,
): Pick<Handlers<number>, keyof SafetyRoutes> => ({
  'draft.hold': ({ documentId, pieces }) => {
    draftPieces.hold(documentId, pieces)
    return null
  },
  'draft.keep': ({ documentId, pieces, order }, windowId) => {
    draftPieces.hold(documentId, pieces)
    const text = draftPieces.join(documentId, order)
    return text === undefined
      ? fail({ kind: 'piecesMissing' as const })
      : recovery.keepDraft(windowId, documentId, text)
  },
  'draft.list': (asked, windowId) => recovery.listDrafts(windowId, asked),
  'draft.read': ({ draftId }) => recovery.readDraft(draftId),
  'draft.open': ({ draftId }, windowId) => recovery.openDraft(windowId, draftId),
  'draft.discard': async ({ draftId }) => {
    await recovery.discardDraft(draftId)
    return null
  },
  'disk.state': ({ documentId }, windowId) => recovery.diskState(windowId, documentId),
  'disk.read': ({ documentId }, windowId) => recovery.readDisk(windowId, documentId),
  'disk.reload': ({ documentId, at }, windowId) => recovery.reload(windowId, documentId, at),
  'disk.keepMine': async ({ documentId }, windowId) => {
    await recovery.keepMine(windowId, documentId)
    return null
  },
  'disk.readCopy': ({ documentId, name }, windowId) => recovery.readCopy(windowId, documentId, name),
  'version.list': ({ documentId }, windowId) => recovery.listVersions(windowId, documentId),
  'version.read': ({ documentId, versionId }, windowId) =>
    recovery.readVersion(windowId, documentId, versionId),
  'version.keep': ({ documentId, text }, windowId) => recovery.keepVersion(windowId, documentId, text),
})
