import { lastYearEnd } from '../../../shared/history/last-year'
import { comparePeriods, periodsOfYear } from '../../../shared/period/period-order'
import type { PeriodKey } from '../../../shared/period/period'
import { printPeriod, printPeriodName } from '../../../shared/period/print-period'
import { entryOf } from '../../../shared/quarter/find'
import type { Entry, KeyResult } from '../../../shared/quarter/schema'
import { statusOf } from '../../../shared/status/status-of'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { printAmount, printNumber } from '../../../shared/words/print-number'
import { say } from '../../../shared/words/words'
import { useCalendar, useDocument, useDocumentStore, usePeriod, useScale } from '../../app/context'
import { Icon } from '../../components/icon'
import { StatusPill } from '../../components/status-pill'
import { placeKey } from '../../store/place'
import { InlineMarkdown } from '../table/inline-markdown'
import { openCorrection } from './open-correction'
import './ledger.css'

/** Where the key result stood when last year ended: it belongs beside the baseline. */
export function LastYearRow({ keyResult }: { readonly keyResult: KeyResult }) {
  const period = usePeriod()
  const calendar = useCalendar()
  const entry = lastYearEnd(keyResult, period)
  if (entry === undefined) return null
  return <PastRow keyResult={keyResult} period={entry.period} name={printPeriod(entry.period, calendar)} />
}

/** What the key result said in the year's earlier quarters: to be read, and corrected openly. */
export function PastEntries({ keyResult }: { readonly keyResult: KeyResult }) {
  const period = usePeriod()
  const first = keyResult.wording[0]?.since ?? period
  const past = periodsOfYear(period).filter(
    (one) =>
      comparePeriods(one, period) < 0 &&
      (entryOf(keyResult, one) !== undefined || comparePeriods(first, one) <= 0),
  )
  return past.map((one) => (
    <PastRow key={one} keyResult={keyResult} period={one} name={printPeriodName(one)} />
  ))
}

interface RowProps {
  readonly keyResult: KeyResult
  readonly period: PeriodKey
  readonly name: string
}

function PastRow({ keyResult, period, name }: RowProps) {
  const scale = useScale()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const entry = entryOf(keyResult, period)
  const subject = keyResultName(keyResult)
  return (
    <>
      <dt className="past-name">
        {name} <Icon name="lock" />
        <span className="unseen">{say('table.frozen')}</span>
      </dt>
      <dd className="past">
        <div className="past-line">
          <StatusPill status={statusOf(scale, entry?.status)} />
          {!readOnly && (
            <button
              type="button"
              className="button link past-correct"
              data-place={placeKey({ id: keyResult.id, field: 'entry', period })}
              aria-label={say('correct.openFor', { period: name, subject })}
              onClick={() => openCorrection(store, { id: keyResult.id, field: 'entry', period })}
            >
              {say('correct.open')}
            </button>
          )}
        </div>
        <PastText entry={entry} />
        <RestatedNote entry={entry} />
      </dd>
    </>
  )
}

function PastText({ entry }: { readonly entry: Entry | undefined }) {
  if (entry === undefined) return null
  if (entry.text.trim() !== '') return <InlineMarkdown text={entry.text} />
  return entry.value === undefined ? null : <p>{printAmount(entry.value, entry.unit)}</p>
}

/** That it was corrected: when, why, and what it said before. */
function RestatedNote({ entry }: { readonly entry: Entry | undefined }) {
  const scale = useScale()
  return entry?.restated?.map((restated, index) => {
    const before = [
      statusOf(scale, restated.status)?.label,
      restated.text || (restated.value !== undefined && printNumber(restated.value)),
    ]
      .filter(Boolean)
      .join(', ')
    return (
      <p key={index} className="small past-restated">
        <b>{say('correct.restated', { period: printPeriodName(restated.restatedIn) })}</b>
        {restated.why !== undefined && <span>{restated.why}</span>}
        <span className="quiet">{say('correct.before', { text: before || say('correct.nothing') })}</span>
      </p>
    )
  })
}
