import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../../shared/rich-text/normalise'
import { parseMarkdown } from '../../../../shared/rich-text/parse-markdown'
import { printMarkdown } from '../../../../shared/rich-text/print-markdown'
import { richText, trickyText } from '../../../support/arbitrary-rich-text'
import { computingTime } from '../../../support/computing-time'

const oneLine = (markdown: string) => parseMarkdown(markdown)[0]?.runs

describe('parseMarkdown', () => {
  it('reads bold, italic, both, and links', () => {
    expect(oneLine('a **b** *c* ***d*** [e](https://x.org)')).toEqual([
      { text: 'a ' },
      { text: 'b', bold: true },
      { text: ' ' },
      { text: 'c', italic: true },
      { text: ' ' },
      { text: 'd', bold: true, italic: true },
      { text: ' ' },
      { text: 'e', link: 'https://x.org' },
    ])
  })

  it('reads looks inside links and links inside looks', () => {
    expect(oneLine('**see [the *page*](https://x.org/a_(b)) now**')).toEqual([
      { text: 'see ', bold: true },
      { text: 'the ', bold: true, link: 'https://x.org/a_(b)' },
      { text: 'page', bold: true, italic: true, link: 'https://x.org/a_(b)' },
      { text: ' now', bold: true },
    ])
  })

  it('reads a line without marks as the long way round would', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\\*[\n\r\v\f\u0085\u2028\u2029-]*$/u), (text) => {
        expect(parseMarkdown(text)).toEqual(normalise([{ runs: [{ text }] }]))
      }),
    )
  })

  it('takes every line for a paragraph and skips blank lines', () => {
    expect(parseMarkdown('one\ntwo\r\n\r\n \nthree')).toEqual([
      { runs: [{ text: 'one' }] },
      { runs: [{ text: 'two' }] },
      { runs: [{ text: 'three' }] },
    ])
  })

  it('reads bullets of two levels', () => {
    expect(parseMarkdown('- a\n  - b\n\t- c\n - d\n      - e')).toEqual([
      { runs: [{ text: 'a' }], bullet: 1 },
      { runs: [{ text: 'b' }], bullet: 2 },
      { runs: [{ text: 'c' }], bullet: 2 },
      { runs: [{ text: 'd' }], bullet: 1 },
      { runs: [{ text: 'e' }], bullet: 2 },
    ])
  })

  it.each([
    '-',
    '- ',
    '-11%',
    '5* rating and 2 * 3',
    '*half open',
    'half closed*',
    '**a',
    '****',
    '****four****',
    '# Heading',
    '1. first',
    '* star',
    '+ plus',
    '> quote',
    '`code`',
    '_under_ snake_case',
    '~~gone~~',
    '<b>html</b> &amp;',
    '| a | b |',
    '![image](pic.png)',
    '[text](javascript:alert(1))',
    '[text](/relative)',
    '[text](https://x.org/a b)',
    '[text][ref]',
    '[](https://x.org)',
    'https://x.org',
    'C:\\new\\table',
    '¯\\_(ツ)_/¯',
    'a\\',
  ])('keeps %j as literal text', (markdown) => {
    expect(parseMarkdown(markdown)).toEqual([{ runs: [{ text: markdown }] }])
  })

  it('lets a backslash take the meaning from its own syntax', () => {
    expect(parseMarkdown('\\*a\\* \\[b](https://x.org) \\\\')).toEqual([
      { runs: [{ text: '*a* [b](https://x.org) \\' }] },
    ])
    expect(parseMarkdown('\\- a')).toEqual([{ runs: [{ text: '- a' }] }])
  })

  it('gives the nearer of two openers to a closer', () => {
    expect(oneLine('a *b c *d*')).toEqual([{ text: 'a *b c ' }, { text: 'd', italic: true }])
  })

  it('leaves asterisks over where one side has more', () => {
    expect(oneLine('***a**')).toEqual([{ text: '*' }, { text: 'a', bold: true }])
    expect(oneLine('**a***')).toEqual([{ text: 'a', bold: true }, { text: '*' }])
  })

  it('needs no spaces around marks, as in Japanese', () => {
    expect(oneLine('これは**「太字」**です')).toEqual([
      { text: 'これは' },
      { text: '「太字」', bold: true },
      { text: 'です' },
    ])
  })

  it.each([
    '*',
    '[',
    '**a ',
    '[a](https://x(',
    '\\',
    '\\[',
    '- ',
    '[a',
    '](',
    '***a*b**c ',
    '[a](https://x.org) ',
  ])(
    'reads twenty thousand times %j in time that grows with its length',
    (piece) => {
      const time = (count: number) => {
        const markdown = piece.repeat(count)
        return computingTime(() => printMarkdown(parseMarkdown(markdown)))
      }
      time(1000)
      // Quadratic work on this text would take minutes.
      expect(time(20_000)).toBeLessThan(5000)
    },
    20_000,
  )
})

describe('printMarkdown', () => {
  it('prints what people would type', () => {
    const typed =
      'First *line*, 2 * 3 [note] and C:\\dir\n\n- a **b**\n  - c\n- d [e](https://x.org/f_(g))\n\nLast (end) - 5%'
    expect(printMarkdown(parseMarkdown(typed))).toBe(typed)
  })

  it('escapes text that looks like syntax', () => {
    const print = (text: string) => printMarkdown([{ runs: [{ text }] }])
    expect(print('- a')).toBe('\\- a')
    expect(print('*a*')).toBe('\\*a\\*')
    expect(print('[a](https://x.org)')).toBe('\\[a](https://x.org)')
    expect(print('[a](x)')).toBe('[a](x)')
  })

  it('keeps overlapping looks', () => {
    expect(
      printMarkdown([
        {
          runs: [
            { text: 'a', bold: true },
            { text: 'b', bold: true, italic: true },
            { text: 'c', italic: true },
          ],
        },
      ]),
    ).toBe('**a*b**c*')
  })

  it('leaves links out that the file may not hold, and keeps their words', () => {
    expect(printMarkdown([{ runs: [{ text: 'a', link: 'javascript:alert(1)' }] }])).toBe('a')
  })

  it('is undone by parseMarkdown, for any rich text', () => {
    fc.assert(
      fc.property(richText, (text) => {
        expect(parseMarkdown(printMarkdown(text))).toEqual(normalise(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('prints what was parsed in one settled way, for any string', () => {
    fc.assert(
      fc.property(trickyText, (markdown) => {
        const once = printMarkdown(parseMarkdown(markdown))
        expect(printMarkdown(parseMarkdown(once))).toBe(once)
        expect(parseMarkdown(once)).toEqual(parseMarkdown(markdown))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('normalise', () => {
  it('settles after one step and drops no visible character', () => {
    const visible = (text: string) => text.replace(/\s/g, '')
    fc.assert(
      fc.property(richText, (text) => {
        const normal = normalise(text)
        expect(normalise(normal)).toEqual(normal)
        const words = (rich: typeof text) =>
          rich.map(({ runs }) => runs.map((run) => run.text).join('')).join('')
        expect(visible(words(normal))).toBe(visible(words(text)))
      }),
    )
  })
})
