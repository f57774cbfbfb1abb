import type { LaidText, Line, TableCell, TableItem } from '../../../../shared/deck/plan'
import { emu, extent } from '../units'
import { ANCHORS, fillOf, nonVisual, transform } from './frame'
import type { SlideContext } from './slide-context'
import { paragraphsXml } from './text-body'

/** The one table style of the deck, see `table-style.ts`. */
export const TABLE_STYLE_ID = '{7D1C1F0A-3E0B-4B57-9B6B-51B6A1D3C0DE}'

/**
 * A native table (`p:graphicFrame`). Its style draws nothing, so cells have the fills and borders of the plan
 * and no others; the first row is marked as the header, which is what screen readers announce.
 */
export function tableFrame(item: TableItem, slide: SlideContext): string {
  const grid = item.columns.map((w) => `<a:gridCol w="${extent(w)}"/>`).join('')
  const header = item.headerRows > 0 ? ' firstRow="1"' : ''
  const cells = new CellGrid(item)
  let rows = ''
  item.rows.forEach(({ h }, row) => {
    rows += `<a:tr h="${extent(h)}">`
    for (let column = 0; column < item.columns.length; column += 1) rows += cellXml(cells, row, column, slide)
    rows += '</a:tr>'
  })
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${nonVisual(item.id, slide, item.alt)}` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    transform(item.box, 'p') +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>' +
    `<a:tblPr${header}><a:tableStyleId>${TABLE_STYLE_ID}</a:tableStyleId></a:tblPr>` +
    `<a:tblGrid>${grid}</a:tblGrid>${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  )
}

interface Origin {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
}

/** Which cell covers which place, so that covered places and shared borders can be written. */
class CellGrid {
  readonly #origins: (Origin | undefined)[][]

  constructor(item: TableItem) {
    this.#origins = item.rows.map(() => item.columns.map(() => undefined))
    item.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell === null) return
        const lastRow = Math.min(row + (cell.rowSpan ?? 1), item.rows.length)
        const lastColumn = Math.min(column + (cell.columnSpan ?? 1), item.columns.length)
        for (let r = row; r < lastRow; r += 1) {
          const places = this.#origins[r]
          if (places !== undefined) places.fill({ cell, row, column }, column, lastColumn)
        }
      })
    })
  }

  at(row: number, column: number): Origin | undefined {
    return this.#origins[row]?.[column]
  }

  /** The line between a place and the one on its right; before the first column there is only the latter. */
  lineAfter(row: number, column: number): Line | undefined {
    const before = this.at(row, column)?.cell
    const after = this.at(row, column + 1)?.cell
    return before === after ? undefined : thicker(before?.borders.right, after?.borders.left)
  }

  /** The line between a place and the one below; above the first row there is only the latter. */
  lineBelow(row: number, column: number): Line | undefined {
    const above = this.at(row, column)?.cell
    const below = this.at(row + 1, column)?.cell
    return above === below ? undefined : thicker(above?.borders.bottom, below?.borders.top)
  }
}

/**
 * Neighbours share their edge, and readers disagree on whose border wins, so both are given the same one. Of equally
 * thick ones that of the first.
 */
const thicker = (first: Line | undefined, second: Line | undefined): Line | undefined =>
  first === undefined || (second !== undefined && second.w > first.w) ? second : first

const NO_TEXT: LaidText = { paragraphs: [], w: 0, h: 0 }
const NO_PADDING = { left: 0, right: 0, top: 0, bottom: 0 }

function cellXml(grid: CellGrid, row: number, column: number, slide: SlideContext): string {
  const origin = grid.at(row, column)
  const cell = origin?.cell
  const isOrigin = cell !== undefined && origin?.row === row && origin.column === column
  const { left, right, top, bottom } = cell?.padding ?? NO_PADDING
  // A merged cell is drawn from its first place, so that one has the lines of all its sides.
  const lastRow = isOrigin ? row + (cell.rowSpan ?? 1) - 1 : row
  const lastColumn = isOrigin ? column + (cell.columnSpan ?? 1) - 1 : column
  const lines =
    pairXml('lnL', grid.lineAfter(row, column - 1), 'lnR', grid.lineAfter(row, lastColumn), slide) +
    pairXml('lnT', grid.lineBelow(row - 1, column), 'lnB', grid.lineBelow(lastRow, column), slide)
  const text = isOrigin
    ? paragraphsXml(cell.text, 'nothing', slide)
    : paragraphsXml(NO_TEXT, 'nothing', slide)
  return (
    `<a:tc${origin === undefined ? '' : spansOf(origin, row, column)}>` +
    `<a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody>` +
    `<a:tcPr marL="${extent(left)}" marR="${extent(right)}" marT="${extent(top)}" marB="${extent(bottom)}"` +
    ` anchor="${ANCHORS[cell?.anchor ?? 'top']}">${lines}${fillOf(cell?.fill, slide)}</a:tcPr></a:tc>`
  )
}

/**
 * Two opposite lines of a place. One without word of the other is no complete answer: LibreOffice then draws the left
 * one at the right as well, and the top one at the bottom.
 */
function pairXml(
  first: 'lnL' | 'lnT',
  line: Line | undefined,
  second: 'lnR' | 'lnB',
  opposite: Line | undefined,
  slide: SlideContext,
): string {
  const xml = line === undefined ? '' : lineXml(first, line, slide)
  if (opposite !== undefined) return xml + lineXml(second, opposite, slide)
  return xml === '' ? '' : `${xml}<a:${second} w="0"><a:noFill/></a:${second}>`
}

const lineXml = (element: string, { w, colour }: Line, slide: SlideContext): string =>
  `<a:${element} w="${emu(w)}">${slide.fill(colour)}</a:${element}>`

/** How a place takes part in a merged cell: its first place, first row or column, or inside. */
function spansOf({ cell, row: firstRow, column: firstColumn }: Origin, row: number, column: number): string {
  const { rowSpan = 1, columnSpan = 1 } = cell
  let spans = ''
  if (rowSpan > 1 && row === firstRow) spans += ` rowSpan="${rowSpan}"`
  if (columnSpan > 1 && column === firstColumn) spans += ` gridSpan="${columnSpan}"`
  if (column !== firstColumn) spans += ' hMerge="1"'
  if (row !== firstRow) spans += ' vMerge="1"'
  return spans
}
