import { printNumber } from '../../words/print-number'
import type { ServiceObjective } from '../../quarter/schema'
import { errorBudget } from '../../status/error-budget'
import { sloTarget } from '../../status/slo-target'
import { say } from '../../words/words'
import { plainOf } from '../key-results'
import { withAsciiDigits } from '../reading/digits'
import { findFigures } from '../reading/find-figures'
import type { BlockRule, Found } from '../rule'

/**
 * Met and missed follow from the numbers where they are given: good of total events, or the measured
 * percentage, against the first percentage of the target.
 */
export const sloOutcome: BlockRule = {
  id: 'slo-outcome',
  severity: 'error',
  scope: 'block',
  check: (block, { language }) =>
    block.kind === 'sloReport'
      ? block.services.flatMap(({ objectives }) =>
          objectives.flatMap((objective) => checkObjective(block.id, objective, language)),
        )
      : [],
}

function checkObjective(block: string, objective: ServiceObjective, language: string): readonly Found[] {
  const { good, total, outcome } = objective
  const place = { block, id: objective.id, field: 'outcome' }
  if (good !== undefined && total !== undefined && (good > total || good < 0)) {
    const facts = { good: printNumber(good), total: printNumber(total) }
    return [{ place: { ...place, field: 'good' }, sentence: say('finding.sloCounts', facts) }]
  }
  if (outcome !== 'met' && outcome !== 'missed') return []
  const target = sloTarget(percentBehind(plainOf({ text: objective.target })))
  const measured = measuredOf(objective, target, language)
  if (target === undefined || measured === undefined) return []
  const met = measured.percent >= target
  // What was rounded to the target may lie on either side of it.
  if (Math.abs(measured.percent - target) <= measured.tolerance || met === (outcome === 'met')) return []
  return [
    {
      place,
      sentence: say(met ? 'finding.sloWasMet' : 'finding.sloWasMissed', {
        measured: `${printNumber(measured.percent)}%`,
        target: `${printNumber(target)}%`,
      }),
      fix: {
        kind: 'write',
        label: say('finding.mend.outcome', { outcome: say(`finding.outcome.${met ? 'met' : 'missed'}`) }),
        place,
        value: met ? 'met' : 'missed',
      },
    },
  ]
}

/** The text with digits of any script as ASCII and the percent sign behind its number, which Turkish writes in front. */
const percentBehind = (plain: string): string =>
  withAsciiDigits(plain).replace(/(?<![\d%])%\s?(\d{1,3}(?:[.,]\d+)?)/gu, '$1%')

function measuredOf(
  { good, total, measured }: ServiceObjective,
  target: number | undefined,
  language: string,
): { readonly percent: number; readonly tolerance: number } | undefined {
  if (good !== undefined && total !== undefined && target !== undefined) {
    const budget = errorBudget(target, good, total)
    return budget && { percent: budget.achieved * 100, tolerance: 1e-9 }
  }
  const figures = findFigures(measured, language).filter(({ kind }) => kind === 'percent')
  const [only] = figures
  if (only === undefined || figures.length > 1 || only.range || only.bound !== undefined || only.signed)
    return undefined
  return { percent: only.value, tolerance: only.approximate ? 1 : only.tolerance }
}
