/** What a scan tells as it goes. Names have their prefix; attributes are the raw text between name and bracket. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** Character data, raw. */
  readonly text: (raw: string) => void
}

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>/y
const DECLARATION = /^\ufeff?<\?xml [^?]*\?>/
const ATTRIBUTE_NAME = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"[^"]*"|'[^']*')/g
/** An ampersand that starts no reference, or one to an entity that XML does not have by itself. */
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)/
/** What is not a Char of XML 1.0; whole surrogate pairs are. */
const BAD_CHARACTER =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * Walks a well-formed XML document without comments, CDATA, processing instructions and document type, of
 * which our parts have none.
 *
 * @returns why the text is not such a document, `undefined` if it is.
 */
export function scanXml(xml: string, visitor: XmlVisitor): string | undefined {
  if (BAD_CHARACTER.test(xml)) return 'has a character that XML does not allow'
  if (BAD_REFERENCE.test(xml)) return 'has an ampersand that is not escaped'
  const open: string[] = []
  let at = DECLARATION.exec(xml)?.[0].length ?? 0
  let roots = 0
  for (;;) {
    const bracket = xml.indexOf('<', at)
    const raw = xml.slice(at, bracket === -1 ? xml.length : bracket)
    if (open.length === 0) {
      if (raw.trim() !== '') return 'has text outside its root'
    } else if (raw !== '') visitor.text(raw)
    if (bracket === -1) break
    TAG.lastIndex = bracket
    const tag = TAG.exec(xml)
    if (tag === null) return `has a broken tag: ${xml.slice(bracket, bracket + 40)}`
    at = TAG.lastIndex
    const [, slash = '', name = '', attributes = '', selfClosing = ''] = tag
    if (slash !== '') {
      if (open.pop() !== name || attributes !== '' || selfClosing !== '') return `closes ${name} wrongly`
      visitor.close(name)
      continue
    }
    if (open.length === 0) roots += 1
    if (roots > 1) return 'has two roots'
    if (hasTwin(attributes)) return `has an attribute twice in ${name}`
    visitor.open(name, attributes)
    if (selfClosing === '') open.push(name)
    else visitor.close(name)
  }
  if (open.length > 0) return `does not close ${open.at(-1) ?? ''}`
  return roots === 1 ? undefined : 'has no root'
}

function hasTwin(attributes: string): boolean {
  if (attributes.indexOf('=') === attributes.lastIndexOf('=')) return false
  const names = new Set<string>()
  let count = 0
  for (const match of attributes.matchAll(ATTRIBUTE_NAME)) {
    names.add(match[1] ?? '')
    count += 1
  }
  return names.size !== count
}

/** The value of an attribute in raw attribute text, its references resolved. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return value === null ? undefined : resolve(value[1] ?? value[2] ?? '')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its character references resolved. */
export const resolve = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(
        /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));/g,
        (whole, hex?: string, decimal?: string, name?: string) =>
          name === undefined
            ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
            : (NAMED[name] ?? whole),
      )
    : raw
