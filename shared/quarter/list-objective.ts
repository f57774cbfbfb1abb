import { setFields } from './edits'
import { blocksOf, objectivesOf } from './find'
import type { BlockOf, Quarter } from './schema'

/** The objectives that an overview lists, in the order of the file: all, where it names none. */
export const listedObjectives = (quarter: Quarter, { objectives }: BlockOf<'overview'>) =>
  objectivesOf(quarter).filter(({ id }) => objectives.length === 0 || objectives.includes(id))

/**
 * Lists an objective on an overview, or takes it off. An overview that lists all of them names none, so
 * that it goes on listing those that are added later. The last one stays: none would mean all.
 */
export function listObjective(
  quarter: Quarter,
  overviewId: string,
  objectiveId: string,
  listed: boolean,
): Quarter {
  const overview = blocksOf(quarter, 'overview').find(({ id }) => id === overviewId)
  if (!overview) return quarter
  const all = objectivesOf(quarter).map(({ id }) => id)
  const before = listedObjectives(quarter, overview).map(({ id }) => id)
  const after = all.filter((id) => (id === objectiveId ? listed : before.includes(id)))
  if (after.length === 0 || after.length === before.length) return quarter
  return setFields(quarter, 'overview', overviewId, {
    objectives: after.length === all.length ? [] : after,
  })
}
