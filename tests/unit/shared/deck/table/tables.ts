import fc from 'fast-check'
import type { TableRow } from '../../../../../shared/deck/plan'
import type { CellSpec, RowSpec, TableSpec } from '../../../../../shared/deck/table/table-spec'
import type { TextStyle } from '../../../../../shared/deck/text/styled-paragraphs'
import { plainParagraph } from '../../../../../shared/deck/text/styled-paragraphs'

export const style: TextStyle = {
  size: 12,
  colour: '#14171F',
  linkColour: '#3B2D72',
  lineHeight: 1.15,
  paragraphGap: 3,
  align: 'start',
  direction: 'ltr',
  bulletColour: '#14171F',
}
/** Height of one line in `style`. */
export const line = 13.8
export const padding = { left: 8, right: 8, top: 6, bottom: 6 }

export function cell(text: string, over: Partial<CellSpec> = {}): CellSpec {
  return { paragraphs: text === '' ? [] : [plainParagraph(text, style)], padding, borders: {}, ...over }
}

export function row(...texts: readonly string[]): RowSpec {
  return { cells: texts.map((text) => cell(text)) }
}

export function tableOf(rows: readonly RowSpec[], headerRows = 0): TableSpec {
  return { columns: rows[0]?.cells.map(() => 100) ?? [], headerRows, rows }
}

export function heightOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { h }) => sum + h, 0)
}

/** Text of one column from top to bottom, cell after cell, as the runs say it. */
export function columnText(rows: readonly TableRow[], column: number): string {
  return rows
    .flatMap(({ cells }) => cells[column]?.text.paragraphs ?? [])
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
}

/** A text without its spaces: words may be cut over two parts. */
export function letters(text: string): string {
  return text.replace(/\s+/gu, '')
}

const word = fc.stringMatching(/^[aeimnorstuw]{1,9}$/u)
const prose = fc.array(word, { maxLength: 60 }).map((all) => all.join(' '))

/** Tables of three columns; runs of rows share a cell of the first one. */
export const tables: fc.Arbitrary<TableSpec> = fc
  .record({
    header: fc.boolean(),
    groups: fc.array(
      fc.record({
        label: prose,
        rows: fc.array(
          fc.tuple(prose, prose, fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined })),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ header, groups }) => {
    const body = groups.flatMap(({ label, rows }) =>
      rows.map(([left, right, minHeight], index): RowSpec => ({
        ...(minHeight === undefined ? {} : { minHeight }),
        cells: [index === 0 ? cell(label, { rowSpan: rows.length }) : null, cell(left), cell(right)],
      })),
    )
    const head: RowSpec = { minHeight: 22, cells: [cell('Head'), cell('Head'), cell('Head')] }
    return { columns: [90, 130, 70], headerRows: header ? 1 : 0, rows: header ? [head, ...body] : body }
  })
