import type { Block, BlockOf } from '../../../shared/quarter/schema'

/** Whether a block has key results, or metrics, to show as a table. */
export const hasTable = (block: Block | undefined): block is BlockOf<'objective' | 'metrics'> =>
  block?.kind === 'objective' || block?.kind === 'metrics'
