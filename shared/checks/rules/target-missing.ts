import { objectivesOf } from '../../quarter/find'
import { say } from '../../words/words'
import type { QuarterRule } from '../rule'

/** Where most objectives name the quarter they aim at, one without stands out: was it forgotten? */
export const targetMissing: QuarterRule = {
  id: 'target-missing',
  severity: 'hint',
  scope: 'quarter',
  check: (quarter) => {
    const objectives = objectivesOf(quarter)
    const without = objectives.filter(({ targetQuarter }) => targetQuarter.trim() === '')
    if (without.length * 2 >= objectives.length) return []
    return without
      .filter(({ keyResults }) => keyResults.some(({ lifecycle }) => lifecycle === 'active'))
      .map(({ id }) => ({
        place: { block: id, id, field: 'targetQuarter' },
        sentence: say('finding.targetMissing', { count: objectives.length - without.length }),
      }))
  },
}
