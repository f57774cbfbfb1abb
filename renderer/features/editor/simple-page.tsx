import type { BlockOf } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { StatusPill } from '../../components/status-pill'
import { TextField } from '../../components/text-field'
import { ChangeRow } from '../changes/change-row'
import { ChangesHead } from '../changes/changes-head'
import { blockTitle } from '../outline/outline-rows'
import { FieldRow, NotesRow, TitleRow } from './block-field'
import { ImageRows } from './image-rows'

type Simple = BlockOf<'title' | 'section' | 'changes' | 'trend' | 'text' | 'legend' | 'credits'>

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
  const { scale } = useQuarter()
  const subject = blockTitle(block)
  switch (block.kind) {
    case 'title':
      return (
        <FieldRow
          of={block}
          field="subtitle"
          label={say('field.subtitle')}
          value={block.subtitle}
          subject={subject}
          lines="one"
        />
      )
    case 'text':
      return (
        <>
          <FieldRow of={block} field="body" label={say('field.body')} value={block.body} subject={subject} />
          <ImageRows images={block.images} />
        </>
      )
    case 'legend':
      return (
        <>
          <Hint text={say('hint.legend')} />
          {scale.map((status) => (
            <MarginRow key={status.id} label="">
              <div className="legend-row">
                <StatusPill status={status} />
                <LegendMeaning id={status.id} label={status.label} definition={status.definition} />
              </div>
            </MarginRow>
          ))}
          <FieldRow
            of={block}
            field="rollUpRule"
            label={say('field.rollUpRule')}
            value={block.rollUpRule}
            subject={subject}
          />
        </>
      )
    case 'changes':
      return (
        <>
          <ChangesHead />
          {block.changes.map((change) => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </>
      )
    case 'trend':
      return <Hint text={say('hint.trend')} />
    case 'credits':
      return <Hint text={say('hint.credits')} />
    case 'section':
      return null
  }
}

function LegendMeaning({
  id,
  label,
  definition,
}: {
  readonly id: string
  readonly label: string
  readonly definition: string
}) {
  const name = say('what.field', { field: say('field.definition'), subject: label })
  return (
    <TextField
      place={{ id, field: 'definition' }}
      label={say('field.definition')}
      name={name}
      value={definition}
      what={name}
    />
  )
}

function Hint({ text }: { readonly text: string }) {
  return (
    <MarginRow label="">
      <p className="quiet">{text}</p>
    </MarginRow>
  )
}
