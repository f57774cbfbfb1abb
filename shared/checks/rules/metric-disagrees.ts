import { keyResultsOf } from '../../quarter/find'
import { printNumber } from '../../deck/print-number'
import { printPeriodName } from '../../period/print-period'
import { say } from '../../words/words'
import { nameOf, quantityOf, sameNumber, sameUnit } from '../key-results'
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
          const other = metric.entries.find(({ period }) => period === entry.period)
          const here = quantityOf(entry, quarter.language)
          const there = other && quantityOf(other, quarter.language)
          if (here === undefined || there === undefined || sameNumber(here, there)) return []
          if (isMoney(here.unit) && isMoney(there.unit) && !sameUnit(here.unit, there.unit)) return []
          return [
            {
              place: { block: block.id, id: keyResult.id, field: 'entry', period: entry.period },
              sentence: say('finding.metricDisagrees', {
                here: printNumber(here.value),
                there: printNumber(there.value),
                name: nameOf(metric),
                period: printPeriodName(entry.period),
              }),
              fix: {
                kind: 'entry',
                label: say('finding.mend.asMetric', { value: printNumber(there.value) }),
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

/** Two currencies are two numbers of one thing. */
const isMoney = (unit: string): boolean => /^(?:[$€£¥₹₩₽₺]|CHF|zł|Kč)$/u.test(unit)
