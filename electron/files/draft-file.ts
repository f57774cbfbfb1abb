import { sha256 } from './sha256'
import type { Fingerprint } from './fingerprint'

/** What a draft belongs to. */
export interface DraftNote {
  /** Also the id of the document it was kept for. */
  readonly draftId: string
  /** What the document is called. */
  readonly name: string
  /** The folder in which saving is first offered, where there is no file. */
  readonly near: string
  readonly department: string
  /** As the file's own calendar prints it. */
  readonly period: string
  /** ISO 8601, of the moment it was kept. */
  readonly keptAt: string
  /** The file, and what it was when the document was last read from it or written to it. */
  readonly file?: { readonly path: string; readonly fingerprint: Fingerprint }
  /** Where it was no window's draft, but lay beside the file after a save broke off: what it is. */
  readonly remnant?: 'written' | 'replaced'
}

export interface Draft {
  readonly note: DraftNote
  /** The quarter as JSON; not read before somebody wants it. */
  readonly text: string
}

const FIRST_WORDS = 'quarterdeck draft 1'
const FIRST_LINE = /^quarterdeck draft 1 (\d{1,12}) ([0-9a-f]{64})$/

/**
 * A draft as it lies on disk: a line with length and SHA-256 of everything after it, a line of JSON that says
 * what it belongs to, then the quarter.
 */
export function encodeDraft({ note, text }: Draft): Uint8Array {
  const rest = Buffer.from(`${JSON.stringify(note)}\n${text}`, 'utf8')
  return Buffer.concat([Buffer.from(`${FIRST_WORDS} ${rest.length} ${sha256(rest)}\n`, 'utf8'), rest])
}

/** The draft in these bytes; undefined where they are no draft, or one that was cut off or altered. */
export function decodeDraft(bytes: Uint8Array): Draft | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.indexOf('\n')
  const [, length, sum] = FIRST_LINE.exec(buffer.toString('latin1', 0, Math.max(0, Math.min(end, 200)))) ?? []
  const rest = buffer.subarray(end + 1)
  if (length === undefined || rest.length !== Number(length) || sha256(rest) !== sum) return undefined
  const noteEnd = rest.indexOf('\n')
  const note = noteEnd < 0 ? undefined : readNote(rest.toString('utf8', 0, noteEnd))
  return note && { note, text: rest.toString('utf8', noteEnd + 1) }
}

/** A later version of the app may have written it, so its form is looked at although its sum is right. */
function readNote(line: string): DraftNote | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const texts = ['draftId', 'name', 'near', 'department', 'period', 'keptAt']
  if (texts.some((name) => typeof fieldOf(value, name) !== 'string')) return undefined
  const file = fieldOf(value, 'file')
  const print = fieldOf(file, 'fingerprint')
  const fileIsWhole =
    typeof fieldOf(file, 'path') === 'string' &&
    typeof fieldOf(print, 'modifiedMs') === 'number' &&
    typeof fieldOf(print, 'size') === 'number' &&
    typeof fieldOf(print, 'sha256') === 'string'
  const remnant = fieldOf(value, 'remnant')
  if (remnant !== undefined && remnant !== 'written' && remnant !== 'replaced') return undefined
  // Each field has been looked at.
  return file === undefined || fileIsWhole ? (value as DraftNote) : undefined
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
