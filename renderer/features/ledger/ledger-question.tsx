import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { draftDrillDown } from '../../../shared/history/draft-drill-down'
import { explain, recordChange, type LedgerField } from '../../../shared/history/ledger'
import { printPeriodName } from '../../../shared/period/print-period'
import { currentWording, findKeyResult } from '../../../shared/quarter/find'
import type { KeyResult, Quarter } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocumentStore, usePeriod, useQuarter, useServices } from '../../app/context'
import { newId } from '../../app/new-id'
import { ownUndo } from '../../app/own-undo'
import { announce } from '../../store/app-store'
import { readKeyResultText } from '../../store/fields'
import { placeKey } from '../../store/place'

interface Props {
  readonly keyResult: KeyResult
  readonly field: LedgerField
  /** As it was opened, where the change is not in the history yet; else only its reason is missing. */
  readonly opened: KeyResult | undefined
}

/** Asks why a field changed: a slip that is mended, something new from this quarter on, or later. */
export function LedgerQuestion({ keyResult, field, opened }: Props) {
  const period = usePeriod()
  const [answering, setAnswering] = useState(false)
  const { settle, record } = useAnswers({ keyResult, field, opened })
  const name = printPeriodName(period)
  return (
    <div className="ledger" data-ledger>
      <p>
        {opened === undefined ? say('ledger.unexplained', { period: name }) : say(`ledger.changed.${field}`)}
      </p>
      {answering ? (
        <Reason {...{ keyResult, field, opened }} record={record} cancel={() => setAnswering(false)} />
      ) : (
        <div className="ledger-answers">
          {opened !== undefined && (
            <Button className="button link" onPress={settle}>
              {say('ledger.slip')}
            </Button>
          )}
          <Button className="button link" onPress={() => setAnswering(true)}>
            {opened === undefined ? say('ledger.explain') : say('ledger.new', { period: name })}
          </Button>
          {opened !== undefined && (
            <Button className="button link" onPress={() => record('', false)}>
              {say('ledger.later')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** What the answers do to the document. */
function useAnswers({ keyResult, field, opened }: Props) {
  const store = useDocumentStore()
  const { app } = useServices()
  const place = { id: keyResult.id, field }
  const label = say(`field.${field}`).toLowerCase()
  const back = (): void => store.getState().goTo(place)

  const settle = (): void => {
    const { settled, set } = store.getState()
    set({ settled: { ...settled, [placeKey(place)]: readKeyResultText(keyResult, place) } })
    announce(app, say('ledger.settled'))
    back()
  }
  const record = (why: string, drillDown: boolean): void => {
    const what = say('ledger.what', { field: label, subject: keyResultName(keyResult) })
    const id = newId()
    const change = (quarter: Quarter): Quarter => {
      const told =
        opened === undefined
          ? explain(quarter, keyResult.id, field, why)
          : recordChange(quarter, opened, field, why)
      return drillDown ? withDrillDown(told, keyResult.id, id, why) : told
    }
    store.getState().edit({ what, place }, change)
    announce(
      app,
      drillDown
        ? say('ledger.drafted')
        : say(why === '' ? 'ledger.keptLater' : 'ledger.kept', { field: label }),
    )
    if (drillDown) store.getState().goTo({ id, field: 'impact' })
    else back()
  }
  return { settle, record }
}

/** The drill-down of the newest wording. */
export function withDrillDown(quarter: Quarter, keyResultId: string, id: string, why: string): Quarter {
  const found = findKeyResult(quarter, keyResultId)?.keyResult
  const before = found?.wording.at(-2)
  if (found === undefined || before === undefined) return quarter
  return draftDrillDown(quarter, keyResultId, {
    id,
    oldWording: before.text,
    newWording: currentWording(found),
    why,
  })
}

interface ReasonProps extends Props {
  readonly record: (why: string, drillDown: boolean) => void
  readonly cancel: () => void
}

/** The reason, and what to do with it. */
function Reason({ keyResult, field, record, cancel }: ReasonProps) {
  const quarter = useQuarter()
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const canDraft = field === 'wording' && findKeyResult(quarter, keyResult.id)?.block.kind === 'objective'
  const keep = (drillDown: boolean): void => {
    if (why.trim() === '') setMissing(true)
    else record(why.trim(), drillDown)
  }
  return (
    <form
      className="ledger-reason"
      onSubmit={(event) => {
        event.preventDefault()
        keep(false)
      }}
    >
      <input
        className="ledger-input"
        aria-label={say('ledger.whyFor', {
          field: say(`field.${field}`).toLowerCase(),
          subject: keyResultName(keyResult),
        })}
        placeholder={say('ledger.why')}
        aria-invalid={missing}
        value={why}
        // The button that opened it asked for it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        {...ownUndo}
        onChange={(event) => setWhy(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          cancel()
        }}
      />
      {missing && (
        <p className="ledger-problem small" role="alert">
          {say('ledger.noWhy')}
        </p>
      )}
      <div className="ledger-answers">
        <Button type="submit" className="button line">
          {say('ledger.keep')}
        </Button>
        {canDraft && (
          <Button className="button line" onPress={() => keep(true)}>
            {say('ledger.keepAndDraft')}
          </Button>
        )}
        <Button className="button" onPress={cancel}>
          {say('ledger.cancel')}
        </Button>
      </div>
    </form>
  )
}
