import type { PeriodKey } from '../period/period'
import { entryOf, stagedGoalOf } from '../quarter/find'
import type { Entry, Goal, KeyResult } from '../quarter/schema'

/** How far a KR's value of one period is from its baseline to its goal. */
export interface Progress {
  /** 0 at the baseline, 1 at the goal; below 0 is worse than the baseline, above 1 beyond the goal. */
  readonly raw: number
  /** `raw` kept within 0 and 1, for bars. */
  readonly clipped: number
  /** The same toward the goal staged for this very period, where there is one. */
  readonly staged?: number
}

/** Progress in whole per cent: never 100 before the goal, never 0 behind the baseline. */
export function percentOfWay(raw: number): number {
  if (raw > 0 && raw < 1) return Math.min(99, Math.max(1, Math.round(raw * 100)))
  return Math.round(raw * 100)
}

/** Progress for bars, 0 to 1; undefined where the numbers do not say. */
export const progressOf = (keyResult: KeyResult, period: PeriodKey): number | undefined =>
  measureProgress(keyResult, period)?.clipped

/**
 * Progress from baseline, goal and value, by the goal's direction. The year's goal counts; where only
 * single periods have one, the last of these.
 *
 * - increase, reduce: the share of the way from baseline to goal. A goal on the wrong side of the
 *   baseline, or equal to it, measures nothing.
 * - milestone: the share of the goal's count, from the baseline's count or from 0.
 * - keep: 1 while the value is as good as the goal, or else as the baseline, and the ratio to it below
 *   that. Less is better only where the baseline lies above the goal.
 *
 * A goal in per cent beside a baseline in another unit is a change of the baseline (`+10 %`), and so is
 * a value in per cent. Values in units that cannot be compared measure nothing.
 */
export function measureProgress(keyResult: KeyResult, period: PeriodKey): Progress | undefined {
  const entry = entryOf(keyResult, period)
  const goal = keyResult.goal.value ?? lastStagedValue(keyResult.goal)
  const raw = share(keyResult, entry, goal)
  if (raw === undefined) return undefined
  const staged = share(keyResult, entry, stagedGoalOf(keyResult, period)?.value)
  return {
    raw,
    clipped: Math.min(1, Math.max(0, raw)),
    ...(staged === undefined ? {} : { staged }),
  }
}

const lastStagedValue = ({ staged }: Goal): number | undefined =>
  staged.findLast((one) => one.value !== undefined)?.value

/** The unit that a KR's numbers are compared in, and its baseline in that unit. */
interface Measure {
  readonly from: number | undefined
  readonly unit: string | undefined
}

function share(
  { baseline, goal }: KeyResult,
  entry: Entry | undefined,
  goalValue: number | undefined,
): number | undefined {
  if (entry?.value === undefined) return undefined
  const measure: Measure = {
    from: baseline.value ?? (goal.direction === 'milestone' ? 0 : undefined),
    unit: baseline.unit ?? (goal.unit === '%' ? undefined : goal.unit),
  }
  const target = goalValue === undefined ? undefined : inUnit(measure, goalValue, goal.unit, goal.direction)
  const value = inUnit(measure, entry.value, entry.unit)
  if (value === undefined) return undefined
  const raw =
    goal.direction === 'keep' ? kept(measure.from, target, value) : way(measure.from, target, value, goal)
  return raw !== undefined && Number.isFinite(raw) ? raw : undefined
}

/** A value in the baseline's unit; a percentage of another unit is a change of the baseline. */
function inUnit(
  { from, unit: common }: Measure,
  value: number,
  unit: string | undefined,
  direction?: Goal['direction'],
): number | undefined {
  if (unit === undefined || unit === common) return value
  if (unit === '%' && from !== undefined && from !== 0) {
    // Goals say "10 % less" without a sign; the direction has it.
    const change = direction === 'reduce' ? -Math.abs(value) : value
    return from * (1 + change / 100)
  }
  return common === undefined ? value : undefined
}

function way(
  from: number | undefined,
  target: number | undefined,
  value: number,
  { direction }: Goal,
): number | undefined {
  if (from === undefined || target === undefined || from === target) return undefined
  if (direction === 'increase' && target < from) return undefined
  if (direction === 'reduce' && target > from) return undefined
  return (value - from) / (target - from)
}

function kept(from: number | undefined, target: number | undefined, value: number): number | undefined {
  const line = target ?? from
  if (line === undefined) return undefined
  const lessIsBetter = target !== undefined && from !== undefined && from > target
  if (lessIsBetter ? value <= line : value >= line) return 1
  if (line <= 0) return undefined
  return lessIsBetter ? line / value : value / line
}
