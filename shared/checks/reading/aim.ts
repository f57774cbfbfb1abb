import { findChanges } from './find-changes'
import type { Figure } from './figure'

/** Verbs that lead a number from somewhere to its aim: `raise X to 90`, `auf 90 steigern`, `porter X à 90`. */
const VERB =
  /(?<!\p{L})(?:doubl\p{L}+|tripl\p{L}+|halv\p{L}+|verdoppel\p{L}*|halbier\p{L}*|increas\p{L}+|rais\p{L}+|grow\p{L}*|improv\p{L}+|lift\p{L}*|boost\p{L}*|expand\p{L}*|extend\p{L}*|reduc\p{L}+|lower\p{L}*|cut\p{L}*|decreas\p{L}+|bring\p{L}*|drop\p{L}*|shorten\p{L}*|shrink\p{L}*|limit\p{L}*|reach\p{L}*|achiev\p{L}+|keep\p{L}*|maintain\p{L}*|hold\p{L}*|steiger\p{L}+|erhöh\p{L}+|heb\p{L}+|senk\p{L}+|reduzier\p{L}+|verkürz\p{L}+|verringer\p{L}+|erreich\p{L}+|halten|augment\p{L}+|port\p{L}+|rédui\p{L}+|ramen\p{L}+|abaiss\p{L}+|atteindre|mainteni\p{L}+|aument\p{L}+|elev\p{L}+|reduzi\p{L}+|reduci\p{L}+|baixar|bajar|levar|alcançar|alcanzar|atingir|manter|mantener|zwiększ\p{L}+|skróci\p{L}+|zmniejsz\p{L}+|osiągną\p{L}+)(?!\p{L})/iu
/** What stands right before the aim. */
const TO =
  /(?<!\p{L})(?:to|at|below|under|above|over|at least|at most|to at least|to at most|to below|to under|to above|to over|auf|bei|unter|über|mindestens|höchstens|auf mindestens|auf höchstens|auf unter|auf über|à|a|para|em|em pelo menos|do|na|co najmniej)\s(?:[≥≤<>~]\s?)?(?:US\$|[$€£¥₹])?$/iu
const REACH = /(?<!\p{L})(?:reach|achieve|atteindre|alcançar|alcanzar|atingir|osiągnąć)\s(?:US\$|[$€£¥₹])?$/iu
/** Behind the aim in languages whose verb comes last: 4.5に引き上げる, 70’e çıkarmak, 500 Nutzer erreichen. */
const VERB_BEHIND =
  /^(?:\p{L}{0,3}(?:に|へ|まで)(?:引き上げ|引き下げ|増や|減ら|短縮|削減|改善|高め|下げ|上げ|する)|[’']?\p{L}{1,4}\s(?:çıkar|yükselt|düşür|indir|azalt|artır|ulaş)\p{L}*|\s\p{L}+\s(?:erreichen|steigern|senken|reduzieren|erhöhen|halten)(?!\p{L}))/u
/** إلى stands before the aim, whatever the verb. */
const ARABIC_TO = /إلى\s$/u

/**
 * The number that a wording aims at, where its words leave no doubt: the end of a change (`from 40 to 60`), or the one
 * number that a verb leads to. Undefined for numbers that say when, of whom or how often.
 */
export function aimOf(plain: string, figures: readonly Figure[]): Figure | undefined {
  const usable = figures.filter(isLevel)
  const changes = findChanges(plain, figures).filter(({ to }) => isLevel(to))
  const [change] = changes
  if (change !== undefined) return changes.length === 1 ? change.to : undefined
  const aims = usable.filter((figure) => isAim(plain, figure))
  return aims.length === 1 ? aims[0] : undefined
}

/** What aims are found with. */
export const aimExpressions: readonly RegExp[] = [VERB, TO, REACH, VERB_BEHIND, ARABIC_TO]

function isAim(plain: string, { start, end }: Figure): boolean {
  const clause =
    plain
      .slice(Math.max(0, start - 160), start)
      .split(/[.;:\n。]\s?/u)
      .at(-1) ?? ''
  return (
    (VERB.test(clause) && TO.test(clause)) ||
    REACH.test(clause) ||
    ARABIC_TO.test(clause) ||
    VERB_BEHIND.test(plain.slice(end, end + 40))
  )
}

const isLevel = ({ kind, certain, signed, range, approximate, outOf }: Figure): boolean =>
  (kind === 'amount' || kind === 'percent' || kind === 'money') &&
  certain &&
  !signed &&
  !range &&
  !approximate &&
  outOf === undefined
