import type { Objective, Status } from '../quarter/schema'
import { rollUp } from '../status/roll-up'
import { shownTitle } from '../words/block-title'
import type { DeckContext } from './context'
import { statusIn } from './entry-cells'

/** What other slides say of an objective: its name and the status it shows in each period of the year. */
export interface ObjectiveSummary {
  readonly id: string
  /** As it is shown: never empty. */
  readonly title: string
  readonly statuses: readonly (Status | undefined)[]
  readonly keyResults: readonly KeyResultSummary[]
}

export interface KeyResultSummary {
  readonly label: string
  readonly statuses: readonly (Status | undefined)[]
  /** For each period whether it was due to report and did not: see `rollUp`. */
  readonly missing: readonly boolean[]
}

export function summariseObjective(context: DeckContext, objective: Objective): ObjectiveSummary {
  const year = context.year.map((period, index) =>
    // What later periods may already hold is not this deck's to tell.
    index > context.current ? undefined : rollUp(objective, period, context.scale),
  )
  return {
    id: objective.id,
    title: shownTitle(objective.title),
    statuses: year.map((told) => told?.shown),
    keyResults: objective.keyResults.map((keyResult) => ({
      label: keyResult.label,
      statuses: context.year.map((period, index) =>
        index > context.current ? undefined : statusIn(context, keyResult, period),
      ),
      missing: year.map((told) => told?.missing.includes(keyResult.id) ?? false),
    })),
  }
}

export function sameSummary(a: ObjectiveSummary, b: ObjectiveSummary): boolean {
  return (
    a.id === b.id &&
    a.title === b.title &&
    sameList(a.statuses, b.statuses) &&
    a.keyResults.length === b.keyResults.length &&
    a.keyResults.every((keyResult, index) => {
      const other = b.keyResults[index]
      return (
        other !== undefined &&
        keyResult.label === other.label &&
        sameList(keyResult.statuses, other.statuses) &&
        sameList(keyResult.missing, other.missing)
      )
    })
  )
}

export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
