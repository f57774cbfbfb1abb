import type { BlockOf, ServiceObjective } from '../../../shared/quarter/schema'
import { addService, addServiceObjective } from '../../../shared/quarter/arrange'
import { newService, newServiceObjective } from '../../../shared/quarter/new-parts'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocumentStore, useServices } from '../../app/context'
import { AddButton } from '../../components/add-button'
import { DateField } from '../../components/date-field'
import { EarlierText } from '../../components/earlier-text'
import { MarginRow } from '../../components/margin-row'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { TextField } from '../../components/text-field'
import { newId } from '../../app/new-id'
import { addPart } from '../outline/structure'
import { NotesRow, TitleRow } from './block-field'
import { EarlierEvents, EarlierOutcome } from './slo-earlier'
import { SloEvents, SloMonthsAhead, SloOutcome } from './slo-numbers'
import { PartFrame, usePart } from './use-part'

type Report = BlockOf<'sloReport'>
type Service = Report['services'][number]

/** The services and their objectives, each with its target, its result and the number behind it. */
export function SloReportPage({ block }: { readonly block: Report }) {
  const store = useDocumentStore()
  const { app } = useServices()
  const subject = blockTitle(block)
  const add = (): void => {
    const service = { ...newService(newId), objectives: [newServiceObjective(newId)] }
    addPart({ app, store }, service.id, (before) => addService(before, block.id, service), 'page')
  }
  return (
    <div className="page">
      <TitleRow block={block} />
      {(['from', 'to'] as const).map((field) => (
        <MarginRow key={field} label={say(`field.${field}`)}>
          <DateField
            place={{ id: block.id, field }}
            label={say(`field.${field}`)}
            value={block[field]}
            subject={subject}
          />
        </MarginRow>
      ))}
      <SloMonthsAhead block={block} />
      <NotesRow block={block} />
      {block.services.length === 0 && (
        <MarginRow label="">
          <div className="empty">
            <h3>{say('slo.empty')}</h3>
            <p>{say('slo.emptyHint')}</p>
          </div>
        </MarginRow>
      )}
      {block.services.map((service) => (
        <ServiceGroup key={service.id} service={service} />
      ))}
      <MarginRow label="">
        <AddButton label={say('add.service')} add={add} />
      </MarginRow>
    </div>
  )
}

function ServiceGroup({ service }: { readonly service: Service }) {
  const store = useDocumentStore()
  const { app } = useServices()
  const name = service.name === '' ? say('part.service') : service.name
  const label = say('field.service')
  const add = (): void => {
    const objective = newServiceObjective(newId)
    addPart(
      { app, store },
      objective.id,
      (before) => addServiceObjective(before, service.id, objective),
      'page',
    )
  }
  return (
    <div className="page-group">
      <MarginRow label={label}>
        <PartFrame id={service.id} name={name}>
          <TextField
            place={{ id: service.id, field: 'name' }}
            label={label}
            name={say('what.field', { field: label, subject: name })}
            value={service.name}
            lines="one"
            className="field-heading"
            placeholder={say('slo.serviceHint')}
            what={say('what.field', { field: label, subject: name })}
          />
        </PartFrame>
      </MarginRow>
      <div className="page-wide">
        <table className="slo">
          <thead>
            <tr>
              <th scope="col">{say('deck.slo.objective')}</th>
              <th scope="col">{say('deck.slo.target')}</th>
              <th scope="col">{say('field.measured')}</th>
              <th scope="col">{say('deck.slo.result')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {service.objectives.map((objective) => (
              <ObjectiveRow key={objective.id} service={name} objective={objective} />
            ))}
          </tbody>
        </table>
        <AddButton
          label={say('add.serviceObjective')}
          name={say('add.serviceObjectiveTo', { name })}
          add={add}
        />
      </div>
    </div>
  )
}

const texts = [
  ['name', 'slo.nameHint'],
  ['target', 'slo.targetHint'],
  ['measured', 'slo.measuredHint'],
] as const

function ObjectiveRow({
  service,
  objective,
}: {
  readonly service: string
  readonly objective: ServiceObjective
}) {
  const subject = `${service}, ${objective.name === '' ? say('part.serviceObjective') : objective.name}`
  const { frame, handle } = usePart(objective.id, subject)
  return (
    <tr className="part" {...frame}>
      {texts.map(([field, hint]) => {
        // As the column is headed; other targets are goals.
        const label = say(field === 'target' ? 'deck.slo.target' : `field.${field}`)
        const name = say('what.field', { field: label, subject })
        const Field = field === 'target' ? RichTextField : TextField
        return (
          <td key={field}>
            <Field
              place={{ id: objective.id, field }}
              label={label}
              name={name}
              value={objective[field]}
              className="field-small"
              placeholder={say(hint)}
              what={name}
            />
            {field === 'measured' && (
              <>
                <EarlierText place={{ id: objective.id, field }} label={name} value={objective.measured} />
                <SloEvents objective={objective} subject={subject} />
                <EarlierEvents objective={objective} />
              </>
            )}
          </td>
        )
      })}
      <td>
        <SloOutcome objective={objective} subject={subject} />
        <EarlierOutcome objective={objective} />
      </td>
      <td className="slo-handle">{handle}</td>
    </tr>
  )
}
