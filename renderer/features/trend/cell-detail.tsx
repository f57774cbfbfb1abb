import type { TrendRow } from '../../../shared/history/trend'
import type { ShownTrend } from '../../../shared/history/trend-view'
import { nameColumn, printValue } from '../../../shared/words/describe-trend'
import { say } from '../../../shared/words/words'
import { StatusPill } from '../../components/status-pill'
import { StatusKey } from './status-key'
import { ChangeMark } from '../reference/change-marks'

interface Props {
  readonly row: TrendRow
  readonly name: string
  readonly column: ShownTrend['columns'][number] | undefined
  readonly shown: ShownTrend
  /** The columns before, first to last. */
  readonly before: ShownTrend['columns']
  /** Whether the row is in this document. */
  readonly opens: boolean
}

/** The cell that has the focus, in full: what it said before, what it says, and which file says so. */
export function CellDetail({ row, name, column, shown, before, opens }: Props) {
  if (column === undefined) return null
  const cell = row.cells[column.index] ?? null
  const then = before.findLast(({ index }) => row.cells[index]?.status !== undefined)
  const was = then === undefined ? undefined : row.cells[then.index]?.status
  return (
    <div className="heat-detail">
      <div className="grow">
        <p className="heat-detail-line">
          <b>{name}</b> <span className="quiet">{nameColumn(column)}</span>
          {cell === null ? (
            <span className="quiet">{say('trend.nothing', { period: nameColumn(column) })}</span>
          ) : (
            <>
              {cell.move !== undefined && was !== undefined && (
                <>
                  <StatusPill status={was} />
                  <span aria-hidden="true">→</span>
                </>
              )}
              <StatusPill status={cell.status} />
              {cell.move !== undefined && <ChangeMark kind={cell.move} />}
              {cell.value !== undefined && <span>{printValue(cell)}</span>}
              {cell.reworded && <ChangeMark kind="reworded" />}
              {cell.restated && <ChangeMark kind="restated" />}
            </>
          )}
        </p>
        <p className="heat-detail-line quiet small">
          {cell !== null && cell.text !== '' && <span className="heat-text">{cell.text}</span>}
          {cell !== null && (
            <span>{say(cell.carried ? 'trend.carriedFrom' : 'trend.from', { file: cell.file })}</span>
          )}
          {opens && <span>{say('trend.opens')}</span>}
        </p>
      </div>
      <StatusKey shown={shown} />
    </div>
  )
}
