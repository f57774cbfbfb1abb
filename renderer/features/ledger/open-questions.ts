import { isOpenChange, unexplained, type LedgerField } from '../../../shared/history/ledger'
import type { PeriodKey } from '../../../shared/period/period'
import { findKeyResult } from '../../../shared/quarter/find'
import type { KeyResult, Quarter } from '../../../shared/quarter/schema'
import { readKeyResultText } from '../../store/fields'
import { placeKey } from '../../store/place'

/** A change of a key result that nobody has said a word about, or whose reason is missing. */
export interface OpenQuestion {
  readonly field: LedgerField
  /** As it was opened, where the change is not in the history yet; else only its reason is missing. */
  readonly opened: KeyResult | undefined
}

const fields = ['wording', 'baseline', 'goal'] as const

/** What is to be asked about a key result; `settled` holds what was said to mend a slip. */
export function openQuestions(
  keyResult: KeyResult,
  openedQuarter: Quarter,
  settled: Readonly<Record<string, string>>,
  period: PeriodKey,
): readonly OpenQuestion[] {
  const opened = findKeyResult(openedQuarter, keyResult.id)?.keyResult
  const toExplain = unexplained(keyResult, period)
  return fields.flatMap((field): readonly OpenQuestion[] => {
    const place = { id: keyResult.id, field }
    const isOpen =
      opened !== undefined &&
      settled[placeKey(place)] !== readKeyResultText(keyResult, place) &&
      isOpenChange(opened, keyResult, field, period)
    if (!isOpen && !toExplain.includes(field)) return []
    return [{ field, opened: isOpen ? opened : undefined }]
  })
}
