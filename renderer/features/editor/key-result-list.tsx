import type { BlockOf, KeyResult } from '../../../shared/quarter/schema'
import { currentWording, entryOf } from '../../../shared/quarter/find'
import { printPeriodName } from '../../../shared/period/print-period'
import { say } from '../../../shared/words/words'
import { useDocument, useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { ProgressBar } from '../../components/progress-bar'
import { TextField } from '../../components/text-field'
import { LedgerField } from '../ledger/ledger-field'
import { LifecycleLine } from '../ledger/lifecycle-line'
import { LastYearRow, PastEntries } from '../ledger/past-entries'
import { MetricLink } from '../checks/metric-link'
import { keyResultName } from '../outline/outline-rows'
import { EntryStatus } from './entry-status'

interface Props {
  readonly block: BlockOf<'objective' | 'metrics'>
  readonly rows: readonly KeyResult[]
}

/** Key results, or metrics, as one reads them: wording, baseline and goal, and this quarter's entry. */
export function KeyResultList({ block, rows }: Props) {
  const quarter = useQuarter()
  const selected = useDocument((state) => state.selection.item)
  const { period } = quarter
  const periodName = printPeriodName(period)
  if (rows.length === 0) {
    return (
      <MarginRow label="">
        <div className="empty">
          <h3>{say('table.empty')}</h3>
          <p>{say('table.emptyHint')}</p>
        </div>
      </MarginRow>
    )
  }
  return rows.map((row) => {
    const subject = keyResultName(row)
    const field = (name: 'wording' | 'baseline' | 'goal', value: string, className: string) => (
      <LedgerField keyResult={row} field={name}>
        <TextField
          place={{ id: row.id, field: name }}
          label={say(`field.${name}`)}
          name={say('what.field', { field: say(`field.${name}`), subject })}
          value={value}
          className={className}
          placeholder={say(`hint.${name}`)}
          what={say('what.field', { field: say(`field.${name}`), subject })}
        />
      </LedgerField>
    )
    return (
      <MarginRow key={row.id} label={row.label.replace(/[\s-]+$/, '') || row.title}>
        <div className={selected === row.id ? 'key-result key-result-chosen' : 'key-result'}>
          {field('wording', currentWording(row), 'field-wording')}
          <LifecycleLine keyResult={row} />
          <dl className="key-result-facts">
            <dt>{say('field.baseline')}</dt>
            <dd>
              {field('baseline', row.baseline.text, 'field-small')}
              <MetricLink keyResult={row} />
            </dd>
            <LastYearRow keyResult={row} />
            <dt>{say('field.goal')}</dt>
            <dd>{field('goal', row.goal.text, 'field-small')}</dd>
            <PastEntries keyResult={row} />
            <dt>{periodName}</dt>
            <dd>
              <EntryStatus block={block} keyResult={row} period={period} />
              <TextField
                place={{ id: row.id, field: 'entry', period }}
                label={say('what.entry', { subject, period: periodName })}
                value={entryOf(row, period)?.text ?? ''}
                className="field-small"
                placeholder={say('hint.entry', { period: periodName })}
                what={say('what.entry', { subject, period: periodName })}
              />
              <ProgressBar keyResult={row} period={period} subject={subject} />
            </dd>
          </dl>
        </div>
      </MarginRow>
    )
  })
}
