import type { PeriodKey } from '../period/period'
import { addKeyResult } from '../quarter/arrange'
import { changePart } from '../quarter/change-part'
import { findKeyResult, keyResultsOf } from '../quarter/find'
import { nextLabel } from '../quarter/next-label'
import type { KeyResult, Quarter } from '../quarter/schema'

/**
 * Splits a key result: it goes on with the first wording, a new one with the second comes right after it.
 * The new one descends from it, and has its past entries as its own, so that the history columns follow.
 */
export function splitKeyResult(
  quarter: Quarter,
  keyResultId: string,
  {
    id,
    texts,
    since,
    why,
  }: {
    readonly id: string
    readonly texts: readonly [string, string]
    readonly since: PeriodKey
    readonly why: string
  },
): Quarter {
  const found = findKeyResult(quarter, keyResultId)
  if (found === undefined) return quarter
  const { keyResult, block } = found
  const rows = keyResultsOf(block)
  const { metric: _ofTheOther, former: _itsOwn, lifecycleNote: _note, ...shared } = keyResult
  const second: KeyResult = {
    ...shared,
    id,
    label: nextLabel(
      rows.map(({ label }) => label),
      keyResult.label,
    ),
    title: '',
    wording: [{ text: texts[1], since, ...(why === '' ? {} : { why }) }],
    lifecycle: 'active',
    lineage: [keyResultId],
  }
  const split = addKeyResult(quarter, block.id, second, rows.indexOf(keyResult) + 1)
  return addWording(split, keyResultId, { text: texts[0], since, why })
}

/**
 * A new wording of a key result from a period on. One that was proposed for that period stays in the
 * history, too: a meeting has seen it.
 */
export const addWording = (
  quarter: Quarter,
  keyResultId: string,
  { text, since, why }: { readonly text: string; readonly since: PeriodKey; readonly why: string },
): Quarter =>
  changePart(quarter, 'keyResult', keyResultId, ({ wording }) => {
    if (wording.at(-1)?.text !== text) wording.push({ text, since, ...(why === '' ? {} : { why }) })
  })

/**
 * Merges a key result into another: that one descends from it from now on, and it is closed, keeping its
 * own row and history for the rest of the year. The note says where it went.
 */
export function mergeKeyResult(
  quarter: Quarter,
  keyResultId: string,
  { into, note }: { readonly into: string; readonly note: string },
): Quarter {
  if (into === keyResultId || findKeyResult(quarter, into) === undefined) return quarter
  const closed = changePart(quarter, 'keyResult', keyResultId, (keyResult) => {
    keyResult.lifecycle = 'closed'
    if (note !== '') keyResult.lifecycleNote = note
  })
  return changePart(closed, 'keyResult', into, (keyResult) => {
    keyResult.lineage = [...new Set([...(keyResult.lineage ?? []), keyResultId])]
  })
}
