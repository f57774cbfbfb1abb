import { describe, expect, it } from 'vitest'
import { gapAbove, gapBetween } from '../../../../shared/quarter/gaps'
import type { BlockOf } from '../../../../shared/quarter/schema'
import { generateQuarter } from '../../../support/generated-quarters'

const quarter = generateQuarter({ objectives: 2, keyResults: 2, drillDowns: 2, metrics: 1, sectionEvery: 0 })
const { blocks } = quarter
const at = (kind: 'objective' | 'metrics', number = 0): number =>
  blocks.findIndex((block) => block === blocks.filter((one) => one.kind === kind)[number])
const objective = blocks[at('objective')] as BlockOf<'objective'>
const [first, second] = objective.keyResults
const [detail, otherDetail] = objective.drillDowns
const next = blocks[at('objective') + 1]
const metrics = blocks[at('metrics')] as BlockOf<'metrics'>
const inside = (where: object) => ({ block: objective.id, ...where })

describe('a gap between two rows of the outline', () => {
  it('takes a block between blocks, before the first and after the last', () => {
    expect(gapBetween(quarter, undefined, blocks[0]?.id)).toEqual({ block: 0 })
    expect(gapBetween(quarter, blocks[0]?.id, blocks[1]?.id)).toEqual({ block: 1 })
    expect(gapBetween(quarter, blocks.at(-1)?.id, undefined)).toEqual({ block: blocks.length })
    expect(gapBetween({ ...quarter, blocks: [] }, undefined, undefined)).toEqual({ block: 0 })
  })

  it('takes a key result below its objective and between two, and no block that would part them', () => {
    expect(gapBetween(quarter, objective.id, first?.id)).toEqual({ inside: inside({ keyResult: 0 }) })
    expect(gapBetween(quarter, first?.id, second?.id)).toEqual({ inside: inside({ keyResult: 1 }) })
  })

  it('takes either where drill-downs begin, and drill-downs alone after that', () => {
    expect(gapBetween(quarter, second?.id, detail?.id)).toEqual({
      inside: inside({ keyResult: 2, drillDown: 0 }),
    })
    expect(gapBetween(quarter, detail?.id, otherDetail?.id)).toEqual({ inside: inside({ drillDown: 1 }) })
  })

  it('takes one more part or the next block at the end of an open block', () => {
    const block = blocks.findIndex(({ id }) => id === next?.id)
    expect(gapBetween(quarter, otherDetail?.id, next?.id)).toEqual({
      block,
      inside: inside({ drillDown: 2 }),
    })
    expect(gapBetween(quarter, metrics.metrics[0]?.id, blocks[at('metrics') + 1]?.id)).toEqual({
      block: at('metrics') + 1,
      inside: { block: metrics.id, keyResult: 1 },
    })
  })

  it('above a part takes a block or another of its kind', () => {
    expect(gapAbove(quarter, blocks[0]?.id ?? '')).toEqual({ block: 0 })
    expect(gapAbove(quarter, first?.id ?? '')).toEqual({ inside: inside({ keyResult: 0 }) })
    expect(gapAbove(quarter, otherDetail?.id ?? '')).toEqual({ inside: inside({ drillDown: 1 }) })
    expect(gapAbove(quarter, 'nobody')).toBeUndefined()
  })
})
