/** A start or empty tag. */
export interface Tag {
  /** With its prefix. */
  readonly name: string
  /** The raw text between name and bracket. */
  readonly attributes: string
}

export type ParsedTag = Tag & { readonly kind: 'start' | 'end' | 'empty'; readonly fault: string | undefined }

const TAG = /^<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>$/
export const DECLARATION = /^\ufeff?<\?xml [^?]*\?>/
const VALUE = /"[^"]*"|'[^']*'/g
/** A name twice in attributes without their values; with them, perhaps. */
const TWIN = /\s([\w.:-]+)\s*=.*\s\1\s*=/s
/** An ampersand that starts no reference, or one to an entity that XML does not have by itself. */
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)/
/** What may not be a Char of XML 1.0, and what never is one; whole surrogate pairs are. */
const DOUBTFUL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const BAD_CHARACTER =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
/** Values that only a bug writes, but for attributes that say what people have written. */
const NONSENSE =
  /(?<!\s(?:name|descr|title|tooltip|typeface|Target)=)"(?:NaN|undefined|null|-?Infinity|\[object Object\])"|\bc[xy]="-/

/** Characters of attributes; most have fewer. */
const USUAL_LENGTH = 200

/** How many tags are remembered; a deck has millions of tags, of which a few thousand differ. */
const MEMORY = 16_384
const remembered = new Map<string, ParsedTag>()

/** Why no XML document can hold this text, wherever it stands; `undefined` where one can. */
export function characterFault(xml: string): string | undefined {
  if (DOUBTFUL_CHARACTER.test(xml) && BAD_CHARACTER.test(xml))
    return 'has a character that XML does not allow'
  return xml.includes('&') && BAD_REFERENCE.test(xml) ? 'has an ampersand that is not escaped' : undefined
}

/** One tag, from bracket to bracket, which is remembered; `undefined` where it is none. */
export function usualTag(raw: string): ParsedTag | undefined {
  const known = remembered.get(raw)
  if (known !== undefined) return known
  const own = remembered.size < MEMORY ? ownCopy(raw) : undefined
  if (own === undefined) return readTag(raw)
  const tag = readTag(own)
  if (tag !== undefined) remembered.set(own, tag)
  return tag
}

/**
 * A copy of a text that is to be remembered: a slice would keep its whole document in memory. Undefined where half a
 * surrogate pair would be lost in it.
 */
export function ownCopy(text: string): string | undefined {
  const own = Buffer.from(text).toString()
  return own === text ? own : undefined
}

/** One tag of a document whose tags differ: only ends, and starts without attributes, are remembered. */
export const rareTag = (raw: string): ParsedTag | undefined =>
  raw.includes('=') ? readTag(raw) : usualTag(raw)

/** One tag, from bracket to bracket; `undefined` where it is none. */
export function readTag(raw: string): ParsedTag | undefined {
  const match = TAG.exec(raw)
  if (match === null) return undefined
  const [, slash = '', name = '', attributes = '', emptySlash = ''] = match
  if (slash !== '' && (attributes !== '' || emptySlash !== '')) return undefined
  const nonsense = NONSENSE.exec(attributes)
  return {
    name,
    attributes,
    kind: slash !== '' ? 'end' : emptySlash !== '' ? 'empty' : 'start',
    fault: hasTwin(attributes)
      ? `has an attribute twice in ${name}`
      : nonsense === null
        ? undefined
        : `has the value ${nonsense[0]}`,
  }
}

const hasTwin = (attributes: string): boolean =>
  attributes.indexOf('=') !== attributes.lastIndexOf('=') &&
  // Values that are long and hostile take the pattern long.
  (attributes.length > USUAL_LENGTH || TWIN.test(attributes)) &&
  TWIN.test(attributes.replace(VALUE, ''))

/** The value of an attribute in raw attribute text, its references resolved. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const value = attributePattern(name).exec(attributes)
  return value === null ? undefined : resolve(value[1] ?? value[2] ?? '')
}

/** A pattern for each of a few names, made once: thousands of parts are looked through for the same ones. */
const attributePatterns = new Map<string, RegExp>()

function attributePattern(name: string): RegExp {
  const known = attributePatterns.get(name)
  if (known !== undefined) return known
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  attributePatterns.set(name, pattern)
  return pattern
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
