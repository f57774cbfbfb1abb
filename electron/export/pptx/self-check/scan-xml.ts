/** A start or empty tag. */
export interface Tag {
  /** With its prefix. */
  readonly name: string
  /** The raw text between name and bracket. */
  readonly attributes: string
}

/** What a scan tells as it goes. */
export interface XmlVisitor {
  readonly open: (tag: Tag) => void
  readonly close: (name: string) => void
  /** Character data, raw. */
  readonly text: (raw: string) => void
}

type ParsedTag = Tag & { readonly kind: 'start' | 'end' | 'empty'; readonly fault: string | undefined }

const TAG = /^<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>$/
const DECLARATION = /^\ufeff?<\?xml [^?]*\?>/
const ATTRIBUTE_NAME = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"[^"]*"|'[^']*')/g
/** An ampersand that starts no reference, or one to an entity that XML does not have by itself. */
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)/
/** What may not be a Char of XML 1.0, and what never is one; whole surrogate pairs are. */
const DOUBTFUL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const BAD_CHARACTER =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
/** Values that only a bug writes. */
const NONSENSE = /"(?:NaN|undefined|null|-?Infinity|\[object Object\])"|\bc[xy]="-/

/** How many tags are remembered; a deck has millions of tags, of which a few thousand differ. */
const MEMORY = 16_384
const remembered = new Map<string, ParsedTag>()

/**
 * Walks a well-formed XML document without comments, CDATA, processing instructions and document type, of
 * which our parts have none.
 *
 * @returns why the text is not such a document, `undefined` if it is.
 */
export function scanXml(xml: string, visitor: XmlVisitor): string | undefined {
  if (DOUBTFUL_CHARACTER.test(xml) && BAD_CHARACTER.test(xml))
    return 'has a character that XML does not allow'
  if (xml.includes('&') && BAD_REFERENCE.test(xml)) return 'has an ampersand that is not escaped'
  const open: string[] = []
  let at = DECLARATION.exec(xml)?.[0].length ?? 0
  let roots = 0
  for (;;) {
    const bracket = xml.indexOf('<', at)
    if (bracket > at || bracket === -1) {
      const raw = xml.slice(at, bracket === -1 ? xml.length : bracket)
      if (open.length > 0) visitor.text(raw)
      else if (raw.trim() !== '') return 'has text outside its root'
    }
    if (bracket === -1) break
    const end = xml.indexOf('>', bracket) + 1
    const tag = end === 0 ? undefined : readTag(xml.slice(bracket, end))
    if (tag === undefined) return `has a broken tag: ${xml.slice(bracket, bracket + 40)}`
    at = end
    if (tag.kind === 'end') {
      if (open.pop() !== tag.name) return `closes ${tag.name} wrongly`
      visitor.close(tag.name)
      continue
    }
    if (tag.fault !== undefined) return tag.fault
    if (open.length === 0) roots += 1
    if (roots > 1) return 'has two roots'
    visitor.open(tag)
    if (tag.kind === 'start') open.push(tag.name)
    else visitor.close(tag.name)
  }
  if (open.length > 0) return `does not close ${open.at(-1) ?? ''}`
  return roots === 1 ? undefined : 'has no root'
}

function readTag(raw: string): ParsedTag | undefined {
  const known = remembered.get(raw)
  if (known !== undefined) return known
  const match = TAG.exec(raw)
  if (match === null) return undefined
  const [, slash = '', name = '', attributes = '', emptySlash = ''] = match
  if (slash !== '' && (attributes !== '' || emptySlash !== '')) return undefined
  const nonsense = NONSENSE.exec(attributes)
  const tag: ParsedTag = {
    name,
    attributes,
    kind: slash !== '' ? 'end' : emptySlash !== '' ? 'empty' : 'start',
    fault: hasTwin(attributes)
      ? `has an attribute twice in ${name}`
      : nonsense === null
        ? undefined
        : `has the value ${nonsense[0]}`,
  }
  if (remembered.size < MEMORY) remembered.set(raw, tag)
  return tag
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
