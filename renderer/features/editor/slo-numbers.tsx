import { setFields } from '../../../shared/quarter/edits'
import type { BlockOf, ServiceObjective } from '../../../shared/quarter/schema'
import { plainWords } from '../../../shared/rich-text/plain-words'
import { printPeriod } from '../../../shared/period/print-period'
import { budgetPercent, errorBudget } from '../../../shared/status/error-budget'
import { sloTarget } from '../../../shared/status/slo-target'
import { sloWindow } from '../../../shared/status/slo-window'
import { say } from '../../../shared/words/words'
import { useCalendar, usePeriod } from '../../app/context'
import { ChoiceField } from '../../components/choice-field'
import { MarginRow } from '../../components/margin-row'
import { NumberField } from '../../components/number-field'

const outcomes = ['met', 'missed', 'withdrawn', 'notMeasured'] as const

interface Props {
  readonly objective: ServiceObjective
  /** Service and objective, as sentences name them. */
  readonly subject: string
}

/** What became of a service objective. */
export function SloOutcome({ objective, subject }: Props) {
  return (
    <ChoiceField
      place={{ id: objective.id, field: 'outcome' }}
      label={say('slo.outcome', { subject })}
      chosen={objective.outcome}
      options={outcomes.map((id) => ({ id, label: say(`deck.slo.${id}`) }))}
      className={`slo-outcome slo-${objective.outcome}`}
      write={(quarter, outcome) => setFields(quarter, 'serviceObjective', objective.id, { outcome })}
    />
  )
}

/** Good and total events, and what they leave of the error budget. */
export function SloEvents({ objective, subject }: Props) {
  const { good, total } = objective
  const target = sloTarget(plainWords(objective.target))
  const budget =
    target === undefined || good === undefined || total === undefined
      ? undefined
      : errorBudget(target, good, total)
  return (
    <div className="slo-events">
      {(['good', 'total'] as const).map((field) => (
        <span key={field} className="slo-event">
          <span className="quiet small" aria-hidden="true">
            {say(`slo.${field}`)}
          </span>
          <NumberField
            place={{ id: objective.id, field }}
            name={say('what.field', { field: say(`slo.${field}`), subject })}
            value={objective[field]}
            placeholder={say('slo.number')}
            write={(quarter, value) =>
              setFields(quarter, 'serviceObjective', objective.id, { [field]: value })
            }
          />
        </span>
      ))}
      {budget?.left !== undefined && (
        <span className={budget.left < 0 ? 'small slo-missed' : 'small quiet'}>
          {say(budget.left < 0 ? 'slo.over' : 'slo.left', { percent: budgetPercent(budget.left) })}
        </span>
      )}
    </div>
  )
}

const notFixed = 'notFixed'

/** By how many months the reported window runs ahead of the quarter, and which window that is. */
export function SloMonthsAhead({ block }: { readonly block: BlockOf<'sloReport'> }) {
  const period = usePeriod()
  const calendar = useCalendar()
  const { monthsAhead } = block
  const window = monthsAhead === undefined ? undefined : sloWindow(period, calendar, monthsAhead)
  return (
    <MarginRow label={say('slo.monthsAhead')}>
      <ChoiceField
        place={{ id: block.id, field: 'monthsAhead' }}
        label={say('slo.monthsAhead')}
        chosen={monthsAhead === undefined ? notFixed : String(monthsAhead)}
        options={[
          { id: notFixed, label: say('slo.monthsAheadNone') },
          ...[0, 1, 2, 3].map((months) => ({ id: String(months), label: String(months) })),
        ]}
        write={(quarter, chosen) =>
          setFields(quarter, 'sloReport', block.id, {
            monthsAhead: chosen === notFixed ? undefined : Number(chosen),
          })
        }
      />
      <p className="quiet small">
        {window === undefined
          ? say('slo.monthsAheadHint')
          : say('slo.window', { period: printPeriod(period, calendar), from: window.from, to: window.to })}
      </p>
    </MarginRow>
  )
}
