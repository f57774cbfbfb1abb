import { weightsOf } from '../quarter/scale'
import type { Status } from '../quarter/schema'
import { statusOf } from '../status/status-of'

/**
 * A status of one file's scale said in another's: by id, by label, else by its place between the best and
 * the worst, rounded toward the worse, as the roll-up is. "Not scheduled" stays what it is.
 */
export function mapStatus(
  id: string | undefined,
  from: readonly Status[],
  to: readonly Status[],
): Status | undefined {
  const status = statusOf(from, id)
  return status && statusAlike(status, placeOf(status, from), to)
}

/** The same for a status whose scale is not at hand, by its place in it. */
export function statusAlike(
  status: Status,
  place: number | undefined,
  to: readonly Status[],
): Status | undefined {
  const alike =
    to.find((candidate) => candidate.id === status.id) ??
    to.find((candidate) => candidate.label.toLowerCase() === status.label.toLowerCase())
  if (alike !== undefined) return alike
  if (status.weight === null || place === undefined) return to.find(({ weight }) => weight === null)
  const bestFirst = to
    .flatMap((candidate) => (candidate.weight === null ? [] : [{ candidate, weight: candidate.weight }]))
    .toSorted((a, b) => b.weight - a.weight)
  const reached = bestFirst.find(({ weight }) => placeIn(to, weight) <= place + 1e-9)
  return (reached ?? bestFirst.at(-1))?.candidate
}

/** Where a status stands in its scale, 0 for the worst to 1 for the best; "not scheduled" has no place. */
export const placeOf = ({ weight }: Status, scale: readonly Status[]): number | undefined =>
  weight === null ? undefined : placeIn(scale, weight)

/** 0 for the worst weight of a scale, 1 for the best. */
function placeIn(scale: readonly Status[], weight: number): number {
  const weights = weightsOf(scale)
  const [worst, best] = [Math.min(...weights), Math.max(...weights)]
  return best === worst ? 1 : (weight - worst) / (best - worst)
}
