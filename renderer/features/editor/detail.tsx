import type { ReactNode } from 'react'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import type { Option } from '../../components/choice'
import { ChoiceField } from '../../components/choice-field'
import { NumberField } from '../../components/number-field'
import { TextField } from '../../components/text-field'
import type { Place } from '../../store/place'

interface Shared {
  readonly label: string
  readonly place: Place
  /** Whose detail it is, in undo's words. */
  readonly subject: string
}

/** A name with its small control, in a list of details. */
export function Detail({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="detail">
      <dt aria-hidden="true">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface TextProps extends Shared {
  readonly value: string
  readonly placeholder?: string
  /** Into fields that `writeText` does not know, such as one that is left out when it is empty. */
  readonly write?: (quarter: Quarter, text: string) => Quarter
}

export function TextDetail({ label, place, subject, value, placeholder, write }: TextProps) {
  const name = say('what.field', { field: label, subject })
  return (
    <Detail label={label}>
      <TextField
        place={place}
        label={label}
        name={name}
        value={value}
        lines="one"
        className="field-small"
        what={name}
        {...(placeholder !== undefined && { placeholder })}
        {...(write !== undefined && { write })}
      />
    </Detail>
  )
}

interface NumberProps extends Shared {
  readonly value: number | undefined
  readonly placeholder?: string
  readonly whole?: { readonly least: number; readonly most: number }
  readonly optional?: boolean
  readonly write: (quarter: Quarter, value: number | undefined) => Quarter
}

export function NumberDetail({ label, subject, ...rest }: NumberProps) {
  return (
    <Detail label={label}>
      <NumberField name={say('what.field', { field: label, subject })} {...rest} />
    </Detail>
  )
}

interface ChoiceProps<Id extends string> extends Shared {
  readonly options: readonly Option<Id>[]
  readonly chosen: Id
  readonly write: (quarter: Quarter, id: Id) => Quarter
}

/** A choice that is one step of its own. */
export function ChoiceDetail<Id extends string>(props: ChoiceProps<Id>) {
  return (
    <Detail label={props.label}>
      <QuarterChoice {...props} />
    </Detail>
  )
}

/** A choice that is called by what it is of. */
export function QuarterChoice<Id extends string>({ label, subject, ...rest }: ChoiceProps<Id>) {
  return <ChoiceField label={say('what.field', { field: label, subject })} {...rest} />
}
