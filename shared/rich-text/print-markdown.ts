import { normalise } from './normalise'
import { bulletLine, escapable } from './parse-markdown'
import type { Paragraph, RichText, Run } from './rich-text'

/**
 * Writes rich text as the Markdown subset, so that `parseMarkdown(printMarkdown(text))` is the
 * normalised text. What looks like syntax but is text gets a backslash, and only that: prices,
 * footnote stars between spaces and brackets stay as people typed them.
 */
export function printMarkdown(text: RichText): string {
  let printed = ''
  let previous: Paragraph | undefined
  for (const paragraph of normalise(text)) {
    if (previous) printed += previous.bullet && paragraph.bullet ? '\n' : '\n\n'
    printed += printParagraph(paragraph)
    previous = paragraph
  }
  return printed
}

function printParagraph({ runs, bullet }: Paragraph): string {
  const line = printRuns(runs)
  if (bullet !== undefined) return bullet === 1 ? `- ${line}` : `  - ${line}`
  return bulletLine.test(line) ? line.replace('-', '\\-') : line
}

const noRun: Run = { text: '' }

function printRuns(runs: readonly Run[]): string {
  const whole = runs.map((run) => run.text).join('')
  const openings = openingBrackets(runs, whole)
  let printed = ''
  let from = 0
  let previous = noRun
  for (const run of [...runs, noRun]) {
    if (previous.link !== undefined && previous.link !== run.link) printed += `](${escapeUrl(previous.link)})`
    printed += boundary(previous, run)
    if (run.link !== undefined && previous.link !== run.link) printed += '['
    printed += escapeText(run, whole, from, openings)
    from += run.text.length
    previous = run
  }
  return printed
}

/** The asterisks between two runs: two when bold changes, one when italic does, three for both. */
const boundary = (a: Run, b: Run): string =>
  '*'.repeat((a.bold === b.bold ? 0 : 2) + (a.italic === b.italic ? 0 : 1))

function escapeText(run: Run, whole: string, from: number, openings: ReadonlySet<number>): string {
  const end = from + run.text.length
  let escaped = ''
  for (let at = from; at < end; at += 1) {
    const character = whole.charAt(at)
    const needsEscape =
      character === '*'
        ? !standsAlone(whole, at, from, end)
        : character === '\\'
          ? at + 1 === end || escapable.includes(whole.charAt(at + 1))
          : character === '['
            ? run.link !== undefined || openings.has(at)
            : character === ']' && run.link !== undefined
    escaped += needsEscape ? `\\${character}` : character
  }
  return escaped
}

/** A single asterisk between spaces marks nothing, so it may stay bare. */
const standsAlone = (whole: string, at: number, from: number, end: number): boolean =>
  at > from && at + 1 < end && /\s/.test(whole.charAt(at - 1)) && /\s/.test(whole.charAt(at + 1))

/** Where a literal `[` would be read as the start of a link: the next `]` leads on to an address. */
function openingBrackets(runs: readonly Run[], whole: string): ReadonlySet<number> {
  const linkEnds = new Set<number>()
  let end = 0
  for (const run of runs) {
    end += run.text.length
    if (run.link !== undefined) linkEnds.add(end)
  }
  const openings = new Set<number>()
  let closesLink = false
  for (let at = whole.length; at >= 0; at -= 1) {
    if (linkEnds.has(at)) closesLink = true
    const character = whole.charAt(at)
    if (character === ']') closesLink = /^\((?:https?:\/\/|mailto:)/i.test(whole.slice(at + 1, at + 12))
    else if (character === '[' && closesLink) openings.add(at)
  }
  return openings
}

const escapeUrl = (url: string): string => {
  const bare = hasBalancedParentheses(url) ? /[\\[\]]/g : /[\\[\]()]/g
  return url.replace(bare, '\\$&')
}

function hasBalancedParentheses(url: string): boolean {
  let depth = 0
  for (const character of url) {
    if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
