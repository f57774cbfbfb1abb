import type { PeriodKey } from '../period/period'
import type { Comparison, KeyResultComparison, ObjectiveComparison, StatusMove } from './compare'
import type { TextChange } from './text-change'
import type { KeyResult } from '../quarter/schema'

/** One thing that happened to an objective, key result or metric between two quarters. */
export type Mark =
  | { readonly kind: StatusMove['move']; readonly move: StatusMove }
  | { readonly kind: 'reworded' | 'rebaselined' | 'goalChanged' | 'rescheduled'; readonly change: TextChange }
  | { readonly kind: 'moved'; readonly from: string }
  | { readonly kind: 'lifecycle'; readonly to: KeyResult['lifecycle'] }
  | { readonly kind: 'restated'; readonly periods: readonly PeriodKey[] }
  | { readonly kind: 'new' | 'gone' | 'unchanged' }

export type MarkKind = Mark['kind']

/**
 * What a comparison says of each objective, key result and metric, by the id that it has in the newer file
 * (in the older one where it is gone). Whatever is in both files has a mark, if only `unchanged`. The status
 * stands first, since it is what people ask about.
 */
export function marksOf(comparison: Comparison): ReadonlyMap<string, readonly Mark[]> {
  return new Map([
    ...comparison.objectives.map((one) => [one.id, marksOfObjective(one)] as const),
    ...comparison.keyResults.map((one) => [one.id, marksOfKeyResult(one)] as const),
  ])
}

export function marksOfObjective({ kind, status, wording, target }: ObjectiveComparison): readonly Mark[] {
  if (kind !== 'both') return [{ kind }]
  return orUnchanged([
    ...statusMark(status),
    ...textMark('reworded', wording),
    ...textMark('rescheduled', target),
  ])
}

export function marksOfKeyResult(one: KeyResultComparison): readonly Mark[] {
  if (one.kind !== 'both') return [{ kind: one.kind }]
  return orUnchanged([
    ...statusMark(one.status),
    ...(one.lifecycle === undefined ? [] : [{ kind: 'lifecycle', to: one.lifecycle.to } as const]),
    ...(one.movedFrom === undefined ? [] : [{ kind: 'moved', from: one.movedFrom.title } as const]),
    ...textMark('reworded', one.wording),
    ...textMark('rebaselined', one.baseline),
    ...textMark('goalChanged', one.goal),
    ...(one.restated.length === 0
      ? []
      : [{ kind: 'restated', periods: one.restated.map(({ period }) => period) } as const]),
  ])
}

const statusMark = (move: StatusMove | undefined): readonly Mark[] =>
  move === undefined ? [] : [{ kind: move.move, move }]

const textMark = (
  kind: 'reworded' | 'rebaselined' | 'goalChanged' | 'rescheduled',
  change: TextChange | undefined,
): readonly Mark[] => (change === undefined ? [] : [{ kind, change }])

const orUnchanged = (marks: readonly Mark[]): readonly Mark[] =>
  marks.length === 0 ? [{ kind: 'unchanged' }] : marks
