import { bareLabel } from '../quarter/bare-label'
import { addDrillDown } from '../quarter/arrange'
import { findKeyResult } from '../quarter/find'
import type { DrillDown, KeyResult, Quarter } from '../quarter/schema'

/** What the drill-down of a new wording begins with. */
export interface Rewording {
  readonly id: string
  readonly oldWording: string
  readonly newWording: string
  readonly why: string
}

/**
 * Adds a drill-down that shows a key result's old wording beside the new one, with the reason as its
 * situation; impact and recommendation are for people to write. Metrics have no drill-downs.
 */
export function draftDrillDown(
  quarter: Quarter,
  keyResultId: string,
  { id, oldWording, newWording, why }: Rewording,
): Quarter {
  const found = findKeyResult(quarter, keyResultId)
  if (found?.block.kind !== 'objective') return quarter
  const drillDown: DrillDown = {
    id,
    title: nameOf(found.keyResult),
    keyResult: keyResultId,
    situation: why,
    impact: '',
    recommendation: '',
    oldWording,
    newWording,
    notes: '',
  }
  return addDrillDown(quarter, found.block.id, drillDown)
}

/** As a slide's title, which is not cut: never the beginning of the wording, as in `keyResultName`. */
const nameOf = ({ label, title }: KeyResult): string =>
  [bareLabel(label), title].filter((part) => part.trim() !== '').join(' ')
