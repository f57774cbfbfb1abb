import { describe, expect, it } from 'vitest'
import { createDraftPieces } from '../../../../electron/files/draft-pieces'
import { createDraftHandover } from '../../../../renderer/features/recovery/hand-over-draft'
import type { Bridge } from '../../../../renderer/app/bridge'
import type { Piece, PieceOrder } from '../../../../shared/quarter/quarter-pieces'
import { fail, ok } from '../../../../shared/result'
import { generateQuarter } from '../../../support/generated-quarters'

interface Told {
  readonly documentId: string
  readonly pieces: readonly Piece[]
  readonly order?: PieceOrder
}

/** A main process that keeps drafts in memory, and forgets or fails when it is told to. */
function mainProcess() {
  const open = new Set(['one', 'two'])
  const state = { pieces: createDraftPieces(() => open), fails: false }
  const kept: unknown[] = []
  const told: { readonly route: string; readonly size: number }[] = []
  const request = async (route: string, { documentId, pieces, order }: Told): Promise<unknown> => {
    told.push({ route, size: pieces.reduce((sum, { text }) => sum + text.length, 0) })
    await Promise.resolve()
    if (state.fails) throw new Error('Gone')
    state.pieces.hold(documentId, pieces)
    if (order === undefined) return null
    const text = state.pieces.join(documentId, order)
    if (text === undefined) return fail({ kind: 'piecesMissing' })
    kept.push(JSON.parse(text))
    return ok(true)
  }
  return {
    bridge: { request } as unknown as Bridge,
    kept,
    told,
    fail: (fails: boolean) => (state.fails = fails),
    beginAnew: () => (state.pieces = createDraftPieces(() => open)),
  }
}

const quarter = generateQuarter({ objectives: 12, keyResults: 5 })
const other = { ...quarter, department: 'Other' }

describe('handing over drafts', () => {
  it('tells the first in several goes, and then what changed', async () => {
    const { bridge, kept, told } = mainProcess()
    const handOver = createDraftHandover(bridge)
    await handOver('one', quarter)
    expect(kept).toEqual([JSON.parse(JSON.stringify(quarter))])
    expect(told.length).toBeGreaterThan(1)
    const largest = Math.max(...quarter.blocks.map((block) => JSON.stringify(block).length))
    for (const { size } of told) expect(size).toBeLessThan(32_000 + largest)
    told.length = 0
    await handOver('one', other)
    expect(told).toEqual([{ route: 'draft.keep', size: 0 }])
    expect(kept[1]).toMatchObject({ department: 'Other' })
  })

  it('tells everything to a main process that has begun anew, and to one that failed', async () => {
    const main = mainProcess()
    const handOver = createDraftHandover(main.bridge)
    await handOver('one', quarter)
    main.beginAnew()
    await handOver('one', other)
    expect(main.kept[1]).toEqual(JSON.parse(JSON.stringify(other)))
    main.fail(true)
    await expect(handOver('one', quarter)).rejects.toThrow('Gone')
    main.fail(false)
    main.beginAnew()
    await handOver('one', quarter)
    expect(main.kept[2]).toEqual(JSON.parse(JSON.stringify(quarter)))
  })

  it('keeps drafts in the order they were asked for, each document apart', async () => {
    const { bridge, kept } = mainProcess()
    const handOver = createDraftHandover(bridge)
    await Promise.all([handOver('one', quarter), handOver('one', other), handOver('two', quarter)])
    const names = kept.map((one) => (one as typeof quarter).department)
    expect(names).toEqual([quarter.department, 'Other', quarter.department])
  })
})
