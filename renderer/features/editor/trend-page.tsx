import { showTrendFrom, showTrendRows } from '../../../shared/history/keep-trend'
import { periodOfDay } from '../../../shared/period/period-dates'
import type { PeriodKey } from '../../../shared/period/period'
import { comparePeriods, nextPeriod, periodsOfYear } from '../../../shared/period/period-order'
import { printFiscalYear, printPeriod } from '../../../shared/period/print-period'
import { keyResultsOf } from '../../../shared/quarter/find'
import type { BlockOf, KeptTrend, Quarter } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { NotesRow, TitleRow } from './block-field'
import { QuarterChoice } from './detail'

const thisYear = 'thisYear'

/** The slide of the trend: how far back it goes, and what it shows. Its statuses are written elsewhere. */
export function TrendPage({ block }: { readonly block: BlockOf<'trend'> }) {
  const quarter = useQuarter()
  const subject = blockTitle(block)
  const { kept } = block
  const from = kept?.from
  const isLong = from !== undefined
  const others = kept?.others.map(({ name }) => name) ?? []
  return (
    <div className="page">
      <TitleRow block={block} />
      <MarginRow label={say('trend.from.field')}>
        <QuarterChoice<PeriodKey | typeof thisYear>
          label={say('trend.from.field')}
          place={{ id: block.id, field: 'kept' }}
          subject={subject}
          options={[
            {
              id: thisYear,
              label: say('trend.thisYear', { year: printFiscalYear(quarter.period, quarter.calendar) }),
            },
            ...firstPeriods(quarter, kept).map((period) => ({
              id: period,
              label: say('trend.since', { period: printPeriod(period, quarter.calendar) }),
            })),
          ]}
          chosen={from ?? thisYear}
          write={(before, chosen) =>
            showTrendFrom(before, block.id, chosen === thisYear ? undefined : chosen)
          }
        />
      </MarginRow>
      {isLong && (
        <MarginRow label={say('trend.rows')}>
          <QuarterChoice<KeptTrend['show']>
            label={say('trend.rows')}
            place={{ id: block.id, field: 'kept' }}
            subject={subject}
            options={[
              { id: 'all', label: say('trend.showAll') },
              { id: 'objectives', label: say('trend.showObjectives') },
            ]}
            chosen={kept?.show ?? 'all'}
            write={(before, show) => showTrendRows(before, block.id, show)}
          />
        </MarginRow>
      )}
      <MarginRow label="">
        <p className="quiet">{say(isLong ? 'trend.hintLong' : 'hint.trend')}</p>
        {isLong && others.length > 0 && (
          <p className="quiet">{say('trend.hintOthers', { names: others.join(', ') })}</p>
        )}
        <p className="quiet">{say('trend.hintFolder')}</p>
      </MarginRow>
      <NotesRow block={block} />
    </div>
  )
}

/** Every period before this fiscal year of which anything is known, first to last, and the chosen one. */
function firstPeriods(quarter: Quarter, kept: KeptTrend | undefined): readonly PeriodKey[] {
  const { calendar, period, blocks } = quarter
  const [firstOfYear = period] = periodsOfYear(period)
  const known = [
    ...blocks.flatMap(keyResultsOf).flatMap(({ entries }) => entries.map((entry) => entry.period)),
    ...(kept?.columns ?? []).map(({ start }) => periodOfDay(start, calendar)),
    ...(kept?.from === undefined ? [] : [kept.from]),
  ].toSorted(comparePeriods)
  const periods: PeriodKey[] = []
  for (let at = known[0] ?? firstOfYear; comparePeriods(at, firstOfYear) < 0; at = nextPeriod(at))
    periods.push(at)
  const chosen = kept?.from
  return chosen === undefined || periods.includes(chosen) ? periods : [...periods, chosen]
}
