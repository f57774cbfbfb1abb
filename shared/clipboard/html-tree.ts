import { decodeEntities } from './html-entities'

/** An element as far as clipboards need it: its name in small letters, its attributes, what is in it. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly HtmlNode[]
}

export type HtmlNode = HtmlElement | string

interface OpenElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode[]
}

/** Elements that hold nothing and have no end tag. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** What a start tag closes where the end tag was left out, up to the element that may hold both. */
const implied: Readonly<Record<string, { readonly closes: readonly string[]; readonly within: string[] }>> = {
  td: { closes: ['td', 'th'], within: ['tr', 'table'] },
  th: { closes: ['td', 'th'], within: ['tr', 'table'] },
  tr: { closes: ['tr', 'td', 'th'], within: ['table'] },
  tbody: { closes: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], within: ['table'] },
  thead: { closes: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], within: ['table'] },
  tfoot: { closes: ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], within: ['table'] },
  li: { closes: ['li'], within: ['ul', 'ol', 'table'] },
  p: { closes: ['p'], within: ['td', 'th', 'li', 'div', 'table', 'blockquote'] },
}
/** Deeper than anything a spreadsheet writes, and far from the end of the stack. */
const deepest = 200

/**
 * Reads HTML as office programs put it on the clipboard: attributes without quotes, end tags left out,
 * comments and conditions of Word, upper case. Never fails and takes linear time, whatever the text
 * holds; what it does not understand is left out or read as text. It reads, it does not render: for
 * pages from the web a browser's parser would know more.
 */
export function readHtml(html: string): HtmlElement {
  const root: OpenElement = { name: '#root', attributes: new Map(), children: [] }
  const open: OpenElement[] = [root]
  const top = (): OpenElement => open.at(-1) ?? root
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    const text = html.slice(at, next === -1 ? html.length : next)
    if (text !== '') top().children.push(decodeEntities(text))
    if (next === -1) break
    at = next
    const tag = tagAt(html, at)
    if (tag === undefined) {
      const after = skipped(html, at)
      if (after === undefined) {
        top().children.push('<')
        at += 1
      } else at = after
      continue
    }
    at = tag.end
    if (tag.closing) {
      close(open, tag.name)
      continue
    }
    closeImplied(open, tag.name)
    const element: OpenElement = { name: tag.name, attributes: tag.attributes, children: [] }
    top().children.push(element)
    if (tag.name === 'style' || tag.name === 'script' || tag.name === 'title') {
      const end = endOfRaw(html, at, tag.name)
      element.children.push(html.slice(at, end))
      at = end
    } else if (!empty.has(tag.name) && !tag.selfClosing && open.length < deepest) open.push(element)
  }
  return root
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly closing: boolean
  readonly selfClosing: boolean
  readonly end: number
}

const tagName = /<(\/?)([a-z][^\s/>]*)/iy
const attribute = /[\s/]*([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y

function tagAt(html: string, from: number): Tag | undefined {
  tagName.lastIndex = from
  const start = tagName.exec(html)
  if (start === null) return undefined
  const attributes = new Map<string, string>()
  let at = tagName.lastIndex
  for (;;) {
    attribute.lastIndex = at
    const found = attribute.exec(html)
    if (found === null) break
    at = attribute.lastIndex
    const name = (found[1] ?? '').toLowerCase()
    if (!attributes.has(name)) attributes.set(name, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''))
  }
  const rest = /[\s/]*>?/y
  rest.lastIndex = at
  rest.exec(html)
  const name = (start[2] ?? '').toLowerCase()
  // `<br/>` ends itself; `<a href=x/>` does not, and neither does `<td/>`, which browsers leave open.
  const selfClosing = html.slice(at, rest.lastIndex).includes('/') && name.includes(':')
  return { name, attributes, closing: start[1] === '/', selfClosing, end: rest.lastIndex }
}

/** Behind a comment, a declaration or a condition such as `<![if !vml]>`. */
function skipped(html: string, at: number): number | undefined {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    return end === -1 ? html.length : end + 3
  }
  if (!/^<[!?/]/.test(html.slice(at, at + 2))) return undefined
  const end = html.indexOf('>', at)
  return end === -1 ? html.length : end + 1
}

function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}

/** An end tag closes its element and what was left open in it; not beyond a cell, a table is not left by accident. */
function close(open: OpenElement[], name: string): void {
  for (let index = open.length - 1; index > 0; index -= 1) {
    const one = open[index]?.name
    if (one === name) {
      open.length = index
      return
    }
    if ((one === 'td' || one === 'th') && !/^(?:t[rdh]|table|tbody|thead|tfoot|body|html)$/.test(name)) return
    if (one === 'table' && name !== 'body' && name !== 'html') return
  }
}

function closeImplied(open: OpenElement[], name: string): void {
  const rule = implied[name]
  if (rule === undefined) return
  for (let index = open.length - 1; index > 0; index -= 1) {
    const one = open[index]?.name ?? ''
    if (rule.within.includes(one)) return
    if (rule.closes.includes(one)) {
      open.length = index
      // A row closes its cell first and then the row before it.
      if (name === 'td' || name === 'th' || name === 'li' || name === 'p') return
    }
  }
}
