/**
 * What the first comparison of two files with 500 key results takes of the processor: once with the ids of a
 * roll-forward, once with every id another, so that all are matched by their wording. Every tenth key result is
 * reworded. Prints both medians.
 */
import { compareQuarters } from '../../../shared/history/compare'
import type { Block, KeyResult, Quarter } from '../../../shared/quarter/schema'
import { computingTime } from '../../support/computing-time'
import { generateQuarter } from '../../support/generated-quarters'

const rounds = 7

/** Other objects each time, so that nothing read before is known. */
const older = (): Quarter =>
  structuredClone(generateQuarter({ objectives: 50, keyResults: 10, period: '2021-Q1' }))

/** The next quarter of it. `rename` says which id each part has there. */
function newer(rename: (id: string) => string): Quarter {
  const quarter = older()
  const next = (keyResult: KeyResult, index: number): KeyResult => ({
    ...keyResult,
    id: rename(keyResult.id),
    entries: [...keyResult.entries, { period: '2021-Q2', status: 'onTrack', text: 'As planned.' }],
    wording:
      index % 10 === 0
        ? [{ text: `${keyResult.wording[0]?.text ?? ''} by the end of the year`, since: '2021-Q2' }]
        : keyResult.wording,
  })
  const blocks = quarter.blocks.map((block): Block => {
    const id = rename(block.id)
    if (block.kind === 'metrics') return { ...block, id, metrics: block.metrics.map(next) }
    if (block.kind === 'objective') return { ...block, id, keyResults: block.keyResults.map(next) }
    return { ...block, id }
  })
  return structuredClone({ ...quarter, period: '2021-Q2', blocks })
}

function processorMs(rename: (id: string) => string): number {
  const times = Array.from({ length: rounds }, () => {
    const [before, now] = [older(), newer(rename)]
    return computingTime(() => compareQuarters(before, now))
  })
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

const same = processorMs((id) => id)
const other = processorMs((id) => `other-${id}`)
process.stdout.write(
  `500 key results, processor time of the first comparison: ids equal ${same.toFixed(0)} ms, ` +
    `every id different ${other.toFixed(0)} ms\n`,
)
