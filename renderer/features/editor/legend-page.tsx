import { addStatus } from '../../../shared/quarter/scale'
import { mostStatuses } from '../../../shared/quarter/scale'
import type { BlockOf } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocumentStore, useScale, useServices } from '../../app/context'
import { AddButton } from '../../components/add-button'
import { MarginRow } from '../../components/margin-row'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'
import { newId } from '../../app/new-id'
import { FieldRow, NotesRow, TitleRow } from './block-field'
import { StatusRow } from './status-row'

/** The statuses of the file with their meaning, and how an objective gets one. */
export function LegendPage({ block }: { readonly block: BlockOf<'legend'> }) {
  const scale = useScale()
  const store = useDocumentStore()
  const { app } = useServices()
  const add = (): void => {
    const name = say('new.status')
    const id = newId()
    store
      .getState()
      .edit({ what: say('what.add', { name }), place: { id, field: 'label' } }, (quarter) =>
        addStatus(quarter, () => id, name),
      )
    const now = quarterOf(store.getState()).scale
    const number = now.findIndex((status) => status.id === id) + 1
    store.getState().goTo({ id, field: 'label' })
    announce(app, say('scale.added', { number, of: now.length }))
  }
  return (
    <div className="page">
      <TitleRow block={block} />
      <MarginRow label="">
        <p className="quiet">{say('hint.legend')}</p>
      </MarginRow>
      {scale.map((status, index) => (
        <MarginRow key={status.id} label={index === 0 ? say('field.statuses') : ''}>
          <StatusRow status={status} index={index} />
        </MarginRow>
      ))}
      <MarginRow label="">
        {scale.length < mostStatuses ? (
          <AddButton label={say('add.status')} add={add} />
        ) : (
          <p className="quiet small">{say('scale.full')}</p>
        )}
      </MarginRow>
      <FieldRow
        of={block.id}
        field="rollUpRule"
        label={say('field.rollUpRule')}
        value={block.rollUpRule}
        subject={blockTitle(block)}
      />
      <NotesRow block={block} />
    </div>
  )
}
