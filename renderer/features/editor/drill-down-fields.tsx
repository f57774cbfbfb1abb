import { memo } from 'react'
import { setFields } from '../../../shared/quarter/edits'
import { currentWording, findKeyResult } from '../../../shared/quarter/find'
import type { DrillDown, KeyResult } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { shownTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { FieldRow } from './block-field'
import { QuarterChoice } from './detail'
import { PageBreak } from './page-break'
import { PartFrame } from './use-part'
import { TextField } from '../../components/text-field'

const none = 'none'

interface Props {
  readonly drillDown: DrillDown
  /** Those of its objective, any of which it may be about. */
  readonly keyResults: readonly KeyResult[]
}

/** A closer look at one matter: what is the case, what follows, what should be done. */
export const DrillDownFields = memo(function DrillDownFields({ drillDown, keyResults }: Props) {
  const subject = shownTitle(drillDown.title, say('field.drillDown'))
  const fields = ['situation', 'impact', 'recommendation', 'oldWording', 'newWording', 'notes'] as const
  const title = say('field.title')
  return (
    <>
      <PageBreak label={say('field.drillDown')} />
      <MarginRow label={title}>
        <PartFrame id={drillDown.id} name={subject}>
          <TextField
            place={{ id: drillDown.id, field: 'title' }}
            label={title}
            name={say('what.field', { field: title, subject: say('field.drillDown') })}
            value={drillDown.title}
            lines="one"
            className="field-heading"
            placeholder={say('hint.title')}
            what={say('what.field', { field: title, subject })}
          />
        </PartFrame>
      </MarginRow>
      <MarginRow label={say('details.aboutKeyResult')}>
        <QuarterChoice
          label={say('details.aboutKeyResult')}
          place={{ id: drillDown.id, field: 'keyResult' }}
          subject={subject}
          options={[
            { id: none, label: say('details.aboutNone') },
            ...keyResults.map((row) => ({
              id: row.id,
              label: keyResultName(row) || say('part.keyResult'),
            })),
          ]}
          chosen={drillDown.keyResult ?? none}
          write={(quarter, id) =>
            setFields(quarter, 'drillDown', drillDown.id, { keyResult: id === none ? undefined : id })
          }
        />
      </MarginRow>
      {fields.map((field) => {
        const value = drillDown[field]
        return (
          value !== undefined && (
            <FieldRow
              key={field}
              of={drillDown.id}
              field={field}
              label={say(`field.${field}`)}
              name={say('what.field', { field: say(`field.${field}`), subject })}
              value={value}
              subject={subject}
              {...(field === 'notes' && { placeholder: say('hint.notes') })}
              {...(field !== 'notes' && { placeholder: say(`hint.${field}`) })}
            />
          )
        )
      })}
      <Wordings drillDown={drillDown} subject={subject} />
    </>
  )
})

/** Old and new wording belong to a drill-down about a reworded KR; others leave both out. */
function Wordings({ drillDown, subject }: { readonly drillDown: DrillDown; readonly subject: string }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  if (readOnly) return null
  const shown = drillDown.oldWording !== undefined || drillDown.newWording !== undefined
  const label = say(shown ? 'details.noWordings' : 'add.wordings')
  const about = drillDown.keyResult === undefined ? undefined : findKeyResult(quarter, drillDown.keyResult)
  const toggle = (): void => {
    const wording = about?.keyResult.wording ?? []
    const fields = shown
      ? { oldWording: undefined, newWording: undefined }
      : {
          oldWording: (wording.at(-2) ?? wording.at(-1))?.text ?? '',
          newWording: about && wording.length > 1 ? currentWording(about.keyResult) : '',
        }
    const place = { id: drillDown.id, field: 'newWording' }
    store
      .getState()
      .edit({ what: say('what.field', { field: say('field.newWording'), subject }), place }, (before) =>
        setFields(before, 'drillDown', drillDown.id, fields),
      )
    // What was asked for is there to be written.
    if (!shown) store.getState().goTo(place)
  }
  return (
    <MarginRow label="">
      <button type="button" className="button link small" onClick={toggle}>
        {label}
      </button>
    </MarginRow>
  )
}
