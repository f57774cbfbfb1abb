import type { Status } from '../../quarter/schema'
import { hueOf, type StatusHue } from '../../status/status-hue'
import { say } from '../../words/words'
import type { Fix, Place } from '../finding'
import { mendText } from '../mend-text'
import { blockTexts } from '../texts'
import type { BlockRule } from '../rule'

const COLOURS = 'green|yellow|amber|orange|red'
const ENGLISH = `${COLOURS}|blue|gr[ea]y`
/** Names of the same colours in other languages; only looked for in texts of that language. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  de: 'rot|gelb|grün',
  fr: 'rouge|jaune|vert',
  es: 'rojo|amarillo|verde|ámbar',
  it: 'rosso|giallo|verde',
  pt: 'vermelho|amarelo|verde',
  nl: 'rood|geel|groen|oranje',
}
const WORDS = 'off[- ]track|delayed|blocked|at risk|on track|concerns|complete'
const CIRCLES = '🔴|🟠|🟡|🟢|🔵'

const LEAD = String.raw`(?:^|\n|\b(?:status|statut|estado|stato)(?: is|:| :)?\s+|[–—:(]\s*)`

/**
 * Where a word is a status and not part of a sentence: alone on its line or in parentheses, after "status"
 * or a dash or colon, or a capitalised colour that ends a clause (`Data as a Service Yellow,`). A colour may
 * head its clause (`Yellow: waiting`); other words do that in every report (`Blocked: waiting for legal`).
 */
const expressionsOf = (language: string): readonly RegExp[] => {
  const own = ELSEWHERE[language.toLowerCase().split('-')[0] ?? '']
  const colours = own === undefined ? ENGLISH : `${ENGLISH}|${own}`
  return [
    new RegExp(String.raw`${LEAD}(?<word>${colours})(?=\s*(?:$|\n|[.;,)–—:]|\s-\s))`, 'giu'),
    new RegExp(String.raw`${LEAD}(?<word>${WORDS})(?=\s*(?:$|\n|[.;,)]))`, 'giu'),
    new RegExp(String.raw`(?:^|\n|[–—:(]\s*|\s)(?<word>${CIRCLES})`, 'gu'),
    CAPITALISED,
  ]
}

const CAPITALISED = new RegExp(
  String.raw`(?<!\b(?:[Tt]eam|[Cc]ode|[Pp]roject|[Cc]olou?r|the|and|or)\s)(?<=[\p{L}\p{N})]\s)(?<word>${COLOURS.replace(/\b\w/g, (letter) => letter.toUpperCase())})(?=\s*(?:$|\n|[.;,)]))`,
  'gu',
)
const expressions = new Map<string, readonly RegExp[]>()

/** The expressions of a language, made once. */
function asStatus(language: string): readonly RegExp[] {
  const key = ELSEWHERE[language.toLowerCase().split('-')[0] ?? ''] === undefined ? '' : language
  const made = expressions.get(key) ?? expressionsOf(key)
  expressions.set(key, made)
  return made
}

/** Statuses are said in the words of the file's own scale; "Yellow" beside CONCERNS makes two scales of one. */
export const foreignStatusWord: BlockRule = {
  id: 'foreign-status-word',
  severity: 'warning',
  scope: 'block',
  check: (block, { period, scale, language }) => {
    const own = new Set(scale.map(({ label }) => label.toLowerCase()))
    const texts = blockTexts(block, period).filter(({ place }) => FIELDS.has(place.field))
    return texts.flatMap(({ place, plain, markdown }) =>
      asStatus(language)
        .flatMap((expression) => [...plain.matchAll(expression)])
        .filter((match) => !own.has((match.groups?.['word'] ?? '').toLowerCase()))
        .map((match) => {
          const word = match.groups?.['word'] ?? ''
          const start = match.index + match[0].length - word.length
          return {
            place: { ...place, range: { start, end: start + word.length } },
            sentence: say('finding.foreignStatusWord', {
              word,
              scale: scale.map(({ label }) => label).join(', '),
            }),
            ...mend(place, markdown, plain.slice(0, start), word, labelFor(word, scale)),
          }
        }),
    )
  },
}

/** Where statuses are reported. Wordings, goals and statements may speak of anything; a reason may quote. */
const FIELDS = new Set(['entry', 'overview', 'progress', 'narrative', 'challenges'])

/** The colours that words and circles name. */
const NAMES: Readonly<Record<string, StatusHue>> = {
  red: 'red',
  amber: 'amber',
  yellow: 'amber',
  orange: 'amber',
  green: 'green',
  blue: 'blue',
  rot: 'red',
  gelb: 'amber',
  grün: 'green',
  rouge: 'red',
  jaune: 'amber',
  vert: 'green',
  rojo: 'red',
  amarillo: 'amber',
  ámbar: 'amber',
  verde: 'green',
  '🔴': 'red',
  '🟠': 'amber',
  '🟡': 'amber',
  '🟢': 'green',
  '🔵': 'blue',
}

/** The word of this scale for a colour: that of the only status in that colour, where there is one. */
function labelFor(word: string, scale: readonly Status[]): string | undefined {
  const hue = NAMES[word.toLowerCase()]
  if (hue === undefined) return undefined
  const [only, ...others] = scale.filter((status) => hueOf(status) === hue)
  return others.length > 0 ? undefined : only?.label
}

/** Writes the scale's word; one that stands in the text twice is told apart by what stands before it. */
function mend(
  place: Place,
  markdown: string,
  before: string,
  word: string,
  label: string | undefined,
): { readonly fix?: Fix } {
  if (label === undefined) return {}
  for (const length of [0, 8, 16, 32]) {
    const lead = before.slice(before.length - Math.min(length, before.length))
    const { fix } = mendText(place, markdown, lead + word, lead + label)
    if (fix !== undefined) return { fix: { ...fix, label: say('finding.mend.write', { value: label }) } }
  }
  return {}
}
