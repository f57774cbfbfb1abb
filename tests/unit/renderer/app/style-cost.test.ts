import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../../../support/import-graph'

/** Selectors of a style sheet, without what their rules say. */
const selectors = (css: string): readonly string[] =>
  [...css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(([, selector = '']) =>
    selector.trim(),
  )

describe('the style sheets', () => {
  it('never ask what the whole window has in it, which would style all of it anew at every letter typed', () => {
    const sheets = readdirSync(`${root}/renderer`, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.css'),
    )
    expect(sheets.length).toBeGreaterThan(20)
    const costly = sheets.flatMap((path) =>
      selectors(readFileSync(`${root}/renderer/${path}`, 'utf8')).filter((selector) =>
        /(?:\.window|\bbody|\bhtml|:root|\.top|\.foot|\.editor|\.outline|\.slides|\.grid)(?![-\w])[^\s>+~,]*:has\(/.test(
          selector,
        ),
      ),
    )
    expect(costly).toEqual([])
  })

  it('finds such a rule', () => {
    expect(selectors(".a { b: c }\n.window[data-x='y']:has(> .z) > .a { b: c }")).toEqual([
      '.a',
      ".window[data-x='y']:has(> .z) > .a",
    ])
  })
})
