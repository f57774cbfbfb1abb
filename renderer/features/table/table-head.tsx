import { memo } from 'react'
import { say } from '../../../shared/words/words'
import { Icon } from '../../components/icon'
import type { TableKind } from '../../../shared/ipc/column-widths'
import { ColumnEdge } from './column-edge'
import { type Column, columnKey, trackOf } from './columns'

interface Props {
  readonly kind: TableKind
  readonly columns: readonly Column[]
  readonly template: string
  /** A head was clicked: its column is chosen. By keyboard Shift and the arrows do that. */
  readonly choose: (column: number) => void
}

/** The heads of the columns: the current quarter is marked, past ones have a lock. */
export const TableHead = memo(function TableHead({ kind, columns, template, choose }: Props) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row" style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => (
          // Keyboards choose a column from its cells.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={columnKey(column)}
            role="columnheader"
            aria-colindex={index + 1}
            className={`head head-${column.field} head-${column.when ?? 'fixed'}`}
            title={column.head}
            data-track={trackOf(column)}
            onClick={() => choose(index)}
            {...(column.when === 'now' && { 'aria-current': 'true' as const })}
          >
            {column.head}
            {column.when === 'past' && (
              <>
                <Icon name="lock" />
                <span className="unseen">{say('table.frozen')}</span>
              </>
            )}
            <ColumnEdge kind={kind} columns={columns} index={index} head={column.head} />
          </div>
        ))}
      </div>
    </div>
  )
})
