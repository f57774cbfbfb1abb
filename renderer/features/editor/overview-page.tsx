import type { BlockOf } from '../../../shared/quarter/schema'
import { printPeriod } from '../../../shared/period/print-period'
import { objectivesOf } from '../../../shared/quarter/find'
import { rollUp } from '../../../shared/status/roll-up'
import { say } from '../../../shared/words/words'
import { useDocumentStore, useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { StatusPill } from '../../components/status-pill'
import { TextField } from '../../components/text-field'
import { blockTitle } from '../outline/outline-rows'
import { FieldRow, NotesRow, TitleRow } from './block-field'

/** The overview: what it says itself, and what it gathers from objectives and promises. */
export function OverviewPage({ block }: { readonly block: BlockOf<'overview'> }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const shared = { of: block, subject: blockTitle(block) }
  const listed = objectivesOf(quarter).filter(
    ({ id }) => block.objectives.length === 0 || block.objectives.includes(id),
  )
  const actions = quarter.promises.filter((promise) => promise.announcedIn === block.id)
  return (
    <div className="page">
      <TitleRow block={block} />
      <FieldRow
        {...shared}
        field="overview"
        label={say('field.overview')}
        value={block.overview}
        placeholder={say('hint.overview')}
      />
      <FieldRow
        {...shared}
        field="progress"
        label={say('field.progress')}
        value={block.progress}
        placeholder={say('hint.progress')}
      />
      <MarginRow label={say('field.objectives')}>
        <ul className="plain-list">
          {listed.map((objective) => (
            <li key={objective.id}>
              <StatusPill status={rollUp(objective, quarter.period, quarter.scale).shown} />
              <button
                type="button"
                className="button link"
                onClick={() => store.getState().select({ block: objective.id })}
              >
                {blockTitle(objective)}
              </button>
            </li>
          ))}
        </ul>
      </MarginRow>
      {actions.map((promise, index) => (
        <FieldRow
          key={promise.id}
          of={promise}
          field="text"
          label={index === 0 ? say('field.actions') : ''}
          name={`${say('field.actions')} ${index + 1}, ${printPeriod(promise.dueIn, quarter.calendar)}`}
          value={promise.text}
          subject={shared.subject}
        />
      ))}
      {block.links.map((link, index) => (
        <MarginRow key={link.id} label={index === 0 ? say('field.links') : ''}>
          <LinkFields link={link} number={index + 1} />
        </MarginRow>
      ))}
      <NotesRow block={block} />
    </div>
  )
}

function LinkFields({
  link,
  number,
}: {
  readonly link: BlockOf<'overview'>['links'][number]
  readonly number: number
}) {
  return (
    <div className="link-fields">
      {(['text', 'url'] as const).map((field) => {
        const label = field === 'url' ? say('field.url') : say('field.linkText')
        return (
          <TextField
            key={field}
            place={{ id: link.id, field }}
            label={label}
            name={`${label} ${number}`}
            value={link[field]}
            lines="one"
            {...(field === 'url' && { className: 'field-small quiet', placeholder: say('hint.url') })}
            what={say('what.field', { field: label, subject: link.text })}
          />
        )
      })}
    </div>
  )
}
