import { memo } from 'react'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { EarlierText } from '../../components/earlier-text'
import { MarginRow } from '../../components/margin-row'
import { RichTextField } from '../../components/rich-text/rich-text-field'
import { TextField } from '../../components/text-field'
import type { Block } from '../../../shared/quarter/schema'

interface Props {
  /** What the field belongs to: a block, or a part of it that has an id. */
  readonly of: string
  readonly field: string
  readonly value: string
  readonly label: string
  /** What the holder is called in undo's words. */
  readonly subject: string
  readonly placeholder?: string
  readonly lines?: 'one' | 'many'
  readonly className?: string
  /** Says more than the label where several fields have the same one. */
  readonly name?: string
}

/**
 * One text of the file with its name in the margin: a plain line, or prose. Takes plain values alone, so that it is
 * drawn again only when they change, and not after every letter of another text.
 */
export const FieldRow = memo(function FieldRow(props: Props) {
  const { of, field, label, subject, lines = 'many', ...rest } = props
  const shared = { place: { id: of, field }, label, what: say('what.field', { field: label, subject }) }
  return (
    <MarginRow label={label}>
      {lines === 'one' ? (
        <TextField {...shared} {...rest} lines="one" />
      ) : (
        <RichTextField {...shared} {...rest} />
      )}
      <EarlierText place={shared.place} label={label} value={rest.value} />
    </MarginRow>
  )
})

/** The block's title, large as on its slide. */
export function TitleRow({ block, placeholder }: { readonly block: Block; readonly placeholder?: string }) {
  const label = say('field.title')
  return (
    <MarginRow label={label} tall>
      <TextField
        place={{ id: block.id, field: 'title' }}
        label={label}
        value={block.title}
        lines="one"
        className="field-title"
        placeholder={placeholder ?? say('hint.title')}
        what={say('what.field', { field: label, subject: blockTitle(block) })}
      />
    </MarginRow>
  )
}

/** What will be said while the block's slide is shown. */
export function NotesRow({ block }: { readonly block: Block }) {
  return (
    <FieldRow
      of={block.id}
      field="notes"
      label={say('field.notes')}
      value={block.notes}
      subject={blockTitle(block)}
      placeholder={say('hint.notes')}
    />
  )
}
