import type { BlockOf } from '../../../shared/quarter/schema'
import { printPeriod } from '../../../shared/period/print-period'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'
import { FieldRow, NotesRow, TitleRow } from './block-field'

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
          <div className="page-group" key={promise.id}>
            <span className="margin" aria-hidden="true">
              {due}
            </span>
            <p className="margin-text quiet small">{outcome}</p>
            {(['text', 'did'] as const).map((field) => (
              <FieldRow
                key={field}
                of={promise}
                field={field}
                label={say(`field.${field}`)}
                name={say('what.field', { field: say(`field.${field}`), subject })}
                value={promise[field]}
                subject={subject}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}
