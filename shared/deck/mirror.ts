import { page } from './grid'
import type { Borders, Box, Item, Padding, TableCell, TableItem, TableRow } from './plan'

/** An item of a right-to-left slide from its left-to-right twin: the page is turned round, texts are not. */
export function mirrorItem<Kind extends Item>(item: Kind): Kind {
  const box = mirrorBox(item.box)
  switch (item.type) {
    case 'text':
      return { ...item, box, padding: mirrorPadding(item.padding) }
    case 'table':
      return { ...mirrorTable(item), box } as Kind // the same kind of item comes back
    case 'group':
      return { ...item, box, items: item.items.map(mirrorItem) }
    case 'picture':
    case 'rect':
      return { ...item, box }
    default:
      return item
  }
}

function mirrorBox(box: Box): Box {
  return { ...box, x: page.w - box.x - box.w }
}

function mirrorPadding(padding: Padding): Padding {
  return { ...padding, left: padding.right, right: padding.left }
}

function mirrorBorders({ left, right, ...rest }: Borders): Borders {
  return {
    ...rest,
    ...(right === undefined ? {} : { left: right }),
    ...(left === undefined ? {} : { right: left }),
  }
}

/** Columns in the other order: presentation formats do not turn tables round by themselves. */
function mirrorTable(table: TableItem): TableItem {
  return { ...table, columns: table.columns.toReversed(), rows: table.rows.map(mirrorRow) }
}

function mirrorRow(row: TableRow): TableRow {
  const cells: (TableCell | null)[] = row.cells.map(() => null)
  row.cells.forEach((cell, index) => {
    if (cell === null) return
    // A cell over several columns is written in the first of them, which is now its last.
    const last = index + (cell.columnSpan ?? 1) - 1
    cells[row.cells.length - 1 - last] = {
      ...cell,
      padding: mirrorPadding(cell.padding),
      borders: mirrorBorders(cell.borders),
    }
  })
  return { ...row, cells }
}
