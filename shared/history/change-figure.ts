import type { PeriodKey } from '../period/period'
import { changePart } from '../quarter/change-part'
import type { Baseline, FormerFigure, Goal, Quarter } from '../quarter/schema'

/**
 * Gives a key result another baseline or goal from the next period on, and keeps the one before with its
 * reason. The same words and number again change nothing.
 */
export function changeFigure(
  quarter: Quarter,
  keyResultId: string,
  field: 'baseline' | 'goal',
  figure: Baseline | Goal,
  { until, why }: { readonly until: PeriodKey; readonly why: string },
): Quarter {
  return changePart(quarter, 'keyResult', keyResultId, (row) => {
    const before = row[field]
    if (isSameFigure(before, figure)) return
    row.former = [...(row.former ?? []), formerFigure(field, before, { until, why })]
    Object.assign(row, { [field]: figure })
  })
}

/** A baseline or goal as the history keeps it: the last period it counted for, and why it no longer does. */
export function formerFigure(
  field: 'baseline' | 'goal',
  figure: Baseline | Goal,
  { until, why }: { readonly until: PeriodKey; readonly why: string },
): FormerFigure {
  const { text, value, unit } = figure
  const asOf = 'asOf' in figure ? figure.asOf : undefined
  return {
    field,
    until,
    text,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(why === '' ? {} : { why }),
  }
}

/** Whether two figures say the same: in words, number and unit. */
export const isSameFigure = (a: Baseline | Goal, b: Baseline | Goal): boolean =>
  a.text.trim() === b.text.trim() && a.value === b.value && a.unit === b.unit
