import { previousPeriod } from '../../../shared/period/period-order'
import type { PeriodKey } from '../../../shared/period/period'
import type { KeyResult, Quarter } from '../../../shared/quarter/schema'
import { generateQuarter } from '../../support/generated-quarters'

const period: PeriodKey = '2021-Q4'
/** Quarters of history that the large file's key results have. */
const HISTORY = 12

/** Three key results in one objective. */
export const smallFile = (): Quarter => generateQuarter({ objectives: 1, keyResults: 3, period })

/** 60 objectives, 300 key results, each with an entry for every one of twelve quarters. */
export function largeFile(): Quarter {
  const quarter = generateQuarter({ objectives: 60, keyResults: 5, period })
  return {
    ...quarter,
    blocks: quarter.blocks.map((block) =>
      block.kind === 'objective' ? { ...block, keyResults: block.keyResults.map(withHistory) } : block,
    ),
  }
}

const periods: readonly PeriodKey[] = Array.from({ length: HISTORY - 1 }).reduce<readonly PeriodKey[]>(
  (list) => [previousPeriod(list[0] ?? period), ...list],
  [period],
)

const withHistory = (keyResult: KeyResult): KeyResult => {
  const [sample] = keyResult.entries
  return sample === undefined
    ? keyResult
    : { ...keyResult, entries: periods.map((one) => ({ ...sample, period: one })) }
}
