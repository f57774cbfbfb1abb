import type { Block } from '../quarter/schema'

/** Whether a drill-down of the block is about this key result: then more is said than an entry can hold. */
export const isDrilledDown = (block: Block, keyResult: string): boolean =>
  block.kind === 'objective' && block.drillDowns.some((drillDown) => drillDown.keyResult === keyResult)
