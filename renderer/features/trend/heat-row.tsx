import { type CSSProperties, type KeyboardEvent, memo } from 'react'
import type { TrendCell, TrendRow } from '../../../shared/history/trend'
import { isHead } from '../../../shared/history/trend-span'
import { type ShownTrend, valueLine } from '../../../shared/history/trend-view'
import { describeCell, nameRow, printValue } from '../../../shared/words/describe-trend'
import { say } from '../../../shared/words/words'
import { StatusMark, statusColours } from '../../components/status-mark'
import type { Cell } from '../table/grid-selection'

interface Props {
  readonly row: TrendRow
  readonly index: number
  readonly columns: ShownTrend['columns']
  /** The column that takes the focus, in the row that takes it. */
  readonly active: number | undefined
  readonly template: CSSProperties
  readonly arrive: (cell: Cell) => void
  readonly press: (event: KeyboardEvent, cell: Cell) => void
}

/** One objective, key result or metric: its name, the line of its values, and a cell a quarter. */
export const HeatRow = memo(
  function HeatRow({ row, index, columns, active, template, arrive, press }: Props) {
    const head = isHead(row)
    const name = nameRow(row)
    return (
      <div role="row" className={head ? 'heat-row heat-top' : 'heat-row'} style={template}>
        <div role="rowheader" className="heat-name" title={name}>
          {row.label !== '' && <span className="row-label">{row.label}</span>}
          <span className="heat-title">{row.title === '' ? name : row.title}</span>
          <ValueLine row={row} columns={columns} />
        </div>
        {columns.map((column, at) => {
          const cell = row.cells[column.index] ?? null
          return (
            <div
              key={column.index}
              role="gridcell"
              className={cell === null ? 'heat-cell heat-none' : 'heat-cell'}
              data-heat={`${index}/${at}`}
              aria-label={say('trend.cell', { row: name, cell: describeCell(cell, column) })}
              tabIndex={active === at ? 0 : -1}
              onFocus={() => arrive({ row: index, column: at })}
              onKeyDown={(event) => press(event, { row: index, column: at })}
              {...(cell?.status && { style: statusColours(cell.status) })}
            >
              {cell !== null && <CellFace cell={cell} loud={head} />}
            </div>
          )
        })}
      </div>
    )
  },
  // The handlers change with every move of the focus; what a row shows doesn't.
  (before, now) =>
    before.row === now.row &&
    before.index === now.index &&
    before.columns === now.columns &&
    before.active === now.active,
)

function CellFace({ cell, loud }: { readonly cell: TrendCell; readonly loud: boolean }) {
  const { status } = cell
  if (status === undefined && cell.value === undefined && cell.text === '') return null
  const label = status?.label ?? say('trend.noStatus')
  return (
    <>
      {(status !== undefined || cell.value === undefined) && (
        <>
          <StatusMark status={status} />
          <span className="heat-word">{loud ? label : sentenceCase(label)}</span>
        </>
      )}
      {cell.value !== undefined && <span className="heat-value">{printValue(cell)}</span>}
      {(cell.reworded || cell.restated) && <span className="heat-corner" />}
    </>
  )
}

/** `ON TRACK` as running text has it. */
export const sentenceCase = (label: string): string =>
  label.charAt(0).toLocaleUpperCase('en') + label.slice(1).toLocaleLowerCase('en')

const WIDTH = 40
const HEIGHT = 14

/** Values as a small line, where there are several of one unit; the cells say them in words. */
function ValueLine({ row, columns }: { readonly row: TrendRow; readonly columns: ShownTrend['columns'] }) {
  const points = valueLine(row, columns)
  if (points.length === 0) return null
  const values = points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const x = (column: number): number => 2 + (column / Math.max(1, columns.length - 1)) * (WIDTH - 4)
  const y = (value: number): number =>
    most === least ? HEIGHT / 2 : HEIGHT - 2 - ((value - least) / (most - least)) * (HEIGHT - 4)
  const last = points.at(-1)
  return (
    <svg
      className="heat-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <polyline points={points.map(({ column, value }) => `${x(column)},${y(value)}`).join(' ')} />
      {last && <circle cx={x(last.column)} cy={y(last.value)} r="1.8" />}
    </svg>
  )
}
