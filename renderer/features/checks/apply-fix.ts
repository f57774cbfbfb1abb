import type { AnswerPlace, Fix } from '../../../shared/checks/finding'
import { setEntry, setStatedStatus } from '../../../shared/quarter/edits'
import { entryOf, findKeyResult, findObjective } from '../../../shared/quarter/find'
import { linkMetric } from '../../../shared/quarter/metric-links'
import type { Quarter } from '../../../shared/quarter/schema'
import { rollUp } from '../../../shared/status/roll-up'
import { writeText } from '../../store/fields'

/** Does what a mend says. A place that is no longer there changes nothing. */
export function applyFix(quarter: Quarter, fix: Fix): Quarter {
  switch (fix.kind) {
    case 'write':
      return writeText(quarter, fix.place, fix.value)
    case 'entry':
      return setEntry(quarter, fix.keyResult, fix.period, fix.entry)
    case 'link':
      return linkMetric(quarter, fix.keyResult, fix.metric, fix.baselineOf)
  }
}

/**
 * Puts an answer where the presenter has it at hand: below the entry's notes, or as the reason of the
 * stated status. Where no status was stated, the one that is shown is stated from now on.
 */
export function writeAnswer(quarter: Quarter, { kind, id, period }: AnswerPlace, answer: string): Quarter {
  if (kind === 'entryNotes') {
    const keyResult = findKeyResult(quarter, id)?.keyResult
    if (keyResult === undefined) return quarter
    const notes = entryOf(keyResult, period)?.notes ?? ''
    return setEntry(quarter, id, period, { notes: [notes, answer].filter((one) => one !== '').join('\n\n') })
  }
  const objective = findObjective(quarter, id)
  const shown = objective && rollUp(objective, period, quarter.scale).shown
  return shown === undefined
    ? quarter
    : setStatedStatus(quarter, id, period, { status: shown.id, why: answer })
}
