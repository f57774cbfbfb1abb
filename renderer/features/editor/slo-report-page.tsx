import type { BlockOf } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { DateField } from '../../components/date-field'
import { MarginRow } from '../../components/margin-row'
import { TextField } from '../../components/text-field'
import { blockTitle } from '../outline/outline-rows'
import { FieldRow, NotesRow, TitleRow } from './block-field'
import { SloEvents, SloMonthsAhead, SloOutcome } from './slo-numbers'

const columns = ['name', 'target', 'measured'] as const

/** The services and their objectives, each with its target, its result and the number behind it. */
export function SloReportPage({ block }: { readonly block: BlockOf<'sloReport'> }) {
  const subject = blockTitle(block)
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
      {block.services.map((service) => (
        <div key={service.id} className="page-group">
          <FieldRow
            of={service}
            field="name"
            label={say('field.service')}
            value={service.name}
            subject={subject}
            lines="one"
            className="field-heading"
          />
          <div className="page-wide">
            <table className="slo">
              <thead>
                <tr>
                  <th scope="col">{say('deck.slo.objective')}</th>
                  <th scope="col">{say('deck.slo.target')}</th>
                  <th scope="col">{say('field.measured')}</th>
                  <th scope="col">{say('deck.slo.result')}</th>
                </tr>
              </thead>
              <tbody>
                {service.objectives.map((objective) => (
                  <tr key={objective.id}>
                    {columns.map((field) => {
                      const label = say(`field.${field}`)
                      const name = say('what.field', {
                        field: label,
                        subject: `${service.name}, ${objective.name}`,
                      })
                      return (
                        <td key={field}>
                          <TextField
                            place={{ id: objective.id, field }}
                            label={label}
                            name={name}
                            value={objective[field]}
                            className="field-small"
                            what={name}
                          />
                          {field === 'measured' && (
                            <SloEvents objective={objective} subject={`${service.name}, ${objective.name}`} />
                          )}
                        </td>
                      )
                    })}
                    <td>
                      <SloOutcome objective={objective} subject={`${service.name}, ${objective.name}`} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
      <NotesRow block={block} />
    </div>
  )
}
