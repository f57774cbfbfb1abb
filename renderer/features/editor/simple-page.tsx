import type { BlockOf } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { MarginRow } from '../../components/margin-row'
import { FieldRow, NotesRow, TitleRow } from './block-field'
import { ImageRows } from './image-rows'

type Simple = BlockOf<'title' | 'section' | 'text' | 'credits'>

/** Blocks with a title, at most one text, and notes. */
export function SimplePage({ block }: { readonly block: Simple }) {
  return (
    <div className="page">
      <TitleRow block={block} />
      <Body block={block} />
      <NotesRow block={block} />
    </div>
  )
}

function Body({ block }: { readonly block: Simple }) {
  const subject = blockTitle(block)
  switch (block.kind) {
    case 'title':
      return (
        <FieldRow
          of={block.id}
          field="subtitle"
          label={say('field.subtitle')}
          value={block.subtitle}
          subject={subject}
          lines="one"
          placeholder={say('hint.subtitle')}
        />
      )
    case 'text':
      return (
        <>
          <FieldRow
            of={block.id}
            field="body"
            label={say('field.body')}
            value={block.body}
            subject={subject}
            placeholder={say('hint.body')}
          />
          <ImageRows block={block} />
        </>
      )
    case 'credits':
      return <Hint text={say('hint.credits')} />
    case 'section':
      return null
  }
}

function Hint({ text }: { readonly text: string }) {
  return (
    <MarginRow label="">
      <p className="quiet">{text}</p>
    </MarginRow>
  )
}
