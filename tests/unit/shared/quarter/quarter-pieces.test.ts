import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPieceWriter, joinPieces } from '../../../../shared/quarter/quarter-pieces'
import type { Quarter } from '../../../../shared/quarter/schema'
import { generateQuarter } from '../../../support/generated-quarters'

/** The two sides: what one tells of a quarter, and what the other makes of it. */
function twoSides() {
  const writer = createPieceWriter()
  const held = new Map<string, string>()
  return {
    held,
    writer,
    tell: (quarter: Quarter): readonly string[] => {
      const told = [...writer.changed(quarter)]
      for (const { key, text } of told) held.set(key, text)
      return told.map(({ key }) => key)
    },
    join: (quarter: Quarter): unknown => {
      const order = writer.order(quarter)
      const wanted = new Set([...order.blocks, ...order.media])
      for (const key of held.keys()) if (!wanted.has(key)) held.delete(key)
      const text = joinPieces(held, order)
      return text === undefined ? undefined : JSON.parse(text)
    },
  }
}

const quarter = generateQuarter({ objectives: 5, keyResults: 3 })
const touched = (of: Quarter, index: number): Quarter => ({
  ...of,
  blocks: of.blocks.map((block, at) => (at === index ? { ...block, title: `${block.title}x` } : block)),
})

describe('a quarter in pieces', () => {
  it('is told whole once, then by what changed', () => {
    const { tell, join } = twoSides()
    expect(tell(quarter)).toHaveLength(quarter.blocks.length + quarter.media.length)
    expect(join(quarter)).toEqual(JSON.parse(JSON.stringify(quarter)))
    const edited = touched(quarter, 2)
    expect(tell(edited)).toEqual([`block ${quarter.blocks[2]?.id}`])
    expect(join(edited)).toEqual(JSON.parse(JSON.stringify(edited)))
    expect(tell({ ...edited, department: 'Other' })).toEqual([])
    expect(join({ ...edited, department: 'Other' })).toMatchObject({ department: 'Other' })
  })

  it('is the quarter whatever was done to it before: blocks edited, taken away, brought back and moved', () => {
    const step = fc.record({
      at: fc.nat(quarter.blocks.length - 1),
      how: fc.constantFrom('edit', 'cut', 'undo', 'turn'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { tell, join } = twoSides()
        const past = [quarter]
        let now = quarter
        for (const { at, how } of steps) {
          if (how === 'undo') now = past.pop() ?? quarter
          else {
            past.push(now)
            if (how === 'edit') now = touched(now, at)
            else if (how === 'cut') now = { ...now, blocks: now.blocks.toSpliced(at, 1) }
            else now = { ...now, blocks: now.blocks.toReversed() }
          }
          tell(now)
          expect(join(now)).toEqual(JSON.parse(JSON.stringify(now)))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is none while a piece is missing, and whole again once all are told anew', () => {
    const { held, writer, tell, join } = twoSides()
    tell(quarter)
    held.clear()
    expect(tell(touched(quarter, 0))).toHaveLength(1)
    expect(join(touched(quarter, 0))).toBeUndefined()
    writer.forget()
    tell(quarter)
    expect(join(quarter)).toEqual(JSON.parse(JSON.stringify(quarter)))
  })
})
