import { printNumber } from '../../words/print-number'
import { say } from '../../words/words'
import type { KeyResult, Quarter } from '../../quarter/schema'
import { entryOf, keyResultsOf } from '../../quarter/find'
import { spokenKeyResult } from '../spoken-key-result'
import { quantityOf, sameNumber, sameUnit, type Quantity } from '../key-results'
import type { Found, QuarterRule } from '../rule'

interface Measured {
  readonly block: string
  readonly keyResult: KeyResult
  readonly baseline: Quantity
}

/**
 * One metric measured from two baselines gives two truths on two slides. Two rows measure one metric if
 * the file links them, or if they count the same unit and report the same number for the same quarter.
 */
export const metricBaselines: QuarterRule = {
  id: 'metric-baselines',
  severity: 'error',
  scope: 'quarter',
  check: (quarter) => {
    const measured = quarter.blocks.flatMap((block) => measuredOf(block.id, keyResultsOf(block), quarter))
    return measured.flatMap((later, index) =>
      measured.slice(0, index).flatMap((earlier): readonly Found[] =>
        !sameNumber(earlier.baseline, later.baseline) && isSameMetric(earlier, later, quarter.language)
          ? [
              {
                place: { block: later.block, id: later.keyResult.id, field: 'baseline' },
                sentence: say('finding.metricBaselines', {
                  here: printNumber(later.baseline.value),
                  there: printNumber(earlier.baseline.value),
                  name: spokenKeyResult(earlier.keyResult),
                  unit: later.baseline.unit || earlier.baseline.unit || say('finding.metricUnit'),
                }),
                ...mendsOf(earlier, later, quarter),
              },
            ]
          : [],
      ),
    )
  },
}

/** The row of a metrics table is the metric, else the earlier one; both baselines are offered. */
function mendsOf(earlier: Measured, later: Measured, quarter: Quarter): Pick<Found, 'fix' | 'otherFixes'> {
  const inTable = (id: string) => quarter.blocks.some((block) => block.id === id && block.kind === 'metrics')
  const [metric, row] = inTable(later.block) && !inTable(earlier.block) ? [later, earlier] : [earlier, later]
  const link = { kind: 'link', keyResult: row.keyResult.id, metric: metric.keyResult.id } as const
  const from = printNumber(metric.baseline.value)
  return {
    fix: {
      ...link,
      label: say('finding.mend.baseline', { value: from }),
      baselineOf: metric.keyResult.id,
    },
    otherFixes: [
      {
        ...link,
        label: say('finding.mend.baseline', { value: printNumber(row.baseline.value) }),
        baselineOf: row.keyResult.id,
      },
    ],
  }
}

const measuredOf = (block: string, keyResults: readonly KeyResult[], quarter: Quarter): readonly Measured[] =>
  keyResults.flatMap((keyResult) => {
    const baseline = quantityOf(keyResult.baseline, quarter.language)
    return baseline === undefined ? [] : [{ block, keyResult, baseline }]
  })

function isSameMetric(a: Measured, b: Measured, language: string): boolean {
  if (a.keyResult.metric === b.keyResult.id || b.keyResult.metric === a.keyResult.id) return true
  if (a.keyResult.metric !== undefined && a.keyResult.metric === b.keyResult.metric) return true
  const counted = a.baseline.unit !== '' && sameUnit(a.baseline.unit, b.baseline.unit)
  const sameNumbers = a.keyResult.entries.some((entry) => {
    const other = entryOf(b.keyResult, entry.period)
    const [here, there] = [quantityOf(entry, language), other && quantityOf(other, language)]
    return here !== undefined && there !== undefined && here.value === there.value && here.value >= 100
  })
  return counted && sameNumbers
}
