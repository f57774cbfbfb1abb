import type { ReactNode } from 'react'
import { periodsOfYear } from '../../../shared/period/period-order'
import { printPeriodName } from '../../../shared/period/print-period'
import {
  setBaseline,
  setEntry,
  setFields,
  setGoal,
  setLifecycle,
  setStagedGoal,
} from '../../../shared/quarter/edits'
import { entryOf, stagedGoalOf } from '../../../shared/quarter/find'
import type { KeyResult } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocumentStore, usePeriod } from '../../app/context'
import { DateField } from '../../components/date-field'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { Disclosure } from '../../components/disclosure'
import { ChoiceDetail, Detail, NumberDetail, TextDetail } from './detail'

interface Props {
  readonly row: KeyResult
  readonly isMetric: boolean
}

/** Fields that stand in sight; every other one of a KR is a detail. */
const inSight = new Set(['wording', 'baseline', 'goal', 'entry', '#row', '#handle'])

/** Text that is left out of the file when it is empty. */
const optional = (text: string): string | undefined => (text === '' ? undefined : text)

/** Everything about a KR that is not on its slide, or only in the shape of a number. */
export function KeyResultDetails({ row, isMetric }: Props) {
  const subject = keyResultName(row) || say(isMetric ? 'part.metric' : 'part.keyResult')
  return (
    <Disclosure
      label={say('details.show')}
      name={say('details.of', { name: subject })}
      holds={({ id, field }) => id === row.id && !inSight.has(field)}
    >
      {() => (
        <>
          <General row={row} subject={subject} isMetric={isMetric} />
          <Baseline row={row} subject={subject} />
          <GoalDetails row={row} subject={subject} />
          <EntryDetails row={row} subject={subject} />
        </>
      )}
    </Disclosure>
  )
}

interface GroupProps {
  readonly row: KeyResult
  readonly subject: string
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3 className="details-head">{title}</h3>
      <dl className="details">{children}</dl>
    </>
  )
}

function General({ row, subject, isMetric }: GroupProps & { readonly isMetric: boolean }) {
  const at = (field: string) => ({ subject, place: { id: row.id, field } })
  return (
    <Group title={say(isMetric ? 'details.metricGroup' : 'details.generalGroup')}>
      <TextDetail {...at('label')} label={say('details.label')} value={row.label} />
      <TextDetail
        {...at('title')}
        label={say('details.title')}
        value={row.title}
        placeholder={say('details.titleHint')}
      />
      <TextDetail
        {...at('owner')}
        label={say('details.owner')}
        value={row.owner}
        placeholder={say('details.ownerHint')}
      />
      <ChoiceDetail
        {...at('lifecycle')}
        label={say('details.lifecycle')}
        options={(['active', 'paused', 'handedOver', 'closed'] as const).map((id) => ({
          id,
          label: say(`details.lifecycle.${id}`),
        }))}
        chosen={row.lifecycle}
        write={(quarter, id) => setLifecycle(quarter, row.id, id, row.lifecycleNote)}
      />
      {(row.lifecycle !== 'active' || row.lifecycleNote !== undefined) && (
        <TextDetail
          {...at('lifecycleNote')}
          label={say('details.lifecycleNote')}
          value={row.lifecycleNote ?? ''}
          placeholder={say('details.lifecycleHint')}
          write={(quarter, text) =>
            setFields(quarter, 'keyResult', row.id, { lifecycleNote: optional(text) })
          }
        />
      )}
    </Group>
  )
}

function Baseline({ row, subject }: GroupProps) {
  const of = { subject: `${say('details.baselineGroup')}, ${subject}` }
  return (
    <Group title={say('details.baselineGroup')}>
      <NumberDetail
        {...of}
        place={{ id: row.id, field: 'baseline.value' }}
        label={say('details.value')}
        value={row.baseline.value}
        write={(quarter, value) => setBaseline(quarter, row.id, { value })}
      />
      <TextDetail
        {...of}
        place={{ id: row.id, field: 'baseline.unit' }}
        label={say('details.unit')}
        value={row.baseline.unit ?? ''}
        placeholder={say('details.unitHint')}
        write={(quarter, text) => setBaseline(quarter, row.id, { unit: optional(text) })}
      />
      <TextDetail
        {...of}
        place={{ id: row.id, field: 'baseline.asOf' }}
        label={say('details.asOf')}
        value={row.baseline.asOf ?? ''}
        placeholder={say('details.asOfHint')}
        write={(quarter, text) => setBaseline(quarter, row.id, { asOf: optional(text) })}
      />
    </Group>
  )
}

