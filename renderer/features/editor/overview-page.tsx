import type { BlockOf } from '../../../shared/quarter/schema'
import { nextPeriod } from '../../../shared/period/period-order'
import { addLink, addPromise } from '../../../shared/quarter/arrange'
import { setFields } from '../../../shared/quarter/edits'
import { newPromise } from '../../../shared/quarter/new-parts'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocumentStore, useQuarter, useServices } from '../../app/context'
import { AddButton } from '../../components/add-button'
import { MarginRow } from '../../components/margin-row'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { TextField } from '../../components/text-field'
import { newId } from '../../app/new-id'
import { addPart } from '../outline/structure'
import { FieldRow, NotesRow, TitleRow } from './block-field'
import { QuarterChoice } from './detail'
import { ListedObjectives } from './listed-objectives'
import { periodChoices } from './period-choices'
import { PartFrame } from './use-part'

type Overview = BlockOf<'overview'>

/** The overview: what it says itself, and what it gathers from objectives and promises. */
export function OverviewPage({ block }: { readonly block: Overview }) {
  const shared = { of: block.id, subject: blockTitle(block) }
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
        <ListedObjectives block={block} />
      </MarginRow>
      <Actions block={block} />
      <Links block={block} />
      <NotesRow block={block} />
    </div>
  )
}

/** Actions are promises: what is announced here is followed in the next quarters. */
function Actions({ block }: { readonly block: Overview }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const { period, calendar } = quarter
  const actions = quarter.promises.filter((promise) => promise.announcedIn === block.id)
  const add = (): void => {
    const promise = { ...newPromise(newId, period, nextPeriod(period)), announcedIn: block.id }
    addPart({ app, store }, promise.id, (before) => addPromise(before, promise), 'page')
  }
  return (
    <MarginRow label={say('field.actions')}>
      {actions.map((promise, index) => {
        const subject = `${say('field.actions')} ${index + 1}`
        return (
          <PartFrame key={promise.id} id={promise.id} name={subject} className="action">
            <RichTextField
              place={{ id: promise.id, field: 'text' }}
              label={subject}
              value={promise.text}
              placeholder={say('promise.textHint')}
              what={say('what.field', { field: say('field.text'), subject })}
            />
            <QuarterChoice
              label={say('promise.dueIn')}
              place={{ id: promise.id, field: 'dueIn' }}
              subject={subject}
              options={periodChoices(period, promise.dueIn, calendar)}
              chosen={promise.dueIn}
              write={(before, dueIn) => setFields(before, 'promise', promise.id, { dueIn })}
            />
          </PartFrame>
        )
      })}
      <AddButton label={say('add.action')} add={add} />
    </MarginRow>
  )
}

function Links({ block }: { readonly block: Overview }) {
  const store = useDocumentStore()
  const { app } = useServices()
  const add = (): void => {
    const link = { id: newId(), text: '', url: '' }
    addPart({ app, store }, link.id, (before) => addLink(before, block.id, link), 'page')
  }
  return (
    <MarginRow label={say('field.links')}>
      {block.links.map((link, index) => (
        <PartFrame
          key={link.id}
          id={link.id}
          name={link.text === '' ? say('part.link') : link.text}
          className="link-fields"
        >
          {(['text', 'url'] as const).map((field) => {
            const label = field === 'url' ? say('field.url') : say('field.linkText')
            return (
              <TextField
                key={field}
                place={{ id: link.id, field }}
                label={label}
                name={`${label} ${index + 1}`}
                value={link[field]}
                lines="one"
                placeholder={say(field === 'url' ? 'hint.url' : 'hint.linkText')}
                {...(field === 'url' && { className: 'field-small quiet' })}
                what={say('what.field', { field: label, subject: link.text })}
              />
            )
          })}
        </PartFrame>
      ))}
      <AddButton label={say('add.link')} add={add} />
    </MarginRow>
  )
}
