import { memo } from 'react'
import type { Borders, Box, Line, TableCell, TableItem } from '../../shared/deck/plan'
import { PaintText } from './paint-text'
import { sourceAttributes } from './source-attributes'

/** A table: all fills first, then the texts, then the rules, so that no fill covers a neighbour's rule. */
export function PaintTable({ table }: { readonly table: TableItem }) {
  const cells = placeCells(table)
  return (
    <>
      {cells.map(
        ({ cell, box, key }) =>
          cell.fill !== undefined && (
            <rect key={key} x={box.x} y={box.y} width={box.w} height={box.h} fill={cell.fill} />
          ),
      )}
      {cells.map(({ cell, box, key }) => (
        <PaintCell key={key} cell={cell} {...box} />
      ))}
      {cells.map(({ cell, box, key }) => (
        <PaintBorders key={key} box={box} borders={cell.borders} />
      ))}
    </>
  )
}

/** Cells keep their identity like slides, and are painted again when they change or move. */
const PaintCell = memo(function PaintCell({ cell, ...box }: Box & { readonly cell: TableCell }) {
  return (
    <g {...sourceAttributes(cell.source)}>
      {cell.source && <rect x={box.x} y={box.y} width={box.w} height={box.h} fill="transparent" />}
      <PaintText text={cell.text} box={box} padding={cell.padding} anchor={cell.anchor} />
    </g>
  )
})

interface PlacedCell {
  readonly cell: TableCell
  readonly box: Box
  readonly key: string
}

/** Where each cell stands, spans included. */
export function placeCells({ box, columns, rows }: TableItem): readonly PlacedCell[] {
  const lefts = edges(box.x, columns)
  const tops = edges(
    box.y,
    rows.map((row) => row.h),
  )
  return rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, columnIndex): readonly PlacedCell[] => {
      if (cell === null) return []
      const x = lefts[columnIndex] ?? box.x
      const y = tops[rowIndex] ?? box.y
      const right = lefts[columnIndex + (cell.columnSpan ?? 1)] ?? x
      const bottom = tops[rowIndex + (cell.rowSpan ?? 1)] ?? y
      return [{ cell, box: { x, y, w: right - x, h: bottom - y }, key: `${rowIndex}/${columnIndex}` }]
    }),
  )
}

function edges(start: number, sizes: readonly number[]): readonly number[] {
  const all = [start]
  let edge = start
  for (const size of sizes) {
    edge += size
    all.push(edge)
  }
  return all
}

function PaintBorders({ box, borders }: { readonly box: Box; readonly borders: Borders }) {
  const right = box.x + box.w
  const bottom = box.y + box.h
  return (
    <>
      {borders.top && <Rule line={borders.top} from={[box.x, box.y]} to={[right, box.y]} />}
      {borders.bottom && <Rule line={borders.bottom} from={[box.x, bottom]} to={[right, bottom]} />}
      {borders.left && <Rule line={borders.left} from={[box.x, box.y]} to={[box.x, bottom]} />}
      {borders.right && <Rule line={borders.right} from={[right, box.y]} to={[right, bottom]} />}
    </>
  )
}

type Point = readonly [number, number]

function Rule({ line, from, to }: { readonly line: Line; readonly from: Point; readonly to: Point }) {
  return <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} stroke={line.colour} strokeWidth={line.w} />
}
