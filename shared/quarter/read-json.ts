import { fail, ok } from '../result'
import type { Result } from '../result'
import type { OpenFailure, PlacedProblem } from './open'
import { mostProblems, mostValues, printPlace } from './place'

/** Far beyond the eight levels of the format, and far below what exhausts a stack. */
export const deepest = 100

/**
 * Parses JSON (RFC 8259) and says where it stops being JSON, which the language's own parser does not
 * say reliably. Refuses besides: nesting deeper than `deepest`; more than `mostValues` values; a field written twice in one object; an
 * integer or magnitude that a number cannot keep, since saving would change it.
 */
export function readJson(text: string): Result<unknown, OpenFailure> {
  const sound = readSound(text)
  if (sound !== undefined) return ok(sound)
  const fault = scan(text)
  return fault ? fail(fault) : ok(JSON.parse(text))
}

/**
 * Characters of a text that is parsed before it is looked through: all but those with many pictures. Fewer than a text of
 * `mostValues` has, and few enough for a hostile one (nothing but brackets) to be parsed in a second or two.
 */
const mostAtOnce = 4_000_000

/**
 * What the language's parser makes of a text, if that alone shows that nothing in it is to be refused: nearly every
 * file. Otherwise undefined, and the text has to be looked through.
 */
function readSound(text: string): unknown {
  if (text.length > mostAtOnce) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  // Of a field that is written twice, one is left.
  return countFields(value, deepest) === countNames(text) ? value : undefined
}

/** Numbers below are kept exactly if they are whole, and nearly exactly otherwise, as any number with a fraction is. */
const surelyKept = 1e15

/** Fields of all objects in a parsed value; NaN if it is nested deeper than `levels` or has a number to look at further. */
function countFields(value: unknown, levels: number): number {
  if (typeof value === 'number') return Math.abs(value) < surelyKept ? 0 : NaN
  if (typeof value !== 'object' || value === null) return 0
  if (levels === 0) return NaN
  let count = 0
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    for (const item of items) if (needsLook(item)) count += countFields(item, levels - 1)
    return count
  }
  // Parsed objects have no fields but their own. Going through them makes no list of each.
  const fields = value as Readonly<Record<string, unknown>>
  for (const name in fields) {
    count += 1
    const field = fields[name]
    if (needsLook(field)) count += countFields(field, levels - 1)
  }
  return count
}

/** Whether a value is more than a text, a truth value or nothing. */
const needsLook = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'object' && value !== null)

/** Colons behind a quote: at least one for every field of an object, and others only where a text has such a colon. */
function countNames(text: string): number {
  let count = 0
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    let end = colon - 1
    while (isSpace(text.charCodeAt(end))) end -= 1
    if (text.charCodeAt(end) === quote) count += 1
  }
  return count
}

const quote = 0x22
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

interface Frame {
  readonly close: '}' | ']'
  /** Fields seen so far; none for lists. */
  readonly fields: Set<string> | undefined
  step: string | number
}

type Expected = 'value' | 'valueOrEnd' | 'field' | 'fieldOrEnd' | 'colon' | 'commaOrEnd'

const space = /[ \t\n\r]*/y
const literal = /true|false|null/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const plainCharacters = /[^"\\\u0000-\u001f]*/y
/** A whole field with a value that has nothing to look at further, and the comma behind it: most of a quarter file. */
const simpleField =
  /"([^"\\\u0000-\u001f]*)"[ \t\n\r]*:[ \t\n\r]*(?:"[^"\\\u0000-\u001f]*"|-?(?:0|[1-9]\d{0,14})(?![\d.eE])|true|false|null)[ \t\n\r]*(,?)/y
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

