import type { WriteFailure } from '../../../shared/ipc/documents'
import type { PiecesMissing } from '../../../shared/ipc/safety'
import { createPieceWriter, type Piece, type PieceWriter } from '../../../shared/quarter/quarter-pieces'
import type { Quarter } from '../../../shared/quarter/schema'
import { fail, type Result } from '../../../shared/result'
import type { Bridge } from '../../app/bridge'

type Kept = Result<boolean, WriteFailure>

/** Characters that are made and sent in one go: some milliseconds, so that a key pressed meanwhile is not held up. */
const atOnce = 32_000

/**
 * Hands drafts over to the main process, of each what has changed since the last one; the first one in several
 * goes. Drafts that are asked for while one is on its way follow it.
 */
export function createDraftHandover(bridge: Bridge): (documentId: string, quarter: Quarter) => Promise<Kept> {
  let of: { readonly documentId: string; readonly writer: PieceWriter } | undefined
  let last: Promise<unknown> = Promise.resolve()

  const send = async (
    documentId: string,
    quarter: Quarter,
  ): Promise<Result<boolean, WriteFailure | PiecesMissing>> => {
    if (of?.documentId !== documentId) of = { documentId, writer: createPieceWriter() }
    const { writer } = of
    let pieces: Piece[] = []
    let size = 0
    for (const piece of writer.changed(quarter)) {
      if (size + piece.text.length > atOnce && pieces.length > 0) {
        await bridge.request('draft.hold', { documentId, pieces })
        pieces = []
        size = 0
      }
      pieces.push(piece)
      size += piece.text.length
    }
    return bridge.request('draft.keep', { documentId, pieces, order: writer.order(quarter) })
  }
  const handOver = async (documentId: string, quarter: Quarter): Promise<Kept> => {
    try {
      for (let times = 0; times < 2; times += 1) {
        const kept = await send(documentId, quarter)
        if (kept.ok) return kept
        const { error } = kept
        if (error.kind !== 'piecesMissing') return fail(error)
        // The other side has begun anew: it is told everything, once.
        of?.writer.forget()
      }
      throw new Error('The main process does not hold the pieces of the draft it has just been told')
    } catch (fault) {
      // Nobody knows what has arrived.
      of?.writer.forget()
      throw fault
    }
  }
  return (documentId, quarter) => {
    const next = last.then(() => handOver(documentId, quarter))
    last = next.catch(() => undefined)
    return next
  }
}
