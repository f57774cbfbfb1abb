import { entryOf, keyResultsOf } from '../../quarter/find'
import { printNumber } from '../../words/print-number'
import { printPeriodName } from '../../period/print-period'
import { say } from '../../words/words'
import type { Entry, KeyResult } from '../../quarter/schema'
import { spokenKeyResult } from '../spoken-key-result'
import { exactness, figuresOf, type Quantity, quantityOf, sameNumber, sameUnit } from '../key-results'
import { type Figure, isPlainPercentage } from '../reading/figure'
import type { Found, QuarterRule } from '../rule'

/** Rows that the file links as one metric report one number for one quarter. */
export const metricDisagrees: QuarterRule = {
  id: 'metric-disagrees',
  severity: 'error',
  scope: 'quarter',
  check: (quarter) => {
    const all = quarter.blocks.flatMap(keyResultsOf)
    const byId = new Map(all.map((keyResult) => [keyResult.id, keyResult]))
    return quarter.blocks.flatMap((block) =>
      keyResultsOf(block).flatMap((keyResult) => {
        const metric = keyResult.metric === undefined ? undefined : byId.get(keyResult.metric)
        if (metric === undefined || metric === keyResult) return []
        return keyResult.entries.flatMap((entry): readonly Found[] => {
          const other = entryOf(metric, entry.period)
          const read = (one: Entry, of: KeyResult): Quantity | undefined =>
            quantityOf(one, quarter.language) ?? percentOf(one, of, quarter.language)
          const here = read(entry, keyResult)
          const there = other && read(other, metric)
          if (here === undefined || there === undefined || sameNumber(here, there)) return []
          if (isMoney(here.unit) && isMoney(there.unit) && !sameUnit(here.unit, there.unit)) return []
          return [
            {
              place: { block: block.id, id: keyResult.id, field: 'entry', period: entry.period },
              sentence: say('finding.metricDisagrees', {
                here: printed(here),
                there: printed(there),
                name: spokenKeyResult(metric),
                period: printPeriodName(entry.period),
              }),
              fix: {
                kind: 'entry',
                label: say('finding.mend.asMetric', { value: printed(there) }),
                keyResult: keyResult.id,
                period: entry.period,
                entry: {
                  text: other?.text ?? '',
                  value: there.value,
                  ...(there.unit === '' ? {} : { unit: there.unit }),
                },
              },
            },
          ]
        })
      }),
    )
  },
}

/** A percentage that is no change: the only figure of its entry, and counted from a percentage. */
function percentOf(entry: Entry, { baseline }: KeyResult, language: string): Quantity | undefined {
  const [level, ...others] = figuresOf(entry, language)
  const [from] = figuresOf(baseline, language)
  if (level === undefined || others.length > 0 || !isLevel(level)) return undefined
  if (from === undefined || !isLevel(from)) return undefined
  // Percentages without decimals are rounded, though they look like counts.
  return { value: level.value, tolerance: Math.max(exactness(level), level.tolerance), unit: '%' }
}

const isLevel = (figure: Figure): boolean =>
  isPlainPercentage(figure) && figure.certain && figure.outOf === undefined

const printed = ({ value, unit }: Quantity): string => printNumber(value) + (unit === '%' ? '%' : '')

/** Two currencies are two numbers of one thing. */
const isMoney = (unit: string): boolean => /^(?:[$€£¥₹₩₽₺]|CHF|zł|Kč)$/u.test(unit)
