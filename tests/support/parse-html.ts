import type { HtmlNode } from '../../renderer/components/rich-text/html-node'

/** A parsed element for tests without a browser. */
class TestNode implements HtmlNode {
  readonly childNodes: TestNode[] = []
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  private readonly attributes: ReadonlyMap<string, string>
  constructor(
    nodeType: number,
    nodeName: string,
    nodeValue: string | null = null,
    attributes: ReadonlyMap<string, string> = new Map(),
  ) {
    this.nodeType = nodeType
    this.nodeName = nodeName
    this.nodeValue = nodeValue
    this.attributes = attributes
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
}

const empty = new Set(['br', 'img', 'hr', 'meta', 'link', 'col', 'input', 'wbr'])
/** A new one of these ends an open one, as HTML says. */
const endsItself = new Set(['p', 'li', 'td', 'th', 'tr'])
const entities: Readonly<Record<string, string>> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"' }

const decode = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const hex = /^#x/i.test(name)
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10))
  })

/**
 * As much of an HTML parser as the clipboard fixtures need, so that what reads them is tested as the pure
 * function it is. The end-to-end tests read the same fixtures with a browser's own parser.
 */
export function parseHtml(html: string): HtmlNode {
  const root = new TestNode(11, '#document-fragment')
  const open = [{ name: '', node: root }]
  const tokens =
    /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/gi
  for (const [whole, slash, tag, rest] of html.matchAll(tokens)) {
    const parent = open.at(-1)?.node ?? root
    if (tag === undefined) {
      if (!whole.startsWith('<')) parent.childNodes.push(new TestNode(3, '#text', decode(whole)))
      continue
    }
    const name = tag.toLowerCase()
    const at = open.findLastIndex((one) => one.name === name)
    if (slash === '/') {
      if (at > 0) open.splice(at)
      continue
    }
    if (endsItself.has(name) && at === open.length - 1 && at > 0) open.splice(at)
    const attributes = new Map(
      [...(rest ?? '').matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, key = '', double, single, bare]) => [key.toLowerCase(), decode(double ?? single ?? bare ?? '')],
      ),
    )
    const node = new TestNode(1, name.toUpperCase(), null, attributes)
    ;(open.at(-1)?.node ?? root).childNodes.push(node)
    if (!empty.has(name) && !/\/\s*$/.test(rest ?? '')) open.push({ name, node })
  }
  return root
}
