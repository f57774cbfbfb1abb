import type { Change } from '../quarter/schema'

/** The kinds of changes worst first: the order of the block's rows, and of the lines on its slide. */
export const worstFirst: readonly Change['change'][] = [
  'slipped',
  'notReported',
  'noLongerScheduled',
  'gone',
  'goalChanged',
  'rebaselined',
  'reworded',
  'moved',
  'restated',
  'rescheduled',
  'scheduledAgain',
  'reported',
  'new',
  'improved',
]
