import { fieldTexts, type FieldText } from '../../shared/quarter/field-texts'
import type { Quarter } from '../../shared/quarter/schema'
import {
  findPattern,
  type FindOptions,
  replaceSpans,
  type Span,
  spansIn,
} from '../../shared/rich-text/find-text'
import { parseMarkdown } from '../../shared/rich-text/parse-markdown'
import { plainText } from '../../shared/rich-text/plain-text'
import { plainWords } from '../../shared/rich-text/plain-words'
import { printMarkdown } from '../../shared/rich-text/print-markdown'
import { writeText } from './fields'
import type { Place } from './place'

/** One occurrence of what is looked for. */
export interface FoundText {
  readonly field: FieldText
  /** The field's words as people read them, without marks. */
  readonly plain: string
  readonly span: Span
}

export const placeOf = ({ id, field, period }: FieldText): Place => ({
  id,
  field,
  ...(period === undefined ? {} : { period }),
})

const plainOf = ({ text, rich }: FieldText): string => (rich ? plainWords(text) : text)

/** Every occurrence in the file, in the order of the outline. */
export function findMatches(quarter: Quarter, words: string, options: FindOptions): readonly FoundText[] {
  const pattern = findPattern(words, options)
  if (pattern === undefined) return []
  return readFields(quarter).flatMap(({ field, plain }) =>
    spansIn(plain, pattern).map((span) => ({ field, plain, span })),
  )
}

/** The last quarter that was searched. Undo keeps hundreds of them, and the texts of each are a file's worth. */
let read: { readonly of: Quarter; readonly fields: readonly Omit<FoundText, 'span'>[] } | undefined

/** Reads a quarter's fields once, however many letters are typed into the search. */
function readFields(quarter: Quarter): readonly Omit<FoundText, 'span'>[] {
  if (read?.of === quarter) return read.fields
  const fields = fieldTexts(quarter).map((field) => ({ field, plain: plainOf(field) }))
  read = { of: quarter, fields }
  return fields
}

/** What a replacement changed. */
export interface Replaced {
  readonly quarter: Quarter
  readonly count: number
  /** Occurrences in past quarters' entries, which stay as they were said. */
  readonly frozen: number
}

/** The file with other words in these occurrences. Occurrences of one field are replaced together. */
export function replaceMatches(quarter: Quarter, found: readonly FoundText[], words: string): Replaced {
  const open = found.filter(({ field }) => !field.frozen)
  let replaced = quarter
  for (const field of new Set(open.map((one) => one.field))) {
    const spans = open.filter((one) => one.field === field).map(({ span }) => span)
    const text = field.rich
      ? printMarkdown(replaceSpans(parseMarkdown(field.text), spans, words))
      : plainText(replaceSpans([{ runs: [{ text: field.text }] }], spans, words))
    replaced = writeText(replaced, placeOf(field), text)
  }
  return { quarter: replaced, count: open.length, frozen: found.length - open.length }
}

/** The words around an occurrence, for a line that shows it: at most `around` characters on either side. */
export function excerpt({ plain, span }: FoundText, around = 32): readonly [string, string, string] {
  const lineStart = plain.lastIndexOf('\n', span.from - 1) + 1
  const lineEnd = plain.indexOf('\n', span.to)
  const from = Math.max(lineStart, span.from - around)
  const to = Math.min(lineEnd === -1 ? plain.length : lineEnd, span.to + around)
  return [
    (from > lineStart ? '…' : '') + plain.slice(from, span.from),
    plain.slice(span.from, span.to),
    plain.slice(span.to, to) + (to < (lineEnd === -1 ? plain.length : lineEnd) ? '…' : ''),
  ]
}
