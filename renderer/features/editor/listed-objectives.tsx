import { useState } from 'react'
import { listedObjectives, listObjective } from '../../../shared/quarter/list-objective'
import { objectivesOf } from '../../../shared/quarter/find'
import type { BlockOf, Objective } from '../../../shared/quarter/schema'
import { rollUp } from '../../../shared/status/roll-up'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { StatusPill } from '../../components/status-pill'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'

/** The objectives on an overview with their statuses, and which of them are there. */
export function ListedObjectives({ block }: { readonly block: BlockOf<'overview'> }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const readOnly = useDocument((state) => state.readOnly)
  const [choosing, setChoosing] = useState(false)
  const all = objectivesOf(quarter)
  const listed = listedObjectives(quarter, block)
  if (all.length === 0) return <p className="quiet">{say('overview.noObjectives')}</p>
  const list = (objective: Objective, chosen: boolean): void => {
    const title = blockTitle(objective)
    const before = quarterOf(store.getState())
    store.getState().edit(
      {
        what: say('what.field', { field: say('field.objectives'), subject: title }),
        place: { id: block.id, field: 'objectives' },
      },
      (now) => listObjective(now, block.id, objective.id, chosen),
    )
    if (before === quarterOf(store.getState())) announce(app, say('overview.last'))
  }
  return (
    <>
      <ul className="plain-list">
        {(choosing ? all : listed).map((objective) => {
          const title = blockTitle(objective)
          const pill = <StatusPill status={rollUp(objective, quarter.period, quarter.scale).shown} />
          return (
            <li key={objective.id}>
              {choosing ? (
                <label className="listed-choice">
                  <input
                    type="checkbox"
                    checked={listed.includes(objective)}
                    onChange={({ target }) => list(objective, target.checked)}
                  />
                  {pill}
                  <span>{title}</span>
                </label>
              ) : (
                <>
                  {pill}
                  <button
                    type="button"
                    className="button link"
                    onClick={() => store.getState().select({ block: objective.id })}
                  >
                    {title}
                  </button>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <p className="listed quiet small">
        {listed.length === all.length
          ? say('overview.all')
          : say('overview.some', { count: listed.length, of: all.length })}{' '}
        {!readOnly && (
          <button
            type="button"
            className="button link"
            aria-expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            {say(choosing ? 'overview.chosen' : 'overview.choose')}
          </button>
        )}
      </p>
    </>
  )
}
