import { type Place, placeKey } from '../../store/place'

/**
 * The field to go to for a place, among those that are shown (by `data-place`): its own, else one of the same
 * name, such as the goal for a goal of one quarter, else the first of what it belongs to. Some of what a slide
 * shows is chosen or computed and not written, and its neighbour is where one looks for it.
 */
export function fieldFor(shown: readonly string[], place: Place): string | undefined {
  const exact = placeKey(place)
  const named = `${place.id}/${place.field}`
  return (
    shown.find((key) => key === exact) ??
    shown.find((key) => key === named || key.startsWith(`${named}/`)) ??
    shown.find((key) => key.startsWith(`${place.id}/`))
  )
}
