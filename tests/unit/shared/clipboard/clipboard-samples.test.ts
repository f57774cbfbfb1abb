import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHtmlTable, readHtmlText } from '../../../../shared/clipboard/html-table'
import { readClipboard } from '../../../../shared/clipboard/read-clipboard'

const sample = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/clipboard/${name}.html`, import.meta.url), 'utf8')
const texts = (html: string) => readHtmlTable(html)?.map((row) => row.map(({ text }) => text))

describe('cells copied in other programs', () => {
  it('Excel: runs in bold by class, breaks in cells, links, hidden rows, text over its neighbour', () => {
    expect(texts(sample('excel'))).toEqual([
      ['**KR**', '**Key result**', '**Status**', '**Value**'],
      [
        'KR 1',
        'Machines recognise **at least 2 wikis** *in part*\n\nand suggest “related” content & more',
        'red',
        '99.2%',
      ],
      ['KR 2', '[Query lag](https://example.org/lag?a=1&b=2)', 'yellow', '1,234.5'],
      ['KR 3', 'A text that runs over its empty neighbour', '', ''],
    ])
  })

  it('Google Sheets: merged cells, runs, links of a cell, hard spaces, quotes', () => {
    const html = sample('google-sheets')
    expect(texts(html)).toEqual([
      ['**Platform**', '**1 feature** in development;\n\n2nd in progress', 'On track'],
      ['', '[Plan](https://example.org/plan)', '45%'],
      ['', 'say "hi"  <now>', 'off-track'],
    ])
    expect(readHtmlTable(html)?.[1]?.[0]?.covered).toBe(true)
  })

  it('LibreOffice: hand-made bullets become bullets', () => {
    expect(texts(sample('libreoffice'))).toEqual([
      ['**KR1**', 'First line\n\n- one thing\n- another thing\n  - a part of it', '1,234.5'],
      ['KR2', '*leaning* and [linked](https://example.org/)', 'AMBER'],
    ])
  })

  it('Word: the table only, lists by their level, drawn bullets and empty paragraphs left out', () => {
    expect(texts(sample('word'))).toEqual([['**KR1**', 'Two paragraphs\n\n- a bullet\n  - a deeper one']])
  })

  it('reads a header of the Windows clipboard and a Docs wrapper as what they are', () => {
    const header = 'Version:0.9\r\nStartHTML:0000000105\r\nStartFragment:0000000141\r\n'
    expect(texts(`${header}<table><tr><td>a<td>b<tr><td>c<td>d</table>`)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    const docs =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Bold</span> not</p><ul><li aria-level="1"><p>one</p></li><ul><li aria-level="2"><p>two</p></li></ul></ul></b>'
    expect(readHtmlText(docs)).toBe('**Bold** not\n\n- one\n  - two')
  })
})

describe('which form of a clipboard counts', () => {
  it('takes HTML tables first, then HTML text, then rows of plain text', () => {
    const cells = (html: string, plain: string, lines?: number) =>
      readClipboard({ html, plain }, lines)?.map((row) => row.map(({ text }) => text))
    expect(cells('<table><tr><td>x</td></tr></table>', 'y')).toEqual([['x']])
    expect(cells('<p>one</p><p><b>two</b></p>', 'y')).toEqual([['one\n\n**two**']])
    expect(cells('', 'a\tb\r\nc\t"d\ne"\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd\n\ne'],
    ])
    expect(cells('', '"two\nlines"\r\n')).toEqual([['two\n\nlines']])
    expect(cells('', 'A first line.\nAnd a second one.')).toEqual([['A first line.\n\nAnd a second one.']])
    expect(cells('', 'on track\nred', 2)).toEqual([['on track'], ['red']])
    expect(cells('', '5 * 3 *not bold*')).toEqual([['5 * 3 \\*not bold\\*']])
    expect(cells('', '')).toBeUndefined()
  })

  it('takes a list of short lines down the column, and the paragraphs of a text into one cell', () => {
    const rows = (plain: string) => readClipboard({ html: '', plain })?.map((row) => row[0]?.text)
    expect(rows('12 %\n15 %\r\n1,250\n')).toEqual(['12 %', '15 %', '1,250'])
    expect(rows('on track\nred')).toEqual(['on track', 'red'])
    for (const text of [
      '- hired\n- trained',
      'first\n\nsecond',
      'Two are hired.\nOne is missing',
      'x\n' + 'y'.repeat(80),
    ])
      expect(rows(text), text).toHaveLength(1)
  })

  it('reads Markdown with bold words or links as such where the text is a cell by itself', () => {
    const cell = (plain: string) => readClipboard({ html: '', plain })?.[0]?.[0]?.text
    expect(cell('**Two** of *three*')).toBe('**Two** of *three*')
    expect(cell('See [the plan](https://example.org/plan)')).toBe('See [the plan](https://example.org/plan)')
    expect(cell('- **Two** are done\n- one is not')).toBe('- **Two** are done\n- one is not')
    expect(cell('2 ** 3 ** 4')).toBe('2 \\*\\* 3 \\*\\* 4')
  })

  it('reads separated values, not prose with commas', () => {
    const rows = (plain: string) => readClipboard({ html: '', plain })?.length
    expect(rows('KR,Status,Value\nKR1,red,"1,5"\n')).toBe(2)
    expect(rows('a;b;c\n1;2;3')).toBe(2)
    expect(rows('Fast, cheap, good.\nTake two, not three, of them.')).toBe(1)
    expect(rows('One line, only,with,commas')).toBe(1)
  })

  it('gives up on what is no table of key results, and says so by no answer', () => {
    expect(readClipboard({ html: '', plain: 'x'.repeat(9_000_000) })).toBeUndefined()
  })
})
