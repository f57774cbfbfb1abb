import { contentBottom, page } from './grid'
import type { Box, Item, LaidText, Padding, SlideFit, TableItem, TextItem } from './plan'

/** Rounding of sums of measured widths, in points: far below what an eye or a painter resolves. */
const tolerance = 0.05

/**
 * What fitting took, found by comparing: every laid text with the room it has, every box with the page.
 * `line` is the height of a line of the main text.
 */
export function measureFit(items: readonly Item[], line: number): SlideFit {
  let smallestText = Infinity
  let overflows = 0
  let lowest = 0

  const text = (laid: LaidText, w: number, h: number): void => {
    for (const paragraph of laid.paragraphs)
      for (const run of paragraph.runs)
        if (run.size < smallestText && run.text.trim() !== '') smallestText = run.size
    if (exceeds(laid, w, h)) overflows += 1
  }
  const visit = (item: Item): void => {
    if (outside(item.box)) overflows += 1
    switch (item.type) {
      case 'text':
        text(item.text, innerWidth(item), innerHeight(item))
        return
      case 'table':
        visitTable(item)
        return
      case 'group':
        item.items.forEach(visit)
        return
      case 'picture':
      case 'rect':
    }
  }
  const visitTable = (table: TableItem): void => {
    const h = table.rows.reduce((sum, row) => sum + row.h, 0)
    const w = table.columns.reduce((sum, column) => sum + column, 0)
    if (h > table.box.h + tolerance || w > table.box.w + tolerance) overflows += 1
    table.rows.forEach((row, at) => {
      row.cells.forEach((cell, column) => {
        if (cell === null) return
        const { rowSpan = 1, columnSpan = 1 } = cell
        let cellW = 0
        for (let i = column; i < column + columnSpan; i += 1) cellW += table.columns[i] ?? 0
        let cellH = 0
        for (let i = at; i < at + rowSpan; i += 1) cellH += table.rows[i]?.h ?? 0
        text(cell.text, cellW - across(cell.padding), cellH - along(cell.padding))
      })
    })
  }

  for (const item of items) {
    visit(item)
    if (!isFooter(item)) lowest = Math.max(lowest, item.box.y + item.box.h)
  }
  return {
    smallestText: smallestText === Infinity ? 0 : smallestText,
    overflows,
    freeLines: Math.max(0, Math.floor((contentBottom - lowest + tolerance) / line)),
  }
}

function exceeds(laid: LaidText, w: number, h: number): boolean {
  return laid.paragraphs.length > 0 && (laid.h > h + tolerance || laid.w > w + tolerance)
}

function outside({ x, y, w, h }: Box): boolean {
  return (
    x < -tolerance ||
    y < -tolerance ||
    w < 0 ||
    h < 0 ||
    x + w > page.w + tolerance ||
    y + h > page.h + tolerance
  )
}

function isFooter(item: Item): boolean {
  return item.type === 'text' && (item.role === 'footer' || item.role === 'pageNumber')
}

function innerWidth(item: TextItem): number {
  return item.box.w - across(item.padding)
}

function innerHeight(item: TextItem): number {
  return item.box.h - along(item.padding)
}

function across(padding: Padding): number {
  return padding.left + padding.right
}

function along(padding: Padding): number {
  return padding.top + padding.bottom
}
