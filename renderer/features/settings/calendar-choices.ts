import { printMonth } from '../../../shared/words/print-date'
import type { FiscalCalendar } from '../../../shared/period/period'
import { say } from '../../../shared/words/words'
import type { Option } from '../../components/choice'

/** One field of the calendar that is chosen from a list, as texts: lists know no numbers. */
export interface CalendarChoice {
  readonly field: 'startMonth' | 'periodsPerYear' | 'nameBy' | 'yearDigits' | 'order'
  readonly label: string
  readonly options: readonly Option<string>[]
  readonly chosen: string
  readonly fields: (id: string) => Partial<FiscalCalendar>
}

const months = (): readonly Option<string>[] =>
  Array.from({ length: 12 }, (_, index) => ({
    id: String(index + 1),
    label: printMonth(index + 1, 'long'),
  }))

/** Everything about a calendar that is one of a few; prefix and separator are texts. */
export function calendarChoices(calendar: FiscalCalendar): readonly CalendarChoice[] {
  return [
    {
      field: 'periodsPerYear',
      label: say('settings.periodsPerYear'),
      options: ([4, 2] as const).map((count) => ({
        id: String(count),
        label: say(`settings.periodsPerYear.${count}`),
      })),
      chosen: String(calendar.periodsPerYear),
      fields: (id) => ({ periodsPerYear: id === '2' ? 2 : 4 }),
    },
    {
      field: 'startMonth',
      label: say('settings.startMonth'),
      options: months(),
      chosen: String(calendar.startMonth),
      fields: (id) => ({ startMonth: Number(id) }),
    },
    {
      field: 'nameBy',
      label: say('settings.nameBy'),
      options: (['both', 'start', 'end'] as const).map((id) => ({ id, label: say(`settings.nameBy.${id}`) })),
      chosen: calendar.nameBy,
      fields: (id) => ({ nameBy: id === 'start' || id === 'end' ? id : 'both' }),
    },
    {
      field: 'yearDigits',
      label: say('settings.yearDigits'),
      options: ([2, 4] as const).map((count) => ({
        id: String(count),
        label: say(`settings.yearDigits.${count}`),
      })),
      chosen: String(calendar.yearDigits),
      fields: (id) => ({ yearDigits: id === '4' ? 4 : 2 }),
    },
    {
      field: 'order',
      label: say('settings.order'),
      options: (['period-first', 'year-first'] as const).map((id) => ({
        id,
        label: say(`settings.order.${id}`),
      })),
      chosen: calendar.order,
      fields: (id) => ({ order: id === 'year-first' ? id : 'period-first' }),
    },
  ]
}