function scan(text: string): OpenFailure | undefined {
  const frames: Frame[] = []
  const problems: PlacedProblem[] = []
  const note = (problem: PlacedProblem['problem']): void => {
    if (problems.length < mostProblems)
      problems.push({ place: printPlace(frames.map(({ step }) => step)), problem })
  }
  let values = 0
  let expected: Expected = 'value'
  for (let at = skip(space, text, 0); ; at = skip(space, text, at)) {
    const frame = frames.at(-1)
    const character = text.charAt(at)
    if (expected === 'commaOrEnd' && !frame) {
      if (at < text.length) return notJson(text, at)
      return problems.length > 0 ? { kind: 'invalid', problems } : undefined
    }
    if (values > mostValues) {
      return {
        kind: 'invalid',
        problems: [{ place: '', problem: { kind: 'tooManyValues', most: mostValues } }],
      }
    }
    if (expected === 'colon') {
      if (character !== ':') return notJson(text, at)
      expected = 'value'
      at += 1
    } else if (frame && character === frame.close && expected !== 'value' && expected !== 'field') {
      frames.pop()
      expected = 'commaOrEnd'
      at += 1
    } else if (expected === 'commaOrEnd') {
      if (!frame || character !== ',') return notJson(text, at)
      if (typeof frame.step === 'number') frame.step += 1
      expected = frame.fields ? 'field' : 'value'
      at += 1
    } else if (expected === 'field' || expected === 'fieldOrEnd') {
      const field = fieldAt(text, at)
      if (!field.closed || !frame) return notJson(text, field.at)
      frame.step = field.name
      if (frame.fields?.has(field.name)) note({ kind: 'duplicateField' })
      frame.fields?.add(field.name)
      if (field.next !== 'colon') values += 1
      expected = field.next
      at = field.at
    } else if (character === '{' || character === '[') {
      if (frames.length === deepest) return { kind: 'tooDeep', limit: deepest }
      const isObject = character === '{'
      frames.push({
        close: isObject ? '}' : ']',
        fields: isObject ? new Set() : undefined,
        step: isObject ? '' : 0,
      })
      expected = isObject ? 'fieldOrEnd' : 'valueOrEnd'
      values += 1
      at += 1
    } else if (character === '"') {
      const end = endOfString(text, at)
      if (!end.closed) return notJson(text, end.at)
      values += 1
      expected = 'commaOrEnd'
      at = end.at
    } else {
      const afterNumber = skip(number, text, at)
      const end = afterNumber === at ? skip(literal, text, at) : afterNumber
      if (end === at) return notJson(text, at)
      if (afterNumber > at && !isKept(text.slice(at, end))) note({ kind: 'numberTooLarge' })
      values += 1
      expected = 'commaOrEnd'
      at = end
    }
  }
}

/** Where a sticky pattern that matches at `at` ends; `at` itself when it doesn't match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

type Field =
  | { readonly closed: false; readonly at: number }
  | { readonly closed: true; readonly at: number; readonly name: string; readonly next: Expected }

/** The field that begins here, with its value if that is a simple one, and what comes behind what was read. */
function fieldAt(text: string, at: number): Field {
  simpleField.lastIndex = at
  const [, plainName, comma] = simpleField.exec(text) ?? []
  if (plainName !== undefined) {
    const next = comma === ',' ? 'field' : 'commaOrEnd'
    return { closed: true, at: simpleField.lastIndex, name: plainName, next }
  }
  const end = endOfString(text, at)
  if (!end.closed) return { closed: false, at: end.at }
  return { closed: true, at: end.at, name: String(JSON.parse(text.slice(at, end.at))), next: 'colon' }
}

/** The place after a string's closing quote, or of the character at which it stops being a string. */
function endOfString(text: string, from: number): { readonly at: number; readonly closed: boolean } {
  if (text.charAt(from) !== '"') return { at: from, closed: false }
  for (let at = from + 1; ;) {
    at = skip(plainCharacters, text, at)
    if (text.charAt(at) === '"') return { at: at + 1, closed: true }
    const after = skip(escapeSequence, text, at)
    if (after === at) return { at, closed: false }
    at = after
  }
}

/** Whether a number means the same after reading and writing it; whole numbers of 15 digits always do. */
function isKept(token: string): boolean {
  if (token.length > 15 && /^-?\d+$/.test(token)) return String(Number(token)) === token
  return Number.isFinite(Number(token))
}

/** What a literal, number or escape may look like when the file ends within it. */
const unfinished = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|\.?\d*[eE][+-]?|\\(?:u[0-9a-fA-F]{0,3})?)$/

function notJson(text: string, at: number): OpenFailure {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let next = before.indexOf('\n'); next !== -1; next = before.indexOf('\n', next + 1)) line += 1
  const cutOff = at >= text.length || (text.length - at <= 8 && unfinished.test(text.slice(at)))
  return { kind: 'notJson', line, column: at - lineStart + 1, cutOff }
}
