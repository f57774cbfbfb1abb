import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtmlTable, writeHtmlTable } from '../../../../shared/clipboard/html-table'
import { readHtml } from '../../../../shared/clipboard/html-tree'
import { readClipboard, writeClipboard } from '../../../../shared/clipboard/read-clipboard'
import type { Sheet } from '../../../../shared/clipboard/sheet'
import { readPlainRows, readTsv, writeTsv } from '../../../../shared/clipboard/tsv'
import { printMarkdown } from '../../../../shared/rich-text/print-markdown'
import { richText } from '../../../support/arbitrary-rich-text'
import { computingTime } from '../../../support/computing-time'

const rectangle = <Cell>(cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell[][]> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )

const plainCell = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '""', '\n', '\r\n', '\r', '\t', ',', ' ', 'a', '日'),
      fc.string({ maxLength: 3 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))

describe('tab-separated text', () => {
  it('reads back every matrix it wrote: quotes, tabs and line breaks in cells', () => {
    fc.assert(
      fc.property(rectangle(plainCell), (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })

  it('never fails, whatever stands there, and gives every character of bare cells back', () => {
    fc.assert(
      fc.property(plainCell, (text) => {
        const rows = readPlainRows(text)
        expect(rows.length).toBeGreaterThan(0)
        if (!/["\t\r\n,;]/.test(text)) expect(rows).toEqual([[text]])
      }),
    )
  })

  it('leaves quotes inside and at the start of a cell alone where they quote nothing, as Sheets does', () => {
    expect(readTsv('say "hi"\t"x" y\n')).toEqual([['say "hi"', '"x" y']])
    expect(readTsv('"never closed\tb')).toEqual([['"never closed', 'b']])
  })

  it('takes time linear in the text', () => {
    for (const text of ['"'.repeat(400_001), '"a\t'.repeat(200_000), '"\n'.repeat(200_000)]) {
      expect(computingTime(() => readTsv(text))).toBeLessThan(2_000)
    }
  })
})

/** What HTML does not carry: spaces at the edges of runs, tabs, control characters and hard spaces. */
const shown = richText.map((text) =>
  printMarkdown(
    text.map(({ runs, bullet }) => ({
      ...(bullet && { bullet }),
      runs: runs.map((run) => ({ ...run, text: `a${run.text.replace(/[\p{C}\p{Z}]/gu, ' ')}z` })),
    })),
  ),
)

describe('HTML', () => {
  it('reads back every text it wrote: bold, italic, links, bullets, line breaks', () => {
    fc.assert(
      fc.property(rectangle(shown), (rows) => {
        const sheet: Sheet = rows.map((row) => row.map((text) => ({ text })))
        expect(readHtmlTable(writeHtmlTable(sheet))).toEqual(sheet)
      }),
    )
  })

  it('brings our own cells back exactly, with their status', () => {
    const own = fc.record({
      text: richText.map(printMarkdown),
      status: fc.option(fc.string(), { nil: undefined }),
    })
    fc.assert(
      fc.property(rectangle(own), (rows) => {
        const sheet = rows.map((row) =>
          row.map(({ text, status }) => ({
            text: 'shown',
            own: { field: 'entry' as const, text, ...(status !== undefined && { status }) },
          })),
        )
        expect(readClipboard(writeClipboard(sheet))).toEqual(sheet)
      }),
    )
  })

  it('never fails on any text, and ends', () => {
    const piece = fc.constantFrom(
      '<table>', '<tr>', '<td>', '</td>', '<td colspan=3>', '<td rowspan=99999999>', '</table>', '<!--', '-->', '<![if',
      '<b>', '</b>', '<p', ' style="', '"', "'", '>', '<', '&', '&#0;', '&#xd800;', '&nbsp', '<li>', '<ul>', '<style>', 'x', '\u0000',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('')
        readHtml(html)
        const sheet = readHtmlTable(html)
        const widths = new Set(sheet?.map((row) => row.length))
        expect(widths.size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('takes time linear in the text', () => {
    const hostile = [
      '<td '.repeat(100_000),
      '<b>'.repeat(200_000),
      '<!--'.repeat(100_000),
      '<style>'.repeat(50_000),
      '</'.repeat(200_000),
      '<a b='.repeat(80_000),
    ]
    for (const html of hostile) {
      expect(computingTime(() => readHtmlTable(`<table><tr><td>${html}`))).toBeLessThan(3_000)
    }
  })
})
