import type { Status } from '../quarter/schema'

/** What a word from another program's status column means on a file's scale. */
export type StatusMatch =
  | { readonly kind: 'one'; readonly id: string }
  /** A status word, but the scale has several statuses, or none, that it could mean. */
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }

type Hue = 'green' | 'amber' | 'red' | 'blue' | 'grey'

const byHue: Readonly<Record<Hue, readonly string[]>> = {
  green: ['green', 'g'],
  amber: ['amber', 'yellow', 'orange', 'a', 'y'],
  red: ['red', 'r'],
  blue: ['blue', 'b'],
  grey: ['grey', 'gray', 'white'],
}

/** Words that trackers use, by what they say; the hue says which status of a scale that is. */
const byMeaning: Readonly<Record<Hue, readonly string[]>> = {
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

const hues: readonly Hue[] = ['green', 'amber', 'red', 'blue', 'grey']

/** The name people would give a status's mark; what is not scheduled is grey whatever its colour. */
function hueOf({ colours, weight }: Status): Hue {
  if (weight === null) return 'grey'
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colours.mark.slice(at, at + 2), 16))
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < 0.12 * 255 || spread < most * 0.15) return 'grey'
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  const degrees = sixth * 60
  if (degrees < 18 || degrees >= 320) return 'red'
  if (degrees < 70) return 'amber'
  return degrees < 180 ? 'green' : 'blue'
}
