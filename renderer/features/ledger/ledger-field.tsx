import { type FocusEvent, type ReactNode, useState } from 'react'
import { isOpenChange, unexplained, type LedgerField as Field } from '../../../shared/history/ledger'
import { findKeyResult } from '../../../shared/quarter/find'
import type { KeyResult } from '../../../shared/quarter/schema'
import { useDocument, useQuarter } from '../../app/context'
import { readKeyResultText } from '../../store/fields'
import { placeKey } from '../../store/place'
import { LedgerHistory } from './ledger-history'
import { LedgerQuestion } from './ledger-question'
import './ledger.css'

interface Props {
  readonly keyResult: KeyResult
  readonly field: Field
  /** The field itself. */
  readonly children: ReactNode
}

/**
 * A field of a key result that has a history. When it says something else than the last meeting saw, a
 * quiet line asks why; not while one writes, since nothing may jump under the hands.
 */
export function LedgerField({ keyResult, field, children }: Props) {
  const { period } = useQuarter()
  const readOnly = useDocument((state) => state.readOnly)
  const openedQuarter = useDocument((state) => state.opened)
  const place = { id: keyResult.id, field }
  const settled = useDocument((state) => state.settled[placeKey(place)])
  const [held, setHeld] = useState(false)

  const opened = findKeyResult(openedQuarter, keyResult.id)?.keyResult
  const isOpen =
    opened !== undefined &&
    settled !== readKeyResultText(keyResult, place) &&
    isOpenChange(opened, keyResult, field, period)
  const isUnexplained = unexplained(keyResult, period).includes(field)
  const asks = !readOnly && (isOpen || isUnexplained)
  const inField = (event: FocusEvent): boolean => event.target.closest('[data-ledger]') === null
  return (
    <div
      className="ledger-field"
      role="presentation"
      onFocus={(event) => {
        if (inField(event) && !asks) setHeld(true)
      }}
      onBlur={() => setHeld(false)}
    >
      {children}
      {asks && !held && (
        <LedgerQuestion
          key={isOpen ? 'open' : 'unexplained'}
          {...{ keyResult, field }}
          opened={isOpen ? opened : undefined}
        />
      )}
      <LedgerHistory keyResult={keyResult} field={field} />
    </div>
  )
}
