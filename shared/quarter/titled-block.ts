import type { PeriodKey } from '../period/period'
import type { Block, BlockKind } from './schema'

/** Of a block what its shown title is made of (`blockTitle`), for lists that outlive the block. */
export interface TitledBlock {
  readonly kind: BlockKind
  readonly title: string
  /** Of the changes slide: the quarter it compares with. */
  readonly since?: PeriodKey
}

export const titledBlock = (block: Block): TitledBlock => ({
  kind: block.kind,
  title: block.title,
  ...(block.kind === 'changes' && { since: block.since }),
})
