import type { Quarter } from '../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../app/context'
import { FieldMark, fieldBoxClass, useFieldFindings } from '../features/checks/field-mark'
import { type Place, placeKey } from '../store/place'
import { Choice, type Option } from './choice'
import { useRequestedFocus } from './use-requested-focus'

interface Props<Id extends string> {
  readonly place: Place
  /** What it is called, and what undo calls a choice here. */
  readonly label: string
  readonly options: readonly Option<Id>[]
  readonly chosen: Id
  readonly write: (quarter: Quarter, id: Id) => Quarter
  readonly className?: string
}

/** A choice that is a field of the open document, each a step of its own. Read-only files keep it shut. */
export function ChoiceField<Id extends string>(props: Props<Id>) {
  const { place, label, options, chosen, write, className = '' } = props
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { listed, isChosen } = useFieldFindings(place)
  const button = useRequestedFocus<HTMLButtonElement>(place)
  return (
    <span className={`${fieldBoxClass(listed, isChosen)} choice-box ${className}`}>
      <Choice
        label={label}
        options={options}
        chosen={chosen}
        choose={(id) => store.getState().edit({ what: label, place }, (quarter) => write(quarter, id))}
        isDisabled={readOnly}
        button={button}
        place={placeKey(place)}
      />
      <FieldMark place={place} />
    </span>
  )
}
