import { useDeferredValue, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { findKeyResult } from '../../../shared/quarter/find'
import { linkedRows, unlinkMetric } from '../../../shared/quarter/metric-links'
import type { KeyResult } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { announce } from '../../store/app-store'

/** Says of a row that it is one metric with others, leads to them, and takes it out again. */
export function MetricLink({ keyResult }: { readonly keyResult: KeyResult }) {
  // Other rows are not looked through while the letter that was typed waits to be shown.
  const quarter = useDeferredValue(useQuarter())
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { app } = useServices()
  const rows = useMemo(() => linkedRows(quarter, keyResult.id), [quarter, keyResult.id])
  if (rows.length === 0) return null
  const subject = keyResultName(keyResult)
  const unlink = (): void => {
    const place = { id: keyResult.id, field: 'baseline' }
    store
      .getState()
      .edit({ what: say('what.unlink', { subject }), place }, (before) => unlinkMetric(before, keyResult.id))
    announce(app, say('metric.unlinked', { subject }))
  }
  return (
    <p className="metric-link small quiet" title={say('metric.linkedHint')}>
      {say('metric.linkedWith')}{' '}
      {rows.map((row, index) => {
        const block = findKeyResult(quarter, row.id)?.block
        return (
          <span key={row.id}>
            {index > 0 && ', '}
            <Button
              className="button link small"
              onPress={() => store.getState().goTo({ id: row.id, field: 'baseline' })}
            >
              {say('metric.row', { name: keyResultName(row), block: block ? blockTitle(block) : '' })}
            </Button>
          </span>
        )
      })}
      {!readOnly && (
        <Button className="button link small" onPress={unlink} aria-label={say('what.unlinkOf', { subject })}>
          {say('metric.unlink')}
        </Button>
      )}
    </p>
  )
}
