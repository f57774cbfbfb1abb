/**
 * How long 300 key results take to check: from nothing, and after one edit, when the checker keeps what it
 * found in all other blocks. Prints both medians and their ratio; fails when an edit costs 50 ms or more.
 */
import { checkQuarter, createChecker } from '../../../shared/checks/check-quarter'
import { openQuarterValue } from '../../../shared/quarter/open-quarter'
import type { Block, Quarter } from '../../../shared/quarter/schema'
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

const milliseconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const quarter = generateQuarter({ objectives: 60, keyResults: 5, period: '2021-Q4', drillDowns: 1 })
const full: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const file = fresh(quarter)
  full.push(milliseconds(() => void checkQuarter(file)))
}
const checker = createChecker()
let current = fresh(quarter)
checker.check(current)
const after: number[] = []
for (let round = 0; round < rounds; round += 1) {
  current = edited(current, round)
  after.push(milliseconds(() => void checker.check(current)))
}
const [whole, edit] = [median(full), median(after)]
console.log(`300 key results, full run    ${whole.toFixed(2).padStart(8)} ms`)
console.log(`300 key results, after edit  ${edit.toFixed(2).padStart(8)} ms`)
console.log(`ratio                        ${(whole / edit).toFixed(1).padStart(8)}`)
process.exitCode = edit < 50 ? 0 : 1
