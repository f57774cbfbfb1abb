import type { MarkKind } from '../../../shared/history/compare-marks'
import { printPeriodName } from '../../../shared/period/print-period'
import { nameMark } from '../../../shared/words/describe-comparison'
import { say } from '../../../shared/words/words'
import { useDocument } from '../../app/context'

/** Silhouettes of 16 x 16 that differ without colour: arrows for statuses, signs for what came and went, pens for words. */
const shapes: Readonly<Record<MarkKind, string>> = {
  improved: 'M8 13V3.5M4 7.2 8 3.2l4 4',
  slipped: 'M8 3v9.5M4 8.8l4 4 4-4',
  unchanged: 'M4 6.5h8M4 9.5h8',
  reworded: 'm4 12 .6-2.6 6.2-6.2 2 2-6.2 6.2L4 12Z',
  rebaselined: 'M3 12.5h10M8 10V3.5M5.5 6 8 3.5 10.5 6',
  goalChanged: 'M4.5 13.5v-10h7l-2 2.5 2 2.5h-7',
  rescheduled: 'M3.5 4.5h9v8h-9zM3.5 7h9M6 3v2.5M10 3v2.5',
  moved: 'M3 8h9.5M8.8 4l4 4-4 4',
  new: 'M8 3.5v9M3.5 8h9',
  gone: 'm4.5 4.5 7 7m0-7-7 7',
  restated: 'M3.5 4v3.5H7M3.8 7.2A4.7 4.7 0 1 1 4 10',
  noLongerScheduled: 'M3.5 8h9',
  scheduledAgain: 'm5.5 3.5 6 4.5-6 4.5z',
  reported: 'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  notReported: 'M8 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6Z',
  lifecycle: 'M5.5 4v8M10.5 4v8',
}

/** A mark as shape and word; in tight places the shape alone, whose owner's name has the word. */
export function ChangeMark({
  kind,
  wordless = false,
}: {
  readonly kind: MarkKind
  readonly wordless?: boolean
}) {
  const word = nameMark(kind)
  return (
    <span className={`change-mark change-${kind}`} title={word}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={shapes[kind]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {!wordless && word}
    </span>
  )
}

/**
 * What the reference says of an objective, key result or metric, without what is as it was. The same answer for
 * the same marks, so that a row is drawn again only when its own have changed.
 */
function useChanges(id: string): readonly MarkKind[] {
  const kinds = useDocument((state) =>
    (state.compared?.marks.get(id) ?? [])
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'unchanged')
      .join(' '),
  )
  // Joined above from these very kinds.
  return kinds === '' ? [] : (kinds.split(' ') as MarkKind[])
}

/** The name of a row with what changed in it, for those who do not see the marks. */
export function useChangedName(id: string, name: string): string {
  const kinds = useChanges(id)
  const period = useDocument((state) => state.reference?.quarter.period)
  if (kinds.length === 0 || period === undefined) return name
  const marks = kinds.map(nameMark).join(', ')
  return say('outline.changed', { name, period: printPeriodName(period), marks })
}

/** The marks of one row of outline or grid, without their words. */
export function ChangeMarks({ id }: { readonly id: string }) {
  const kinds = useChanges(id)
  if (kinds.length === 0) return null
  return (
    <span className="change-marks" aria-hidden="true">
      {kinds.map((kind) => (
        <ChangeMark key={kind} kind={kind} wordless />
      ))}
    </span>
  )
}
