import type { Status } from '../quarter/schema'
import { hueOf, type StatusHue } from '../status/status-hue'

/** What a word from another program's status column means on a file's scale. */
export type StatusMatch =
  | { readonly kind: 'one'; readonly id: string }
  /** A status word, but the scale has several statuses, or none, that it could mean. */
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }

const byHue: Readonly<Record<StatusHue, readonly string[]>> = {
  green: ['green', 'g'],
  amber: ['amber', 'yellow', 'orange', 'a', 'y'],
  red: ['red', 'r'],
  blue: ['blue', 'b'],
  grey: ['grey', 'gray', 'white'],
}

/** Words that trackers use, by what they say; the hue says which status of a scale that is. */
const byMeaning: Readonly<Record<StatusHue, readonly string[]>> = {
  green: ['on track', 'on target', 'good', 'healthy', 'in progress', 'ok'],
  amber: [
    'concerns',
    'concern',
    'some concerns',
    'needs attention',
    'at some risk',
    'caution',
    'minor issues',
  ],
  red: ['at risk', 'off track', 'blocked', 'critical', 'behind', 'delayed', 'missed', 'in trouble'],
  blue: ['complete', 'completed', 'done', 'achieved', 'finished', 'closed', 'met'],
  grey: [
    'not scheduled',
    'not started',
    'not applicable',
    'n/a',
    'na',
    'paused',
    'on hold',
    'deferred',
    'planned',
  ],
}

const simple = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–—]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .trim()

/** Letters of traffic lights are words only where a column says statuses, not alone in a sentence's place. */
const tooShort = 1

/**
 * Finds the status a word means: a label or id of the scale first, without regard to case, spaces and
 * hyphens; then colours and usual words, by the hue of the scale's own colours. Where two statuses are
 * green, "Green" is unclear and nobody guesses.
 */
export function matchStatus(word: string, scale: readonly Status[]): StatusMatch {
  const wanted = simple(word)
  if (wanted === '') return { kind: 'none' }
  const closed = (text: string): string => simple(text).replaceAll(' ', '')
  const own = scale.filter(({ label, id }) => [closed(label), closed(id)].includes(closed(wanted)))
  if (own.length > 0) return matchOf(own)
  for (const words of [byHue, byMeaning]) {
    const hue = hues.find((one) => words[one].includes(wanted))
    if (hue !== undefined) return matchOf(scale.filter((status) => hueOf(status) === hue))
  }
  return { kind: 'none' }
}

/** The status that opens a cell's text, if its first line is nothing but a status word. */
export function leadingStatus(firstLine: string, scale: readonly Status[]): StatusMatch {
  return simple(firstLine).length <= tooShort ? { kind: 'none' } : matchStatus(firstLine, scale)
}

const matchOf = (found: readonly Status[]): StatusMatch => {
  const [first] = found
  return first !== undefined && found.length === 1
    ? { kind: 'one', id: first.id }
    : { kind: 'unclear', ids: found.map(({ id }) => id) }
}

const hues: readonly StatusHue[] = ['green', 'amber', 'red', 'blue', 'grey']
