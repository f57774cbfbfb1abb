import { parsePeriod } from '../../period/parse-period'
import { printPeriod } from '../../period/print-period'
import { tidy } from '../../period/tidy'
import { translatePeriod } from '../../period/translate-period'
import { say, sayCount } from '../../words/words'
import type { Found, QuarterRule } from '../rule'

/** One quarter has one spelling in a deck: the one the fiscal calendar prints. */
export const targetSpellings: QuarterRule = {
  id: 'target-spellings',
  severity: 'warning',
  scope: 'quarter',
  check: (quarter) => {
    const targets = quarter.blocks.flatMap((block) => {
      if (block.kind !== 'objective' || block.targetQuarter.trim() === '') return []
      const parsed = parsePeriod(block.targetQuarter, quarter.calendar)
      return parsed.ok ? [{ block: block.id, written: block.targetQuarter.trim(), period: parsed.value }] : []
    })
    return targets.flatMap(({ block, written, period }): readonly Found[] => {
      const value = printPeriod(period, quarter.calendar)
      if (written === value) return []
      const spellings = new Set(
        targets.filter((other) => other.period === period).map((other) => other.written),
      )
      // In a deck of another language its own words are right, as long as they are the same everywhere.
      if (spellings.size === 1 && translatePeriod(tidy(written)).length > 0) return []
      const place = { block, id: block, field: 'targetQuarter' }
      return [
        {
          place,
          sentence: sayCount('finding.targetSpelling', spellings.size, { written, value }),
          fix: { kind: 'write', label: say('finding.targetSpelling.fix', { value }), place, value },
        },
      ]
    })
  },
}
