import type { PeriodKey } from '../../shared/period/period'
import type { Source } from '../../shared/deck/plan'

/** One field of the quarter file: whose, which, and for entries of which period. */
export interface Place {
  readonly id: string
  readonly field: string
  readonly period?: PeriodKey
}

/** A place as one text: the address of its element in the window, and the name of a burst of typing. */
export const placeKey = ({ id, field, period }: Place): string =>
  period === undefined ? `${id}/${field}` : `${id}/${field}/${period}`

export const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && placeKey(a) === placeKey(b))

/** Whether a text on a slide comes from this place. A source without period speaks for all periods. */
export const comesFrom = (source: Source | undefined, place: Place): boolean =>
  source !== undefined &&
  source.id === place.id &&
  source.field === place.field &&
  (place.period === undefined || source.period === undefined || source.period === place.period)

/** The place of a part's row in the outline, for edits of the structure: no field of the file has this name. */
export const rowOf = (id: string): Place => ({ id, field: '#row' })
export const isRow = ({ field }: Place): boolean => field === '#row'

/** The place of a part's handle on the page: where it is moved, copied and removed. */
export const handleOf = (id: string): Place => ({ id, field: '#handle' })
export const isHandle = ({ field }: Place): boolean => field === '#handle'
