import type { BlockOf } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { FieldRow, NotesRow, TitleRow } from './block-field'
import { KeyResultList } from './key-result-list'
import { PageBreak } from './page-break'

/** A table of metrics: what they are for, then each of them. */
export function MetricsPage({ block }: { readonly block: BlockOf<'metrics'> }) {
  const shared = { of: block.id, subject: blockTitle(block) }
  return (
    <div className="page">
      <TitleRow block={block} />
      <FieldRow
        {...shared}
        field="outcome"
        label={say('field.outcome')}
        value={block.outcome}
        placeholder={say('hint.outcome')}
      />
      <FieldRow
        {...shared}
        field="goalHeading"
        label={say('field.goalHeading')}
        value={block.goalHeading}
        lines="one"
        placeholder={say('hint.goalHeading')}
      />
      <NotesRow block={block} />
      <PageBreak label={say('field.metrics')} />
      <KeyResultList block={block} rows={block.metrics} />
    </div>
  )
}
