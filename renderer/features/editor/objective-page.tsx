import { useState } from 'react'
import type { Objective } from '../../../shared/quarter/schema'
import { printPeriod, printPeriodName } from '../../../shared/period/print-period'
import { rollUp } from '../../../shared/status/roll-up'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import {
  useCalendar,
  useDocument,
  useDocumentStore,
  usePeriod,
  useScale,
  useServices,
} from '../../app/context'
import { AddButton } from '../../components/add-button'
import { MarginRow } from '../../components/margin-row'
import { StatusPicker } from '../../components/status-picker'
import { StatusPill, statusLabel } from '../../components/status-pill'
import { TextField } from '../../components/text-field'
import { placeKey } from '../../store/place'
import { writeDepartments, stateStatus, writeStatedWhy } from '../../store/fields'
import { samePlace } from '../../store/place'
import { addDrillDownTo } from '../outline/structure'
import { FieldRow, NotesRow, TitleRow } from './block-field'
import { DrillDownFields } from './drill-down-fields'
import { ImageRows } from './image-rows'
import { KeyResultList } from './key-result-list'
import { PageBreak } from './page-break'

/** An objective in the order of its slides: the objective, its key results, its drill-downs. */
export function ObjectivePage({ objective }: { readonly objective: Objective }) {
  const period = printPeriod(usePeriod(), useCalendar())
  const store = useDocumentStore()
  const { app } = useServices()
  const subject = blockTitle(objective)
  const shared = { of: objective.id, subject }
  const { explained, explain } = useExplanation(objective)
  return (
    <div className="page">
      <TitleRow block={objective} placeholder={say('hint.objectiveTitle')} />
      <FieldRow
        {...shared}
        field="statement"
        label={say('field.statement')}
        value={objective.statement}
        placeholder={say('hint.statement')}
      />
      <ObjectiveStatus objective={objective} />
      <FieldRow
        {...shared}
        field="targetQuarter"
        label={say('field.targetQuarter')}
        value={objective.targetQuarter}
        lines="one"
        placeholder={say('hint.targetQuarter', { period })}
      />
      <MarginRow label={say('field.departments')}>
        <Departments objective={objective} />
      </MarginRow>
      <FieldRow
        {...shared}
        field="narrative"
        label={say('field.narrative')}
        value={objective.narrative}
        placeholder={say('hint.narrative')}
      />
      <FieldRow
        {...shared}
        field="challenges"
        label={say('field.challenges')}
        value={objective.challenges}
        placeholder={say('hint.challenges')}
      />
      <ImageRows block={objective} />
      <NotesRow block={objective} />
      <PageBreak label={say('field.keyResults')} />
      {explained && (
        <FieldRow
          {...shared}
          field="notScheduledNote"
          label={say('field.notScheduledNote')}
          value={objective.notScheduledNote}
          placeholder={say('hint.notScheduledNote')}
        />
      )}
      <KeyResultList
        block={objective}
        rows={objective.keyResults}
        beside={!explained && <AddButton label={say('add.notScheduled')} add={explain} />}
      />
      {objective.keyResults.length > 0 && (
        <FieldRow
          {...shared}
          field="keyResultNotes"
          label={say('field.keyResultNotes')}
          value={objective.keyResultNotes}
          placeholder={say('hint.notes')}
        />
      )}
      {objective.drillDowns.map((drillDown) => (
        <DrillDownFields key={drillDown.id} drillDown={drillDown} keyResults={objective.keyResults} />
      ))}
      <MarginRow label="">
        <AddButton
          label={say('add.drillDown')}
          add={() => addDrillDownTo({ app, store }, objective.id, undefined, 'page')}
        />
      </MarginRow>
    </div>
  )
}

/** Why the whole objective rests has a field where it does rest, where it says so, and when asked for. */
function useExplanation(objective: Objective): { readonly explained: boolean; readonly explain: () => void } {
  const period = usePeriod()
  const scale = useScale()
  const store = useDocumentStore()
  const [asked, setAsked] = useState(false)
  const place = { id: objective.id, field: 'notScheduledNote' }
  const requested = useDocument((state) => samePlace(state.focusRequest?.place, place))
  const rests = rollUp(objective, period, scale).shown?.weight === null
  return {
    explained: rests || asked || requested || objective.notScheduledNote !== '',
    explain: () => {
      setAsked(true)
      store.getState().goTo(place)
    },
  }
}

/** What the owner says, what the key results say, and why these differ. */
function ObjectiveStatus({ objective }: { readonly objective: Objective }) {
  const period = usePeriod()
  const scale = useScale()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { derived, stated, shown, why, scheduled, reported } = rollUp(objective, period, scale)
  const subject = blockTitle(objective)
  const differs = stated !== undefined && stated.id !== derived?.id
  const place = { id: objective.id, field: 'stated', period }
  const source = (): string => {
    if (scheduled === 0 && objective.keyResults.length > 0) return say('status.notScheduled')
    if (reported === 0) return say('status.derivedNone')
    return say('status.derivedFrom', { reported, scheduled })
  }
  return (
    <MarginRow label={say('field.status')}>
      <div className="status-line">
        <StatusPicker
          scale={scale}
          chosen={stated?.id}
          status={shown}
          disabled={readOnly}
          place={differs ? undefined : placeKey(place)}
          clear={say('status.leave')}
          label={say('status.picker', { subject })}
          description={say('status.chooseStated', { subject, status: statusLabel(shown) })}
          choose={(status) =>
            store
              .getState()
              .edit(
                { what: say('what.status', { subject, period: printPeriodName(period) }), place },
                (before) => stateStatus(before, objective.id, period, status),
              )
          }
        />
        {differs && derived && (
          <>
            <span className="quiet">{say('status.stated')}</span>
            <StatusPill status={derived} />
          </>
        )}
        <span className="quiet">{source()}</span>
      </div>
      {differs && (
        <div className="why-line">
          <span className="quiet small" aria-hidden="true">
            {say('field.statedWhy')}
          </span>
          <TextField
            place={place}
            label={say('field.statedWhy')}
            value={why}
            lines="one"
            className="field-small"
            placeholder={say('hint.statedWhy')}
            what={say('what.field', { field: say('field.statedWhy'), subject })}
            write={(before, text) => writeStatedWhy(before, objective.id, period, text)}
          />
        </div>
      )}
    </MarginRow>
  )
}

/** A list as one line of text; it becomes a list when the line is left, so that commas can be typed. */
function Departments({ objective }: { readonly objective: Objective }) {
  const label = say('field.departments')
  return (
    <TextField
      place={{ id: objective.id, field: 'departments' }}
      label={label}
      value={objective.departments.join(', ')}
      lines="one"
      loose
      placeholder={say('hint.departments')}
      what={say('what.field', { field: label, subject: blockTitle(objective) })}
      write={(before, text) => writeDepartments(before, objective.id, text)}
    />
  )
}
