import type { BlockOf } from '../../../shared/quarter/schema'
import { printPeriod } from '../../../shared/period/print-period'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'
import { EarlierText } from '../../components/earlier-text'
import { MarginRow } from '../../components/margin-row'
import { TextField } from '../../components/text-field'
import { NotesRow, TitleRow } from './block-field'

/** What was promised, for when, and what became of it. */
export function PromisesPage({ block }: { readonly block: BlockOf<'promises'> }) {
  const quarter = useQuarter()
  return (
    <div className="page">
      <TitleRow block={block} />
      <NotesRow block={block} />
      {quarter.promises.map((promise, index) => {
        const due = printPeriod(promise.dueIn, quarter.calendar)
        const subject = `${due}, ${index + 1}`
        const outcome = say(`deck.promises.${promise.outcome}`)
        return (
          <MarginRow key={promise.id} label={due}>
            <div className="promise">
              {(['text', 'did'] as const).map((field) => {
                const place = { id: promise.id, field }
                const name = say('what.field', { field: say(`field.${field}`), subject })
                return (
                  <div key={field}>
                    <TextField
                      place={place}
                      label={say(`field.${field}`)}
                      name={name}
                      value={promise[field]}
                      what={name}
                      {...(field === 'did' && { className: 'field-small', placeholder: say('hint.did') })}
                    />
                    <EarlierText place={place} label={name} value={promise[field]} />
                  </div>
                )
              })}
              <p>{outcome}</p>
            </div>
          </MarginRow>
        )
      })}
    </div>
  )
}
