import { type FocusEvent, type ReactNode, useState } from 'react'
import type { LedgerField as Field } from '../../../shared/history/ledger'
import type { KeyResult } from '../../../shared/quarter/schema'
import { useDocument, usePeriod } from '../../app/context'
import { LedgerHistory } from './ledger-history'
import { LedgerQuestion } from './ledger-question'
import { openQuestions } from './open-questions'
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
  const period = usePeriod()
  const readOnly = useDocument((state) => state.readOnly)
  const openedQuarter = useDocument((state) => state.opened)
  const settled = useDocument((state) => state.settled)
  const [held, setHeld] = useState(false)

  const question = openQuestions(keyResult, openedQuarter, settled, period).find((one) => one.field === field)
  const asks = !readOnly && question !== undefined
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
          key={question.opened === undefined ? 'unexplained' : 'open'}
          {...{ keyResult, field }}
          opened={question.opened}
        />
      )}
      <LedgerHistory keyResult={keyResult} field={field} />
    </div>
  )
}
