/** How much failure a service objective allows, and how much of it was used. */
export interface ErrorBudget {
  /** Share of good events, 0 to 1. */
  readonly achieved: number
  /** Bad events that the target allows. */
  readonly allowed: number
  /** Bad events that happened. */
  readonly spent: number
  /** Share of the budget that is left: 1 untouched, 0 used up, below 0 overspent. Absent for a target of 100 %. */
  readonly left?: number
}

/**
 * The error budget of good among total events for a target in per cent (99.9). Undefined where the numbers
 * mean nothing: no events, more good than all, negative counts, a target outside 0 to 100.
 */
export function errorBudget(target: number, good: number, total: number): ErrorBudget | undefined {
  const sound = [target, good, total].every(Number.isFinite) && target >= 0 && target <= 100
  if (!sound || total <= 0 || good < 0 || good > total) return undefined
  const spent = total - good
  const allowed = ((100 - target) / 100) * total
  const rest = allowed - spent
  // 100 - 99.9 is not quite 0.1: a budget that is just used up would be overspent by nothing.
  const left = Math.abs(rest) < allowed * 1e-9 ? 0 : rest / allowed
  return {
    achieved: good / total,
    allowed,
    spent,
    ...(target === 100 ? {} : { left }),
  }
}

/**
 * A share of the budget that is left, or overspent, in whole per cent and without its sign. What is overspent
 * by little is by 1 %, not by nothing.
 */
export const budgetPercent = (left: number): number => {
  const percent = Math.round(Math.abs(left) * 100)
  return left < 0 ? Math.max(1, percent) : percent
}
