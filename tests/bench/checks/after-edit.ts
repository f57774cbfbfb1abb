/**
 * How long 300 key results take to check: from nothing, and after one edit, when the checker keeps what it
 * found in all other blocks. Prints the medians of both and their ratio; fails when an edit costs
 * 50 ms or more.
 */
import { checkQuarter, createChecker } from '../../../shared/checks/check-quarter'
import { openQuarterValue } from '../../../shared/quarter/open-quarter'
import type { Block, Quarter } from '../../../shared/quarter/schema'
import { computingTime } from '../../support/computing-time'
import { generateQuarter } from '../../support/generated-quarters'

const rounds = 30

/** The same file with other objects, so that nothing read before is known. */
const fresh = (quarter: Quarter): Quarter => {
  const opened = openQuarterValue(JSON.parse(JSON.stringify(quarter)))
  if (!opened.ok) throw new Error('The generated file does not open')
  return opened.value.quarter
}

/** One typed letter in the entry of one key result; everything else stays the same object. */
const edited = (quarter: Quarter, round: number): Quarter => {
  const at = quarter.blocks.findIndex(({ kind }) => kind === 'objective') + (round % 40)
  return {
    ...quarter,
    blocks: quarter.blocks.map((block, index): Block => {
      if (index !== at || block.kind !== 'objective') return block
      const keyResults = block.keyResults.map((keyResult, one) =>
        one === 0
          ? {
              ...keyResult,
              entries: keyResult.entries.map((entry) => ({
                ...entry,
                text: `${entry.text} ${round} of 40 (5%)`,
              })),
            }
          : keyResult,
      )
      return { ...block, keyResults }
    }),
  }
}

/** What a piece of work takes on the clock, and of the processor alone, which neighbours on the machine do not stretch. */
interface Cost {
  readonly clock: number
  readonly processor: number
}

const costOf = (work: () => void): Cost => {
  const start = performance.now()
  const processor = computingTime(work)
  return { clock: performance.now() - start, processor }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const quarter = generateQuarter({ objectives: 60, keyResults: 5, period: '2021-Q4', drillDowns: 1 })
const checker = createChecker()
let current = fresh(quarter)
checker.check(current)
const full: Cost[] = []
const after: Cost[] = []
// In turns, so that a busy moment of the machine meets both.
for (let round = 0; round < rounds; round += 1) {
  const file = fresh(quarter)
  full.push(costOf(() => void checkQuarter(file)))
  current = edited(current, round)
  after.push(costOf(() => void checker.check(current)))
}
const of = (costs: readonly Cost[], what: keyof Cost): number => median(costs.map((cost) => cost[what]))
const line = (name: string, costs: readonly Cost[]): string =>
  `${name} ${of(costs, 'clock').toFixed(1).padStart(9)} ms ${of(costs, 'processor').toFixed(1).padStart(9)} ms of processor`
console.log(line('300 key results, full run  ', full))
console.log(line('300 key results, after edit', after))
console.log(`ratio                       ${(of(full, 'clock') / of(after, 'clock')).toFixed(1).padStart(9)}`)
process.exitCode = of(after, 'clock') < 50 ? 0 : 1
