import { memo, type ReactNode } from 'react'
import type { BlockOf, KeyResult } from '../../../shared/quarter/schema'
import { currentWording, entryOf } from '../../../shared/quarter/find'
import { printPeriodName } from '../../../shared/period/print-period'
import { keyResultLabel, keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePeriod, useServices } from '../../app/context'
import { AddButton } from '../../components/add-button'
import { MarginRow } from '../../components/margin-row'
import { ProgressBar } from '../../components/progress-bar'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { MetricLink } from '../checks/metric-link'
import { LedgerField } from '../ledger/ledger-field'
import { LifecycleLine } from '../ledger/lifecycle-line'
import { LastYearRow, PastEntries } from '../ledger/past-entries'
import { addDrillDownTo, addKeyResultTo } from '../outline/structure'
import { EntryStatus } from './entry-status'
import { KeyResultDetails } from './key-result-details'
import { PartFrame } from './use-part'

interface Props {
  readonly block: BlockOf<'objective' | 'metrics'>
  readonly rows: readonly KeyResult[]
  /** What else can be added, beside the button that adds a row. */
  readonly beside?: ReactNode
}

/** Key results, or metrics, as one reads them: wording, baseline and goal, and this quarter's entry. */
export function KeyResultList({ block, rows, beside }: Props) {
  const store = useDocumentStore()
  const { app } = useServices()
  const isMetrics = block.kind === 'metrics'
  const add = (): void => addKeyResultTo({ app, store }, block.id, undefined, 'page')
  return (
    <>
      {rows.length === 0 && (
        <MarginRow label="">
          <div className="empty">
            <h3>{say(isMetrics ? 'grid.emptyMetrics' : 'table.empty')}</h3>
            <p>{say(isMetrics ? 'table.emptyMetricsHint' : 'table.emptyHint')}</p>
          </div>
        </MarginRow>
      )}
      {rows.map((row) => (
        <KeyResultRow key={row.id} block={block.id} row={row} isMetric={isMetrics} />
      ))}
      <MarginRow label="">
        <AddButton
          label={say(isMetrics ? 'add.metric' : rows.length === 0 ? 'add.firstKeyResult' : 'add.keyResult')}
          add={add}
        />
        {beside}
      </MarginRow>
    </>
  )
}

interface RowProps {
  /** The id of the block that holds it. */
  readonly block: string
  readonly row: KeyResult
  readonly isMetric: boolean
}

/** A key result keeps its identity while another text of its objective is written. */
const KeyResultRow = memo(function KeyResultRow({ block, row, isMetric }: RowProps) {
  const period = usePeriod()
  const store = useDocumentStore()
  const { app } = useServices()
  const chosen = useDocument((state) => state.selection.item === row.id)
  const periodName = printPeriodName(period)
  const subject = keyResultName(row) || say(isMetric ? 'part.metric' : 'part.keyResult')
  const field = (name: 'wording' | 'baseline' | 'goal', value: string, className: string) => (
    <LedgerField keyResult={row} field={name}>
      <RichTextField
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
  const about = {
    id: 'drillDown',
    label: say('add.drillDownAbout'),
    act: () => addDrillDownTo({ app, store }, block, row.id, 'page'),
  }
  return (
    <MarginRow label={keyResultLabel(row)}>
      <PartFrame
        id={row.id}
        name={subject}
        className={chosen ? 'key-result key-result-chosen' : 'key-result'}
        extra={isMetric ? [] : [about]}
      >
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
            <RichTextField
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
        <KeyResultDetails row={row} isMetric={isMetric} />
      </PartFrame>
    </MarginRow>
  )
})
