import type { BlockOf, QuarterPromise } from '../../../shared/quarter/schema'
import { nextPeriod } from '../../../shared/period/period-order'
import { printPeriod } from '../../../shared/period/print-period'
import { addPromise } from '../../../shared/quarter/arrange'
import { setFields } from '../../../shared/quarter/edits'
import { blocksOf } from '../../../shared/quarter/find'
import { newPromise } from '../../../shared/quarter/new-parts'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useCalendar, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { AddButton } from '../../components/add-button'
import { EarlierText } from '../../components/earlier-text'
import { MarginRow } from '../../components/margin-row'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { newId } from '../../app/new-id'
import { addPart } from '../outline/structure'
import { Disclosure } from '../../components/disclosure'
import { NotesRow, TitleRow } from './block-field'
import { ChoiceDetail, NumberDetail, QuarterChoice, TextDetail } from './detail'
import { periodChoices } from './period-choices'
import { PartFrame } from './use-part'

/** What was promised, for when, and what became of it. */
export function PromisesPage({ block }: { readonly block: BlockOf<'promises'> }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const { promises, period } = quarter
  const add = (): void => {
    const promise = newPromise(newId, period, nextPeriod(period))
    addPart({ app, store }, promise.id, (before) => addPromise(before, promise), 'page')
  }
  return (
    <div className="page">
      <TitleRow block={block} />
      <NotesRow block={block} />
      {promises.length === 0 && (
        <MarginRow label="">
          <div className="empty">
            <h3>{say('promise.empty')}</h3>
            <p>{say('promise.emptyHint')}</p>
          </div>
        </MarginRow>
      )}
      {promises.map((promise, index) => (
        <PromiseRow key={promise.id} promise={promise} number={index + 1} />
      ))}
      <MarginRow label="">
        <AddButton label={say('add.promise')} add={add} />
      </MarginRow>
    </div>
  )
}

const outcomes = ['due', 'done', 'slipped', 'dropped', 'paused'] as const
const inSight = new Set(['text', 'did', 'outcome', '#handle'])

function PromiseRow({ promise, number }: { readonly promise: QuarterPromise; readonly number: number }) {
  const calendar = useCalendar()
  const due = printPeriod(promise.dueIn, calendar)
  const subject = `${due}, ${number}`
  return (
    <MarginRow label={due}>
      <PartFrame id={promise.id} name={subject} className="promise">
        <div>
          {(['text', 'did'] as const).map((field) => {
            const name = say('what.field', { field: say(`field.${field}`), subject })
            const place = { id: promise.id, field }
            return (
              <div key={field}>
                <RichTextField
                  place={place}
                  label={say(`field.${field}`)}
                  name={name}
                  value={promise[field]}
                  what={name}
                  placeholder={say(field === 'did' ? 'hint.did' : 'promise.textHint')}
                  {...(field === 'did' && { className: 'field-small' })}
                />
                <EarlierText place={place} label={name} value={promise[field]} />
              </div>
            )
          })}
          <Disclosure
            label={say('details.show')}
            name={say('details.of', { name: subject })}
            holds={({ id, field }) => id === promise.id && !inSight.has(field)}
          >
            {() => <PromiseDetails promise={promise} subject={subject} />}
          </Disclosure>
        </div>
        <div className={`promise-outcome promise-${promise.outcome}`}>
          <QuarterChoice
            label={say('promise.outcome')}
            place={{ id: promise.id, field: 'outcome' }}
            subject={subject}
            options={outcomes.map((id) => ({ id, label: say(`deck.promises.${id}`) }))}
            chosen={promise.outcome}
            write={(quarter, outcome) => setFields(quarter, 'promise', promise.id, { outcome })}
          />
        </div>
      </PartFrame>
    </MarginRow>
  )
}

const nowhere = 'nowhere'

function PromiseDetails({
  promise,
  subject,
}: {
  readonly promise: QuarterPromise
  readonly subject: string
}) {
  const quarter = useQuarter()
  const { period, calendar } = quarter
  const at = (field: string) => ({ subject, place: { id: promise.id, field } })
  const set = setFields<'promise'>
  return (
    <dl className="details">
      {(['madeIn', 'dueIn'] as const).map((field) => (
        <ChoiceDetail
          key={field}
          {...at(field)}
          label={say(`promise.${field}`)}
          options={periodChoices(period, promise[field], calendar)}
          chosen={promise[field]}
          write={(before, id) => set(before, 'promise', promise.id, { [field]: id })}
        />
      ))}
      <TextDetail
        {...at('owner')}
        label={say('details.owner')}
        value={promise.owner}
        placeholder={say('details.ownerHint')}
      />
      <NumberDetail
        {...at('slips')}
        label={say('promise.slips')}
        value={promise.slips}
        optional={false}
        whole={{ least: 0, most: 40 }}
        write={(before, slips) =>
          slips === undefined ? before : set(before, 'promise', promise.id, { slips })
        }
      />
      <ChoiceDetail
        {...at('announcedIn')}
        label={say('promise.announcedIn')}
        options={[
          { id: nowhere, label: say('promise.announcedNowhere') },
          ...blocksOf(quarter, 'overview').map((block) => ({ id: block.id, label: blockTitle(block) })),
        ]}
        chosen={promise.announcedIn ?? nowhere}
        write={(before, id) =>
          set(before, 'promise', promise.id, { announcedIn: id === nowhere ? undefined : id })
        }
      />
    </dl>
  )
}
