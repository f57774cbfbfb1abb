import type { Source } from '../../shared/deck/plan'
import type { PeriodKey } from '../../shared/period/period'
import type { Place } from '../store/place'

/** Marks what is painted with the field it comes from. */
export const sourceAttributes = (source: Source | undefined): Readonly<Record<string, string>> =>
  source === undefined
    ? {}
    : {
        'data-id': source.id,
        'data-field': source.field,
        ...(source.period === undefined ? {} : { 'data-period': source.period }),
      }

/** The field of what was clicked, if it has one. */
export function placeAt(target: EventTarget | null): Place | undefined {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-field]') : null
  const { id, field, period } = element?.dataset ?? {}
  if (id === undefined || field === undefined) return undefined
  return { id, field, ...(period !== undefined && isPeriod(period) ? { period } : {}) }
}

const isPeriod = (text: string): text is PeriodKey => /^\d+-[QH]\d+$/.test(text)

/** The link of what was clicked, if it has one. */
export const linkAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<SVGElement>('[data-link]')?.dataset['link'] : undefined
