import type { StatusMove } from '../history/compare'
import type { TextChange } from '../history/text-change'
import type { Mark, MarkKind } from '../history/compare-marks'
import { printPeriodName } from '../period/print-period'
import { say } from './words'

/** A mark as one clause: "slipped, ON TRACK → CONCERNS"; word-level changes as `git diff --word-diff` has them. */
export function describeMark(mark: Mark): string {
  switch (mark.kind) {
    case 'new':
    case 'gone':
    case 'unchanged':
      return say(`compare.${mark.kind}`)
    case 'moved':
      return say('compare.moved', { block: mark.from })
    case 'lifecycle':
      return say('compare.lifecycle', { state: say(`compare.lifecycle.${mark.to}`) })
    case 'restated':
      return say('compare.restated', { period: mark.periods.map(printPeriodName).join(', ') })
    case 'reworded':
    case 'rebaselined':
    case 'goalChanged':
    case 'rescheduled':
      return say(`compare.${mark.kind}`, { diff: wordDiff(mark.change) })
    case 'improved':
    case 'slipped':
    case 'noLongerScheduled':
    case 'scheduledAgain':
    case 'reported':
    case 'notReported':
      return describeMove(mark.move)
  }
}

/** A mark as one word or two, for outline and grid: "slipped", "goal changed". */
export const nameMark = (kind: MarkKind): string => say(`mark.${kind}`)

function describeMove({ move, from, to }: StatusMove): string {
  const labels = { from: from?.label ?? '', to: to?.label ?? '' }
  switch (move) {
    case 'improved':
    case 'slipped':
      return say(`compare.${move}`, labels)
    case 'noLongerScheduled':
    case 'notReported':
      return say(`compare.${move}`, { from: labels.from })
    case 'scheduledAgain':
      return say(`compare.${move}`, { to: labels.to })
    case 'reported':
      return say('compare.reported', { to: labels.to })
  }
}

/** The words of a change in one line. */
const wordDiff = ({ parts }: TextChange): string =>
  parts
    .map(({ change, text }) => {
      const line = text.replace(/\s*\n\s*/g, ' / ')
      return change === 'added' ? `{+${line}+}` : change === 'removed' ? `[-${line}-]` : line
    })
    .join('')