const directions = ['none', 'increase', 'reduce', 'keep', 'milestone'] as const

function GoalDetails({ row, subject }: GroupProps) {
  const period = usePeriod()
  const of = { subject: `${say('details.goalGroup')}, ${subject}` }
  return (
    <Group title={say('details.goalGroup')}>
      <NumberDetail
        {...of}
        place={{ id: row.id, field: 'goal.value' }}
        label={say('details.value')}
        value={row.goal.value}
        write={(quarter, value) => setGoal(quarter, row.id, { value })}
      />
      <TextDetail
        {...of}
        place={{ id: row.id, field: 'goal.unit' }}
        label={say('details.unit')}
        value={row.goal.unit ?? ''}
        placeholder={say('details.unitHint')}
        write={(quarter, text) => setGoal(quarter, row.id, { unit: optional(text) })}
      />
      <ChoiceDetail
        {...of}
        place={{ id: row.id, field: 'goal.direction' }}
        label={say('details.direction')}
        options={directions.map((id) => ({ id, label: say(`details.direction.${id}`) }))}
        chosen={row.goal.direction ?? 'none'}
        write={(quarter, id) => setGoal(quarter, row.id, { direction: id === 'none' ? undefined : id })}
      />
      {periodsOfYear(period).map((one) => (
        <TextDetail
          key={one}
          {...of}
          place={{ id: row.id, field: 'staged', period: one }}
          label={say('details.staged', { period: printPeriodName(one) })}
          value={stagedGoalOf(row, one)?.text ?? ''}
          placeholder={say('details.stagedHint')}
          write={(quarter, text) => setStagedGoal(quarter, row.id, one, { text })}
        />
      ))}
    </Group>
  )
}

function EntryDetails({ row, subject }: GroupProps) {
  const period = usePeriod()
  const store = useDocumentStore()
  const name = printPeriodName(period)
  const entry = entryOf(row, period)
  const of = { subject: `${subject}, ${name}` }
  const notes = say('details.entryNotes', { period: name })
  const asOf = { id: row.id, field: 'entry.asOf' }
  return (
    <Group title={say('details.entryGroup', { period: name })}>
      <NumberDetail
        {...of}
        place={{ id: row.id, field: 'entry.value' }}
        label={say('details.value')}
        value={entry?.value}
        write={(quarter, value) => setEntry(quarter, row.id, period, { value })}
      />
      <TextDetail
        {...of}
        place={{ id: row.id, field: 'entry.unit' }}
        label={say('details.unit')}
        value={entry?.unit ?? ''}
        placeholder={say('details.unitHint')}
        write={(quarter, text) => setEntry(quarter, row.id, period, { unit: optional(text) })}
      />
      <Detail label={say('details.asOfDay')}>
        <DateField
          place={asOf}
          label={say('what.field', { field: say('details.asOfDay'), subject: of.subject })}
          value={entry?.asOf ?? ''}
          subject={of.subject}
          write={(quarter, day) => setEntry(quarter, row.id, period, { asOf: day })}
          clear={() =>
            store.getState().edit(
              {
                what: say('what.field', { field: say('details.asOfDay'), subject: of.subject }),
                place: asOf,
              },
              (quarter) => setEntry(quarter, row.id, period, { asOf: undefined }),
            )
          }
        />
      </Detail>
      <div className="detail detail-wide">
        <dt aria-hidden="true">{notes}</dt>
        <dd>
          <RichTextField
            place={{ id: row.id, field: 'entry.notes' }}
            label={notes}
            name={say('what.field', { field: notes, subject })}
            value={entry?.notes ?? ''}
            className="field-small"
            placeholder={say('hint.notes')}
            what={say('what.field', { field: notes, subject })}
            write={(quarter, text) => setEntry(quarter, row.id, period, { notes: optional(text) })}
          />
        </dd>
      </div>
    </Group>
  )
}
