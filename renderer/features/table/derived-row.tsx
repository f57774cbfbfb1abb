import { printPeriodName } from '../../../shared/period/print-period'
import type { Objective, Status } from '../../../shared/quarter/schema'
import { rollUp } from '../../../shared/status/roll-up'
import { say } from '../../../shared/words/words'
import { StatusPill, statusLabel } from '../../components/status-pill'
import { type Column, columnKey } from './columns'

interface Props {
  readonly objective: Objective
  readonly columns: readonly Column[]
  readonly template: string
  readonly scale: readonly Status[]
  readonly rowIndex: number
}

/** What the key results make of the objective, quarter by quarter. */
export function DerivedRow({ objective, columns, template, scale, rowIndex }: Props) {
  const fixed = columns.findIndex((column) => column.field === 'entry')
  return (
    <div role="rowgroup" className="grid-foot">
      <div role="row" aria-rowindex={rowIndex} className="grid-row" style={{ gridTemplateColumns: template }}>
        <div
          role="rowheader"
          className="derived-head"
          aria-colspan={fixed}
          aria-colindex={1}
          style={{ gridColumn: `1 / span ${fixed}` }}
        >
          {say('table.derived')}
        </div>
        {columns.slice(fixed).map((column, at) => {
          const { field, period, when } = column
          const index = fixed + at + 1
          if (period === undefined || field !== 'entry') {
            return (
              <div
                key={columnKey(column)}
                role="gridcell"
                aria-colindex={index}
                className="derived cell-now"
              />
            )
          }
          const { derived, reported, scheduled } = rollUp(objective, period, scale)
          return (
            <div
              key={columnKey(column)}
              role="gridcell"
              aria-colindex={index}
              className={`derived cell-${when ?? 'fixed'}`}
              aria-label={printPeriodName(period) + ' ' + statusLabel(derived)}
            >
              {(derived !== undefined || when === 'now') && <StatusPill status={derived} />}
              {when === 'now' && (
                <span className="quiet small">{say('table.reported', { reported, scheduled })}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
