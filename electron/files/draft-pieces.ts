import { joinPieces, type Piece, type PieceOrder } from '../../shared/quarter/quarter-pieces'

export interface DraftPieces {
  /** Remembers pieces of a document's draft until the next order leaves them out. */
  readonly hold: (documentId: string, pieces: readonly Piece[]) => void
  /** The draft's text, made of what is held; undefined where a piece is missing. */
  readonly join: (documentId: string, order: PieceOrder) => string | undefined
}

/** The pieces of the drafts of open documents. `openIds` says which still are. */
export function createDraftPieces(openIds: () => ReadonlySet<string>): DraftPieces {
  const byDocument = new Map<string, Map<string, string>>()
  return {
    hold(documentId, pieces) {
      const open = openIds()
      for (const id of byDocument.keys()) if (!open.has(id)) byDocument.delete(id)
      if (!open.has(documentId)) return
      const held = byDocument.get(documentId) ?? new Map<string, string>()
      byDocument.set(documentId, held)
      for (const { key, text } of pieces) held.set(key, text)
    },
    join(documentId, order) {
      const held = byDocument.get(documentId) ?? new Map<string, string>()
      const wanted = new Set([...order.blocks, ...order.media])
      for (const key of held.keys()) if (!wanted.has(key)) held.delete(key)
      return joinPieces(held, order)
    },
  }
}
