import { isLink, lineBreak, normalise, runLike } from './normalise'
import { unmarkedParagraph, type Paragraph, type RichText, type Run } from './rich-text'

/** Characters that a backslash makes literal; a backslash before any other stays a backslash. */
export const escapable = '\\*[]()-'

/** A line that is a bullet: one space or none before the dash is the first level, more the second. */
export const bulletLine = /^([ \t]*)- (?=.*\S)/

/** What ends a line or could begin a mark. */
const special = /[\\*[\n\r\v\f\u0085\u2028\u2029]/

/**
 * Reads the Markdown subset of prose fields: paragraphs, `-` bullets of two levels, `**bold**`,
 * `*italic*` and `[links](https://…)`. Everything else is literal text; nothing is an error.
 *
 * Differences from CommonMark, each because fields are short texts that people type, not documents:
 * every line is a paragraph of its own; asterisks look only at white space, not at punctuation or
 * scripts around them (so they work in Japanese); bold and italic may overlap. Takes time linear in
 * the length of the text, whatever it holds.
 */
export function parseMarkdown(markdown: string): RichText {
  // Most fields are one line without any mark, which is all of the answer.
  if (!special.test(markdown) && !bulletLine.test(markdown))
    return /\S/.test(markdown) ? [unmarkedParagraph(markdown)] : []
  return normalise(markdown.split(lineBreak).map(parseLine))
}

function parseLine(line: string): Paragraph {
  const bullet = bulletLine.exec(line)
  if (!bullet) return { runs: parseInline(line) }
  const indent = bullet[1] ?? ''
  const level = indent.includes('\t') || indent.length > 1 ? 2 : 1
  return { runs: parseInline(line.slice(bullet[0].length)), bullet: level }
}

/** A stretch of asterisks; what of it marks bold or italic is settled when its partner is found. */
interface Asterisks {
  readonly kind: 'asterisks'
  readonly count: number
  readonly opens: boolean
  readonly closes: boolean
  bold: 'none' | 'on' | 'off'
  italic: 'none' | 'on' | 'off'
}

type Token =
  | Asterisks
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'linkEnd' }

/** What a mark within a line begins with. */
const inlineMark = /[\\*[]/

function parseInline(line: string): Run[] {
  if (!inlineMark.test(line)) return line === '' ? [] : [{ text: line }]
  const tokens = tokenise(line)
  const asterisks = tokens.filter((token) => token.kind === 'asterisks')
  pair(asterisks, 'bold')
  pair(asterisks, 'italic')
  return assemble(tokens)
}

function tokenise(line: string): Token[] {
  const tokens: Token[] = []
  let plainFrom = 0
  let linkEnd: { readonly label: number; readonly after: number } | undefined
  const take = (at: number, after: number, token: Token): number => {
    if (at > plainFrom) tokens.push({ kind: 'text', text: line.slice(plainFrom, at) })
    tokens.push(token)
    plainFrom = after
    return after
  }
  for (let at = 0; at < line.length;) {
    const character = line.charAt(at)
    if (at === linkEnd?.label) {
      at = take(at, linkEnd.after, { kind: 'linkEnd' })
    } else if (isEscape(line, at)) {
      at = take(at, at + 2, { kind: 'text', text: line.charAt(at + 1) })
    } else if (character === '*') {
      const after = endOfAsterisks(line, at)
      at = take(at, after, asterisksAt(line, at, after))
    } else if (character === '[') {
      const link = linkAt(line, at)
      if (link) {
        linkEnd = link
        at = take(at, at + 1, { kind: 'link', url: link.url })
      } else at += 1
    } else at += 1
  }
  if (plainFrom < line.length) tokens.push({ kind: 'text', text: line.slice(plainFrom) })
  return tokens
}

const isEscape = (line: string, at: number): boolean =>
  line.charAt(at) === '\\' && at + 1 < line.length && escapable.includes(line.charAt(at + 1))

function endOfAsterisks(line: string, from: number): number {
  let after = from
  while (line.charAt(after) === '*') after += 1
  return after
}

const asterisksAt = (line: string, at: number, after: number): Asterisks => ({
  kind: 'asterisks',
  count: after - at,
  opens: /\S/.test(line.charAt(after)),
  closes: /\S/.test(line.charAt(at - 1)),
  bold: 'none',
  italic: 'none',
})

/**
 * The link whose label opens at `at`: where its label and the whole of it end, and where it leads.
 * Neither label nor address may hold a bare `[`, so that no two attempts read the same characters.
 */
function linkAt(line: string, at: number): { label: number; after: number; url: string } | undefined {
  let label = at + 1
  while (label < line.length && !'[]'.includes(line.charAt(label))) label += isEscape(line, label) ? 2 : 1
  if (label === at + 1 || !line.startsWith('](', label)) return undefined
  let url = ''
  let depth = 0
  for (let next = label + 2; next < line.length; next += 1) {
    const character = line.charAt(next)
    if (character === ')' && depth === 0) return isLink(url) ? { label, after: next + 1, url } : undefined
    if (character === '[' || /\s/.test(character)) return undefined
    if (isEscape(line, next)) next += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    url += line.charAt(next)
  }
  return undefined
}

/** Pairs what opens and closes one mark; of two openers before a closer the nearer one counts. */
function pair(asterisks: readonly Asterisks[], mark: 'bold' | 'italic'): void {
  let opener: Asterisks | undefined
  for (const token of asterisks) {
    const speaks = token.count === 3 || token.count === (mark === 'bold' ? 2 : 1)
    if (!speaks) continue
    if (opener && token.closes) {
      opener[mark] = 'on'
      token[mark] = 'off'
      opener = undefined
    } else if (token.opens) opener = token
  }
}

function assemble(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  let bold = false
  let italic = false
  let link: string | undefined
  const add = (text: string): void => {
    if (text === '') return
    const look = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }
    runs.push(runLike(link === undefined ? look : { ...look, link }, text))
  }
  for (const token of tokens) {
    if (token.kind === 'text') add(token.text)
    else if (token.kind === 'link') link = token.url
    else if (token.kind === 'linkEnd') link = undefined
    else {
      const unused = token.count - (token.bold === 'none' ? 0 : 2) - (token.italic === 'none' ? 0 : 1)
      // Asterisks left over stand outside of what their neighbours mark.
      const opened = token.bold === 'on' || token.italic === 'on'
      if (opened) add('*'.repeat(unused))
      if (token.bold !== 'none') bold = token.bold === 'on'
      if (token.italic !== 'none') italic = token.italic === 'on'
      if (!opened) add('*'.repeat(unused))
    }
  }
  return runs
}
