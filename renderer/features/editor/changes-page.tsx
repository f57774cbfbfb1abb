import { changeKinds } from '../../../shared/quarter/change-kinds'
import { setFields } from '../../../shared/quarter/edits'
import type { BlockOf, Change } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useCalendar, usePeriod, useScale } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { NumberField } from '../../components/number-field'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { TextField } from '../../components/text-field'
import { ChangesHead } from '../changes/changes-head'
import { NotesRow, TitleRow } from './block-field'
import { QuarterChoice } from './detail'
import { periodChoices } from './period-choices'
import { PartFrame } from './use-part'

/** What is different from an earlier quarter: each change with where, what and why. */
export function ChangesPage({ block }: { readonly block: BlockOf<'changes'> }) {
  const period = usePeriod()
  const calendar = useCalendar()
  const subject = blockTitle(block)
  return (
    <div className="page">
      <TitleRow block={block} placeholder={subject} />
      <MarginRow label={say('changes.since')}>
        <QuarterChoice
          label={say('changes.since')}
          place={{ id: block.id, field: 'since' }}
          subject={subject}
          options={periodChoices(period, block.since, calendar)}
          chosen={block.since}
          write={(quarter, since) => setFields(quarter, 'changes', block.id, { since })}
        />
      </MarginRow>
      <MarginRow label={say('changes.unchanged')}>
        <div className="months-ahead">
          <NumberField
            place={{ id: block.id, field: 'unchanged' }}
            name={say('what.field', { field: say('changes.unchanged'), subject })}
            value={block.unchanged}
            optional={false}
            whole={{ least: 0, most: 9999 }}
            write={(quarter, unchanged) =>
              unchanged === undefined ? quarter : setFields(quarter, 'changes', block.id, { unchanged })
            }
          />
          <span className="quiet small">{say('changes.unchangedHint')}</span>
        </div>
      </MarginRow>
      <NotesRow block={block} />
      <ChangesHead />
      {block.changes.length === 0 && (
        <MarginRow label="">
          <div className="empty">
            <h3>{say('changes.empty')}</h3>
            <p>{say('changes.emptyHint')}</p>
          </div>
        </MarginRow>
      )}
      {block.changes.map((change) => (
        <ChangeRow key={change.id} change={change} />
      ))}
    </div>
  )
}

const none = 'none'

function ChangeRow({ change }: { readonly change: Change }) {
  const scale = useScale()
  const subject = `${change.where}, ${say(`mark.${change.change}`)}`
  const at = (field: string) => ({ subject, place: { id: change.id, field } })
  const statuses = [
    { id: none, label: say('changes.noStatus') },
    ...scale.map(({ id, label }) => ({ id, label })),
  ]
  const text = (field: 'where' | 'why', placeholder: string, className: string) => {
    const label = say(field === 'why' ? 'field.why' : 'changes.where')
    const name = say('what.field', { field: label, subject })
    const shared = { place: { id: change.id, field }, label, name, placeholder, className, what: name }
    return field === 'why' ? (
      <RichTextField {...shared} value={change.why} />
    ) : (
      <TextField {...shared} value={change.where} lines="one" />
    )
  }
  return (
    <MarginRow label={say(`mark.${change.change}`)}>
      <PartFrame id={change.id} name={change.where} className="change">
        {text('where', say('changes.where'), 'field-heading')}
        <div className="change-facts">
          <QuarterChoice
            {...at('change')}
            label={say('changes.kind')}
            options={changeKinds.map((id) => ({ id, label: say(`mark.${id}`) }))}
            chosen={change.change}
            write={(quarter, id) => setFields(quarter, 'change', change.id, { change: id })}
          />
          {(['from', 'to'] as const).map((field) => (
            <span key={field} className="change-status">
              <span className="quiet small" aria-hidden="true">
                {say(`changes.${field}`)}
              </span>
              <QuarterChoice
                {...at(field)}
                label={say(`changes.${field}`)}
                options={statuses}
                chosen={change[field] ?? none}
                write={(quarter, id) =>
                  setFields(quarter, 'change', change.id, { [field]: id === none ? undefined : id })
                }
              />
            </span>
          ))}
        </div>
        {text('why', say('field.why'), 'field-small')}
      </PartFrame>
    </MarginRow>
  )
}
