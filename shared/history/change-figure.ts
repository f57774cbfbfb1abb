import { produce } from 'immer'
import type { PeriodKey } from '../period/period'
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
  return produce(quarter, (draft) => {
    for (const block of draft.blocks) {
      const rows =
        block.kind === 'objective' ? block.keyResults : block.kind === 'metrics' ? block.metrics : []
      const row = rows.find(({ id }) => id === keyResultId)
      if (row === undefined) continue
      const { text, value, unit } = row[field]
      if (text === figure.text && value === figure.value && unit === figure.unit) continue
      const former: FormerFigure = {
        field,
        until,
        text,
        ...(value === undefined ? {} : { value }),
        ...(unit === undefined ? {} : { unit }),
        ...(why === '' ? {} : { why }),
      }
      row.former = [...(row.former ?? []), former]
      Object.assign(row, { [field]: figure })
    }
  })
}
