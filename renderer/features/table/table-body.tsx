import { type ReactNode, type RefObject, useMemo } from 'react'
import type { KeyResult, Status } from '../../../shared/quarter/schema'
import type { Column } from './columns'
import type { Cell, CellRange } from './grid-selection'
import { TableRow } from './table-row'
import { useRowWindow } from './use-row-window'
import type { Writing } from './use-writing'

interface Props {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly KeyResult[]
  readonly columns: readonly Column[]
  readonly template: string
  readonly scale: readonly Status[]
  readonly active: Cell
  /** The corner that stretching moves, which is brought into sight. */
  readonly corner: Cell
  readonly range: CellRange
  readonly copied: CellRange
  readonly writing: Writing | undefined
  /** What one writes in, for the cell being written. */
  readonly editor: ReactNode
  /** Rows that something outside the table looks for: ids of key results. */
  readonly wanted: readonly (string | undefined)[]
}

/** The rows of a table, of a long one those in sight. */
export function TableBody(props: Props) {
  const { scroller, rows, columns, template, scale, active, corner, range, copied, writing, editor } = props
  const key = rows.map(({ id }) => id).join('\n')
  const ids = useMemo(() => key.split('\n'), [key])
  const kept = [
    active.row,
    corner.row,
    ...(writing === undefined ? [] : [writing.cell.row]),
    ...props.wanted.map((id) => (id === undefined ? -1 : ids.indexOf(id))),
  ]
  const { stretches, below } = useRowWindow(scroller, ids, kept)

  const drawRow = (row: KeyResult, index: number): ReactNode => {
    const inRange = index >= range.fromRow && index <= range.toRow
    const inCopied = index >= copied.fromRow && index <= copied.toRow
    const isWritten = writing?.cell.row === index
    return (
      <TableRow
        key={row.id}
        row={row}
        index={index}
        columns={columns}
        template={template}
        scale={scale}
        active={active.row === index ? active.column : -1}
        from={inRange ? range.fromColumn : 0}
        to={inRange ? range.toColumn : -1}
        copiedFrom={inCopied ? copied.fromColumn : 0}
        copiedTo={inCopied ? copied.toColumn : -1}
        written={isWritten ? writing.cell.column : -1}
        editor={isWritten ? editor : undefined}
      />
    )
  }
  return (
    <div role="rowgroup" className="grid-body">
      {stretches.flatMap(({ from, to, space }) => [
        <Space key={`above ${rows[from]?.id}`} height={space} />,
        ...rows.slice(from, to + 1).map((row, at) => drawRow(row, from + at)),
      ])}
      <Space key="below" height={below} />
    </div>
  )
}

/** Where rows are that are not drawn. An element of its own, so that scroll anchoring can even it out. */
const Space = ({ height }: { readonly height: number }) =>
  height === 0 ? null : <div className="grid-space" role="presentation" style={{ height }} />
