import { withAsciiDigits } from './digits'
import type { Figure } from './figure'
import { measuresDiffer } from './measures'

/** A change that a text states: `from 4 to 5`, `2162 -> 2251`, `5, up from 4`. */
export interface StatedChange {
  readonly from: Figure
  readonly to: Figure
  /** Whether the new number stands first: `990, down from 1,320`. */
  readonly backwards: boolean
}

/** A currency, a sign for "about": what may stand between a word and its number. */
const MONEY = String.raw`[~≈]?(?:US\$|[$€£¥₹₩₽]|(?:CHF|EUR|USD|GBP)\s)?`
/** Up to five words behind a number, with a quarter, a year or something short in parentheses among them. */
const COUNTED = String.raw`(?:\s?\((?:[^()\n\d]|[QH][1-4]|(?:19|20)\d{2}){1,20}\))?(?:\s(?:[\p{L}µ°][\p{L}\p{M}\p{No}µ°/.'’-]*|[QHST][1-4]|(?:19|20)\d{2})){0,5}(?:\s?\((?:[^()\n\d]|[QH][1-4]|(?:19|20)\d{2}){1,20}\))?`
const TO = 'to|auf|à|a|au|para|hasta|até|naar|tot|till|til|do|na|до|σε|به|menjadi|إلى'
const FROM = 'from|von|de|da|depuis|desde|van|från|fra|z|ze|od|с|со|от|з|від|από|از|dari|من'
const BEFORE_FIRST = new RegExp(String.raw`(?:^|[^\p{L}\p{M}])(?:${FROM})\s${MONEY}[+-]?$`, 'iu')
const ARROW = new RegExp(String.raw`^[^.;\n]{0,24}?(?:->|=>|→|⇒|➔|⟶)\s*${MONEY}$`, 'u')
const FORWARDS = new RegExp(String.raw`^${COUNTED},?\s(?:${TO})\s${MONEY}$`, 'iu')
const BACKWARDS = new RegExp(
  String.raw`^${COUNTED},?\s\(?(?:(?:up|down|risen|fallen|increased|reduced)\sfrom|was|were|vs\.?|versus|compared\s(?:to|with)|instead\sof|gegenüber|statt|nach\szuvor|zuvor|contre|au\slieu\sde|frente\sa|en\slugar\sde|contra|против)\s${MONEY}$`,
  'iu',
)

/** What the words between two numbers of a change are found with. */
export const changeWords: readonly RegExp[] = [BEFORE_FIRST, ARROW, FORWARDS, BACKWARDS]

/** The changes among a text's figures, in order; `figures` are what `findFigures` found in it. */
export function findChanges(text: string, figures: readonly Figure[]): readonly StatedChange[] {
  const before = known.get(figures)
  if (before !== undefined) return before
  const changes = readChanges(text, figures)
  known.set(figures, changes)
  return changes
}

/** By the figures, which are one list as long as their text is remembered. */
const known = new WeakMap<readonly Figure[], readonly StatedChange[]>()

function readChanges(text: string, figures: readonly Figure[]): readonly StatedChange[] {
  const plain = withAsciiDigits(text)
  const counted = figures.filter(({ certain }) => certain)
  return counted.flatMap((second, index): readonly StatedChange[] => {
    const first = counted[index - 1]
    if (first === undefined || first.kind !== second.kind) return []
    if (second.start - first.end > LONGEST || measuresDiffer(first.unit, second.unit)) return []
    const between = plain.slice(first.end, second.start)
    const before = plain.slice(Math.max(0, first.start - 48), first.start)
    if (BACKWARDS.test(between)) return [{ from: second, to: first, backwards: true }]
    const forwards =
      ARROW.test(between) ||
      (FORWARDS.test(between) && BEFORE_FIRST.test(before)) ||
      isChangeElsewhere(before, between)
    return forwards ? [{ from: first, to: second, backwards: false }] : []
  })
}

/** Two numbers farther apart do not make one change. */
const LONGEST = 90

const RISES = '(?:增|增加|增长|升|上升|上涨|提高|提升|扩大|改善|降|下降|下跌|减|减少|缩短|降低|变|变为)'
const CHINESE = new RegExp(String.raw`^\p{L}{0,4}?(?:${RISES}?(?:到|至|为))$`, 'u')

/**
 * From A to B in Japanese (AからBに), Korean (A에서 B로), Chinese (从A增至B), Turkish (A’dan B’ye), Hindi
 * (A से B), Hebrew (מ-A ל-B) and Arabic with words between (من A … إلى B).
 */
const isChangeElsewhere = (before: string, between: string): boolean =>
  /^\p{L}{0,4}(?:から|에서)[、,]?\s?$/u.test(between) ||
  /^[’']?[td][ae]n\s$/u.test(between) ||
  /^(?:\s[\p{L}\p{M}]+){0,2}\sसे\s(?:बढ़कर\s|घटकर\s)?$/u.test(between) ||
  (/[从由自]$/u.test(before) && CHINESE.test(between)) ||
  (/מ-?$/u.test(before) && /^(?:\s\p{L}+){0,2}\sל-?$/u.test(between)) ||
  (/(?:^|[^\p{L}])من\s$/u.test(before) && /^\s(?:[\p{L}\p{M}]+\s){0,2}إلى\s$/u.test(between))
