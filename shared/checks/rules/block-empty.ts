import { say } from '../../words/words'
import type { PeriodKey } from '../../period/period'
import type { Block } from '../../quarter/schema'
import { blockTexts } from '../texts'
import type { QuarterRule } from '../rule'

/** A block with nothing but a title makes a slide with nothing but a title; a file without blocks makes none. */
export const blockEmpty: QuarterRule = {
  id: 'block-empty',
  severity: 'warning',
  scope: 'quarter',
  check: ({ id, blocks, period }) =>
    blocks.length === 0
      ? [{ place: { block: '', id, field: '' }, sentence: say('finding.noBlocks') }]
      : blocks
          .filter((block) => isEmpty(block, period))
          .map((block) => ({
            place: { block: block.id, id: block.id, field: 'title' },
            sentence: say('finding.blockEmpty'),
          })),
}

function isEmpty(block: Block, period: PeriodKey): boolean {
  const says = blockTexts(block, period).some(
    ({ place }) => !(place.id === block.id && place.field === 'title'),
  )
  switch (block.kind) {
    case 'title':
    case 'section':
      return block.title.trim() === ''
    case 'objective':
      return !says && block.keyResults.length === 0 && block.images.length === 0
    case 'text':
      return !says && block.images.length === 0
    case 'metrics':
      return block.metrics.length === 0
    case 'sloReport':
      return block.services.length === 0
    case 'changes':
      return block.changes.length === 0
    case 'overview':
    case 'promises':
    case 'trend':
    case 'legend':
    case 'credits':
      return false
  }
}
