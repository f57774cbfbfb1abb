import { lastSaid } from '../../../shared/history/earlier-texts'
import { printPeriod } from '../../../shared/period/print-period'
import type { EarlierText, Quarter, ServiceObjective } from '../../../shared/quarter/schema'
import { printNumber } from '../../../shared/words/print-number'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'

interface Props {
  readonly objective: ServiceObjective
}

/** What became of a service objective last time, while nothing is measured yet. */
export function EarlierOutcome({ objective }: Props) {
  const quarter = useQuarter()
  const said = lastSaid(quarter, objective.id, 'outcome')
  if (objective.outcome !== 'notMeasured' || said === undefined) return null
  const outcome = (['met', 'missed', 'withdrawn', 'notMeasured'] as const).find((one) => one === said.text)
  return <Line quarter={quarter} said={said} text={outcome ? say(`deck.slo.${outcome}`) : said.text} />
}

/** The events counted last time, while none are entered. */
export function EarlierEvents({ objective }: Props) {
  const quarter = useQuarter()
  const [good, total] = (['good', 'total'] as const).map((field) => lastSaid(quarter, objective.id, field))
  const said = good ?? total
  if (objective.good !== undefined || objective.total !== undefined || said === undefined) return null
  const counts = [good, total].map((one) =>
    one?.period === said.period ? printNumber(Number(one.text)) : say('slo.earlierNone'),
  )
  return (
    <Line
      quarter={quarter}
      said={said}
      text={say('slo.earlierEvents', { good: counts[0] ?? '', total: counts[1] ?? '' })}
    />
  )
}

function Line({
  quarter,
  said,
  text,
}: {
  readonly quarter: Quarter
  readonly said: EarlierText
  readonly text: string
}) {
  const period = printPeriod(said.period, quarter.calendar)
  return <p className="slo-earlier small quiet">{say('slo.earlier', { period, text })}</p>
}
