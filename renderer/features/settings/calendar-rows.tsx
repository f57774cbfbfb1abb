import { periodsOfYear } from '../../../shared/period/period-order'
import { printPeriod } from '../../../shared/period/print-period'
import { setCalendar } from '../../../shared/quarter/edits'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { TextField } from '../../components/text-field'
import { QuarterChoice } from '../editor/detail'
import { calendarChoices } from './calendar-choices'

/** How the file counts and names its years, with what comes of it. */
export function CalendarRows() {
  const quarter = useQuarter()
  const { calendar } = quarter
  const subject = say('settings.calendar')
  const texts = [
    ['prefix', say('settings.prefixHint')],
    ...(calendar.nameBy === 'both' ? [['separator', say('settings.prefixHint')] as const] : []),
  ] as const
  return (
    <>
      <MarginRow label={say('settings.preview')}>
        <p className="period-preview">
          {periodsOfYear(quarter.period)
            .map((period) => printPeriod(period, calendar))
            .join(', ')}
        </p>
      </MarginRow>
      {calendarChoices(calendar).map(({ field, label, options, chosen, fields }) => (
        <MarginRow key={field} label={label}>
          {field === 'periodsPerYear' ? (
            <p className="setting-fixed">
              {options.find(({ id }) => id === chosen)?.label}
              <span className="quiet small"> {say('settings.periodsFixed')}</span>
            </p>
          ) : (
            <QuarterChoice
              label={label}
              place={{ id: quarter.id, field: `calendar.${field}` }}
              subject={subject}
              options={options}
              chosen={chosen}
              write={(before, id) => setCalendar(before, fields(id))}
            />
          )}
        </MarginRow>
      ))}
      {texts.map(([field, hint]) => (
        <MarginRow key={field} label={say(`settings.${field}`)}>
          <TextField
            place={{ id: quarter.id, field: `calendar.${field}` }}
            label={say(`settings.${field}`)}
            value={calendar[field]}
            lines="one"
            placeholder={hint}
            what={say(`settings.${field}`)}
            write={(before, text) => setCalendar(before, { [field]: text })}
          />
        </MarginRow>
      ))}
    </>
  )
}
