import { Button } from 'react-aria-components/Button'
import type { LedgerField } from '../../../shared/history/ledger'
import { comparePeriods } from '../../../shared/period/period-order'
import { printPeriod } from '../../../shared/period/print-period'
import { findKeyResult } from '../../../shared/quarter/find'
import type { KeyResult } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import {
  useCalendar,
  useDocument,
  useDocumentStore,
  usePeriod,
  useQuarter,
  useServices,
} from '../../app/context'
import { newId } from '../../app/new-id'
import { DiffText } from '../../components/diff-text'
import { Icon } from '../../components/icon'
import { announce } from '../../store/app-store'
import { withDrillDown } from './ledger-question'

interface Props {
  readonly keyResult: KeyResult
  readonly field: LedgerField
}

/** What the field said before, since when it no longer does, and why: folded until it is wanted. */
export function LedgerHistory({ keyResult, field }: Props) {
  const calendar = useCalendar()
  const former = (keyResult.former ?? []).filter((one) => one.field === field).toReversed()
  const count = field === 'wording' ? keyResult.wording.length - 1 : former.length
  if (count === 0) return null
  return (
    <details className="ledger-history">
      <summary className="small quiet">
        <Icon name="right" /> {say(`ledger.history.${field}`)} ({count})
      </summary>
      {field === 'wording' ? (
        <Wordings keyResult={keyResult} />
      ) : (
        <dl>
          {former.map((one, index) => (
            <div key={index}>
              <dt>{say('ledger.until', { period: printPeriod(one.until, calendar) })}</dt>
              <dd>
                {one.text || one.value}
                <p className="quiet">{one.why ?? say('ledger.noReason')}</p>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

/** Every wording against the one before it, newest first. */
function Wordings({ keyResult }: { readonly keyResult: KeyResult }) {
  const period = usePeriod()
  const calendar = useCalendar()
  const { wording } = keyResult
  return (
    <>
      <dl>
        {wording
          .map(({ text, since, why }, index) => {
            const before = wording[index - 1]
            const name = printPeriod(since, calendar)
            const head = comparePeriods(since, period) > 0 ? 'ledger.proposed' : 'ledger.since'
            return (
              <div key={index}>
                <dt>{before === undefined ? say('ledger.first') : say(head, { period: name })}</dt>
                <dd>
                  {before === undefined ? text : <DiffText before={before.text} now={text} />}
                  {before !== undefined && <p className="quiet">{why ?? say('ledger.noReason')}</p>}
                </dd>
              </div>
            )
          })
          .toReversed()}
      </dl>
      <DraftButton keyResult={keyResult} />
    </>
  )
}

/** Drafts the slide of the newest wording, where the objective has none that shows it. */
function DraftButton({ keyResult }: { readonly keyResult: KeyResult }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { app } = useServices()
  const block = findKeyResult(quarter, keyResult.id)?.block
  const newest = keyResult.wording.at(-1)
  const isShown =
    block?.kind === 'objective' && block.drillDowns.some((one) => one.newWording === newest?.text)
  if (readOnly || block?.kind !== 'objective' || isShown) return null
  const draft = (): void => {
    const id = newId()
    const what = say('ledger.what', {
      field: say('field.drillDown').toLowerCase(),
      subject: keyResultName(keyResult),
    })
    store
      .getState()
      .edit({ what, place: { id: keyResult.id, field: 'wording' } }, (before) =>
        withDrillDown(before, keyResult.id, id, newest?.why ?? ''),
      )
    announce(app, say('ledger.drafted'))
    store.getState().goTo({ id, field: 'impact' })
  }
  return (
    <Button className="button link small" onPress={draft}>
      {say('ledger.draftDrillDown')}
    </Button>
  )
}
