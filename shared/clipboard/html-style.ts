import type { HtmlElement } from './html-tree'

/** What of a style matters here; absent means "as around it". */
export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly hidden?: boolean
  /** Word's drawn bullet or number before a list item: looks, not text. */
  readonly marker?: boolean
  /** Level of a list item as Word says it; 1 is the outermost. */
  readonly level?: number
}

export type StyleSheet = ReadonlyMap<string, Style>

/** The classes of the document's own style sheets: Excel says bold in no other way. */
export function readStyleSheet(root: HtmlElement): StyleSheet {
  const classes = new Map<string, Style>()
  for (const rule of stylesIn(root).flatMap((css) => css.split('}'))) {
    const [selectors = '', declarations] = rule.split('{')
    if (declarations === undefined) continue
    const style = readStyle(declarations)
    for (const selector of selectors.split(',')) {
      // A selector may stand behind the comment mark that hides style sheets from the oldest browsers.
      const name = /^[a-z]*\.([\w-]{1,100})$/i.exec(selector.replace('<!--', '').trim())?.[1]
      if (name !== undefined) classes.set(name, { ...classes.get(name), ...style })
    }
  }
  return classes
}

function stylesIn(element: HtmlElement): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name !== 'style') return stylesIn(child)
    return child.children.filter((css) => typeof css === 'string')
  })
}

/** Reads declarations: `font-weight:700; display:none`. Of one property the last counts. */
function readStyle(css: string): Style {
  let style: Style = {}
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    if (name === 'font-weight') style = { ...style, bold: isBold(value) }
    else if (name === 'font-style') style = { ...style, italic: /^(?:italic|oblique)/.test(value) }
    else if (name === 'display') style = { ...style, hidden: value === 'none' }
    else if (name === 'visibility') style = { ...style, hidden: value === 'collapse' || value === 'hidden' }
    else if (name === 'mso-list') style = { ...style, ...readMsoList(value) }
  }
  return style
}

function readMsoList(value: string): Style {
  if (value === 'ignore') return { marker: true }
  const level = /\blevel(\d)/.exec(value)?.[1]
  return level === undefined ? {} : { level: Number(level) }
}

const isBold = (weight: string): boolean =>
  /^bold/.test(weight) || (/^\d+$/.test(weight) && Number(weight) >= 600)

/** How an element's own name, classes and style change what is around it. */
export function styleOf(element: HtmlElement, sheet: StyleSheet): Style {
  const css = element.attributes.get('style')
  let style: Style = byName[element.name] ?? {}
  for (const name of (element.attributes.get('class') ?? '').split(/\s+/)) {
    style = { ...style, ...sheet.get(name) }
  }
  // The style comes last: Google Docs wraps everything in a `b` that its style takes back.
  return css === undefined ? style : { ...style, ...readStyle(css) }
}

const byName: Readonly<Record<string, Style>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  head: { hidden: true },
  style: { hidden: true },
  script: { hidden: true },
  title: { hidden: true },
}
