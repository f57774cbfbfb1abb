import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printHtml, printPlain } from '../../../../../renderer/components/rich-text/print-html'
import { readHtml } from '../../../../../renderer/components/rich-text/read-html'
import { readPlain } from '../../../../../renderer/components/rich-text/read-plain'
import { parseMarkdown } from '../../../../../shared/rich-text/parse-markdown'
import { printMarkdown } from '../../../../../shared/rich-text/print-markdown'
import { parseHtml } from '../../../../support/parse-html'

const folder = fileURLToPath(new URL('../../../../fixtures/clipboard-text', import.meta.url))
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -5)] : []))
const read = (html: string) => readHtml(parseHtml(html))
const markdown = (html: string) => printMarkdown(read(html).text)

describe('what is copied elsewhere', () => {
  it('has fixtures', () => {
    expect(names.length).toBeGreaterThanOrEqual(6)
  })

  it.each(names)('%s comes as paragraphs, looks, links and bullets', (name) => {
    const html = readFileSync(join(folder, `${name}.html`), 'utf8')
    expect(markdown(html)).toBe(readFileSync(join(folder, `${name}.md`), 'utf8').trimEnd())
  })

  it.each([
    ['word', 1],
    ['google-docs', 1],
    ['gmail', 0],
    ['browser', 1],
  ])('%s tells how many pictures were left out', (name, count) => {
    expect(read(readFileSync(join(folder, `${name}.html`), 'utf8')).pictures).toBe(count)
  })

  it.each([
    ['<a href="JaVaScRiPt:alert(1)">a</a>', 'a'],
    ['<a href="data:text/html,x">a</a>', 'a'],
    ['<a href="/relative">a</a>', 'a'],
    ['<p>a</p>tail<p>b</p>', 'a\n\ntail\n\nb'],
    ['<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>', '- a\n  - b\n  - c'],
    ['<ol><li>one</li><li>two</li></ol>', '- one\n- two'],
    ['<p>a&nbsp;&nbsp;b &nbsp;c</p>', 'a b c'],
    ['<p>“quoted” – ‘so’ …</p>', '“quoted” – ‘so’ …'],
    ['<p>   </p><p>&nbsp;</p>', ''],
    ['<p style="FONT-WEIGHT: 700">a</p>', '**a**'],
    ['', ''],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected)
  })

  it('reads any soup of tags without breaking, and lets no foreign address in', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<b>',
      '</b>',
      '<a href="javascript:x">',
      '</a>',
      '<table><tr><td>',
      '</td><td>',
      '</table>',
      '<br>',
      '<h2>',
      'words ',
      '&nbsp;',
      '\n',
      '<span style="font-weight:bold',
      '">',
      '<',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = read(pieces.join('')).text
        expect(parseMarkdown(printMarkdown(text))).toEqual(text)
        expect(text.flatMap(({ runs }) => runs).some(({ link }) => link?.startsWith('javascript'))).toBe(
          false,
        )
      }),
    )
  })
})

describe('what is copied here', () => {
  const text = parseMarkdown('One **bold** & *it* [x](https://x.org/?a=1&b=2)\n\n- a\n  - b\n- c\n\nEnd')

  it('is pasted here as it was', () => {
    expect(read(printHtml(text)).text).toEqual(text)
  })

  it('keeps its bullets without looks', () => {
    expect(printPlain(text)).toBe('One bold & it x\n- a\n  - b\n- c\nEnd')
    expect(printMarkdown(readPlain(printPlain(text)))).toBe('One bold & it x\n\n- a\n  - b\n- c\n\nEnd')
  })
})

describe('words without looks', () => {
  it.each([
    ['a\r\nb\n\nc', 'a\n\nb\n\nc'],
    ['• a\n\t• b', '- a\n  - b'],
    ['*not bold* [no](https://x.org)', '\\*not bold\\* \\[no](https://x.org)'],
    ['-5 % and - so', '-5 % and - so'],
    ['', ''],
  ])('%j', (plain, expected) => {
    expect(printMarkdown(readPlain(plain))).toBe(expected)
  })
})
