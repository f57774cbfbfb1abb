import { weightsOf } from '../quarter/scale'
import type { Status } from '../quarter/schema'

/** Ids of the statuses that mean "not scheduled". */
export const greyStatuses = (scale: readonly Status[]): ReadonlySet<string> =>
  new Set(scale.filter(({ weight }) => weight === null).map(({ id }) => id))

/** Ids of the statuses in the lower half of the scale: the ones an audience asks about. */
export const troubledStatuses = (scale: readonly Status[]): ReadonlySet<string> => {
  const weights = weightsOf(scale)
  const middle = (Math.min(...weights) + Math.max(...weights)) / 2
  return new Set(scale.filter(({ weight }) => weight !== null && weight < middle).map(({ id }) => id))
}

/** Ids of the statuses in the upper half of the scale, the best one included. */
export const goodStatuses = (scale: readonly Status[]): ReadonlySet<string> => {
  const troubled = troubledStatuses(scale)
  return new Set(scale.filter(({ id, weight }) => weight !== null && !troubled.has(id)).map(({ id }) => id))
}

/** Id of the best status, which means that the work is complete. */
export const bestStatus = (scale: readonly Status[]): string | undefined => {
  const best = Math.max(...weightsOf(scale))
  return scale.find(({ weight }) => weight === best)?.id
}

/** A status in a sentence: its label, or its id where somebody has left that empty. */
export const statusName = ({ id, label }: Status): string => (label.trim() === '' ? id : label)
