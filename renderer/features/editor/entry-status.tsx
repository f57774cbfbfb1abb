import type { PeriodKey } from '../../../shared/period/period'
import { printPeriodName } from '../../../shared/period/print-period'
import { setEntry } from '../../../shared/quarter/edits'
import { entryOf, findBlock } from '../../../shared/quarter/find'
import type { KeyResult } from '../../../shared/quarter/schema'
import { rollUp } from '../../../shared/status/roll-up'
import { statusOf } from '../../../shared/status/status-of'
import { blockTitle } from '../../../shared/words/block-title'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useScale, useServices } from '../../app/context'
import { StatusPicker } from '../../components/status-picker'
import { statusLabel } from '../../components/status-pill'
import { announce, type AppStore } from '../../store/app-store'
import { type DocumentStore, quarterOf } from '../../store/document-store'

interface Props {
  /** The id of the block that holds it. */
  readonly block: string
  readonly keyResult: KeyResult
  readonly period: PeriodKey
}

/** The status of an entry, and the way to another one. */
export function EntryStatus({ block, keyResult, period }: Props) {
  const scale = useScale()
  const readOnly = useDocument((state) => state.readOnly)
  const store = useDocumentStore()
  const { app } = useServices()
  const status = statusOf(scale, entryOf(keyResult, period)?.status)
  const subject = keyResultName(keyResult)
  const name = printPeriodName(period)
  return (
    <StatusPicker
      scale={scale}
      chosen={status?.id}
      status={status}
      disabled={readOnly}
      clear={say('status.clear')}
      label={say('status.picker', { subject })}
      description={say('status.choose', { subject, period: name, status: statusLabel(status) })}
      choose={(id) => chooseStatus(app, store, { block, keyResult, period }, id)}
    />
  )
}

/** Sets an entry's status as one step, and says what it and its objective now are. */
export function chooseStatus(
  app: AppStore,
  store: DocumentStore,
  of: { readonly block: string; readonly keyResult: KeyResult; readonly period: PeriodKey },
  id: string | undefined,
): void {
  const { keyResult, period } = of
  const subject = keyResultName(keyResult)
  const name = printPeriodName(period)
  const place = { id: keyResult.id, field: 'entry', period }
  store
    .getState()
    .edit({ what: say('what.status', { subject, period: name }), place }, (quarter) =>
      setEntry(quarter, keyResult.id, period, { status: id }),
    )
  const quarter = quarterOf(store.getState())
  const block = findBlock(quarter, of.block)
  const status = statusLabel(statusOf(quarter.scale, id)).toLowerCase()
  announce(
    app,
    block?.kind === 'objective'
      ? say('status.setObjective', {
          subject,
          period: name,
          status,
          objective: blockTitle(block),
          objectiveStatus: statusLabel(rollUp(block, period, quarter.scale).shown).toLowerCase(),
        })
      : say('status.set', { subject, period: name, status }),
  )
}
