import { useEffect, useRef } from 'react'
import type { KeyResult } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocument, usePeriod, useServices } from '../../app/context'
import { announce } from '../../store/app-store'
import { LedgerQuestion } from './ledger-question'
import { openQuestions } from './open-questions'
import './ledger.css'

interface Props {
  readonly rows: readonly KeyResult[]
  /** While a cell is written nothing may jump under the hands. */
  readonly isWriting: boolean
}

/** Below a table: why a wording, baseline or goal was changed in it, asked as beside the field itself. */
export function GridQuestions({ rows, isWriting }: Props) {
  const period = usePeriod()
  const { app } = useServices()
  const readOnly = useDocument((state) => state.readOnly)
  const openedQuarter = useDocument((state) => state.opened)
  const settled = useDocument((state) => state.settled)
  const asked =
    readOnly || isWriting
      ? []
      : rows.flatMap((keyResult) =>
          openQuestions(keyResult, openedQuarter, settled, period).map((question) => ({
            keyResult,
            ...question,
          })),
        )
  // Whoever does not see the question appear is told once that it is there.
  const told = useRef<ReadonlySet<string> | undefined>(undefined)
  const keys = asked.map(({ keyResult, field }) => `${keyResult.id} ${field}`).join('\n')
  useEffect(() => {
    if (isWriting) return
    const now = new Set(keys.split('\n').filter((key) => key !== ''))
    const before = told.current
    told.current = now
    if (before !== undefined && [...now].some((key) => !before.has(key))) announce(app, say('ledger.asks'))
  }, [keys, isWriting, app])
  if (asked.length === 0) return null
  return (
    <div className="ledger-of-table" role="group" aria-label={say('ledger.questions')}>
      {asked.map(({ keyResult, field, opened }) => (
        <div key={`${keyResult.id} ${field}`} className="ledger-row">
          <b className="small">{keyResultName(keyResult)}</b>
          <LedgerQuestion
            key={opened === undefined ? 'unexplained' : 'open'}
            {...{ keyResult, field, opened }}
          />
        </div>
      ))}
    </div>
  )
}
