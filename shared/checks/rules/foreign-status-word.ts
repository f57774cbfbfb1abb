import { say } from '../../words/words'
import { blockTexts } from '../texts'
import type { BlockRule } from '../rule'

const COLOURS = 'green|yellow|amber|orange|red'
const WORDS = `${COLOURS}|blue|gr[ea]y|off[- ]track|delayed|blocked|at risk|on track|concerns|complete`

/**
 * Where a word is a status and not part of a sentence: alone on its line or in parentheses, after "status"
 * or a dash or colon, or a capitalised colour that ends a clause (`Data as a Service Yellow,`).
 */
const AS_STATUS = [
  new RegExp(
    String.raw`(?:^|\n|\bstatus(?: is|:)?\s+|[–—:(]\s*)(?<word>${WORDS})(?=\s*(?:$|\n|[.;,)–—:]|\s-\s))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\b(?:[Tt]eam|[Cc]ode|[Pp]roject|[Cc]olou?r|the|and|or)\s)(?<=[\p{L}\p{N})]\s)(?<word>${COLOURS.replace(/\b\w/g, (letter) => letter.toUpperCase())})(?=\s*(?:$|\n|[.;,)]))`,
    'gu',
  ),
]

/** Statuses are said in the words of the file's own scale; "Yellow" beside CONCERNS makes two scales of one. */
export const foreignStatusWord: BlockRule = {
  id: 'foreign-status-word',
  severity: 'warning',
  scope: 'block',
  check: (block, { period, scale }) => {
    const own = new Set(scale.map(({ label }) => label.toLowerCase()))
    const texts = blockTexts(block, period).filter(({ place }) => FIELDS.has(place.field))
    return texts.flatMap(({ place, plain }) =>
      AS_STATUS.flatMap((expression) => [...plain.matchAll(expression)])
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
          }
        }),
    )
  },
}

/** Where statuses are reported. Wordings, goals and statements may speak of anything; a reason may quote. */
const FIELDS = new Set(['entry', 'overview', 'progress', 'narrative', 'challenges'])
