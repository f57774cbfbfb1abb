import type { Figure } from './figure'

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:k(?!\p{L})|\s?(?:thousand|tsd\.?|tausend|mille|тыс\.?|тысяч\p{L}*|tys\.?)(?!\p{L})|千)/iu, 1e3],
  [/^(?:M(?!\p{L})|\s?(?:mn|mio\.?|million(?:s|en)?|millones|milioni|milhões)(?!\p{L}))/u, 1e6],
  [
    /^\s?(?:mn|mio\.?|mln\.?|million(?:s|en)?|miljoen|miljoner|millioner|milionów|млн\.?|миллион\p{L}*|مليون)(?!\p{L})/iu,
    1e6,
  ],
  [
    /^(?:B(?!\p{L})|\s?(?:bn|mrd\.?|mld\.?|billion(?:s)?|milliards?|milliarden?|miliardi|miliardów|miljard|млрд\.?|миллиард\p{L}*|مليار)(?!\p{L}))/iu,
    1e9,
  ],
  // India counts in lakh and crore; Japan, China and Korea in ten thousands.
  [/^\s?lakhs?(?!\p{L})/iu, 1e5],
  [/^\s?crores?(?!\p{L})/iu, 1e7],
  [/^[万萬만]/u, 1e4],
  [/^[億亿억]/u, 1e8],
  [/^[兆조]/u, 1e12],
]

const PERCENT =
  /^[\s\u00a0\u202f\u200e\u200f\u061c]{0,2}(?:%|percent(?!\p{L}|\s(?:point))|per cent(?!\p{L}|\s(?:point))|prozent(?!\p{L})|pour[ -]cent(?!\p{L})|por ciento(?!\p{L})|por cento(?!\p{L})|per cento(?!\p{L})|procent(?!\p{L})|процент(?:а|ов)?(?!\p{L})|százalék(?!\p{L})|prosenttia(?!\p{L})|procenta?(?!\p{L})|la sută|persen(?!\p{L})|phần trăm|パーセント|퍼센트|(?:في المئة|في المائة|بالمئة|بالمائة|درصد|אחוזים|אחוז|प्रतिशत)(?!\p{L}))/iu
const POINTS =
  /^[\s\u00a0\u202f\u200e\u200f\u061c]{0,2}(?:%[ -]?points?|%p(?!\p{L})|%포인트|pp\.?(?!\p{L})|p\.p\.|ppt(?!\p{L})|percentage[ -]points?|per ?cent(?:age)? points?|prozentpunkten?|points? de pourcentage|%-punkten?|puntos? porcentual(?:es)?|pontos? percentua(?:l|is)|punt[oi] percentual[ei]|procentpunt(?:en)?|procentpoäng|procentenheter|procentpoint|п\. ?п\.|процентн\p{L}+ пункт\p{L}*|(?:pkt|punkt\p{L}*|punkty)\.?\s(?:proc\.|procentow\p{L}*)|p\.\s?proc\.|%-?pkt\.?|százalékpont|procentn\p{L}+ bod\p{L}*|p\.b\.|yüzde puan\p{L}*|נקודות אחוז|נקודת אחוז|נק['׳’] האחוז|واحد درصد|パーセントポイント|ポイント|[个個]?百分[点點]|نقطة مئوية|نقاط مئوية|نقطتان مئويتان|نقطتين مئويتين)/iu
const FACTOR = /^(?:x|×)(?!\p{L})/iu
const CURRENCY_BEFORE = /(?:US\$|R\$|\$|€|£|¥|₹|₩|₽|₺|CHF|EUR|USD|GBP)\s?$/u
const CURRENCY_BEHIND =
  /^\s?(?:€|\$|£|¥|₹|₩|₽|₺|EUR(?!\p{L})|USD(?!\p{L})|CHF(?!\p{L})|GBP(?!\p{L})|zł(?!\p{L})|Kč(?!\p{L})|руб\.?(?!\p{L})|円|元|원)/u
const APPROXIMATE =
  /(?:[~≈]\s?|(?<!\p{L})(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.|c\.|etwa|rund|ungefähr|fast|environ|près de|presque|alrededor de|cerca de|casi|quase|quasi|ongeveer|bijna|около|примерно|почти|حوالي|نحو)\s|[約约近약]\s?)(?:[$€£¥]\s?)?$/iu
const AT_LEAST =
  /(?:(?<![-=])[≥>]=?\s?|(?<!\p{L})(?:at least|not below|more than|over|above|minimum|no less than|mindestens|über|mehr als|au moins|plus de|más de|mais de|più di|meer dan|pelo menos|no mínimo|al menos|como mínimo|almeno|minstens|ten minste|minst|co najmniej|powyżej|en az|не менее|أكثر من|لا يقل عن|לפחות)\s|超过|超過|至少|少なくとも|최소\s?)$/iu
const AT_MOST =
  /(?:[≤<]=?\s?|(?<!\p{L})(?:at most|less than|under|below|up to|maximum|within|no more than|höchstens|unter|weniger als|bis zu|au plus|moins de|menos de|meno di|minder dan|no máximo|a lo sumo|como máximo|al massimo|hoogstens|högst|najwyżej|poniżej|en fazla|не более|أقل من|لا يزيد عن|לכל היותר)\s|不到|不足|至多|最多|최대\s?)$/iu
const AT_LEAST_BEHIND = /^(?:\+(?!\d)|[\s\u00a0]على الأقل|\p{L}{0,2}(?:以上|超|余)|\p{L}{0,2}\s?이상)/u
const AT_MOST_BEHIND = /^[\s\u00a0]على الأكثر|^\p{L}{0,2}(?:以下|未満|以内|이하|미만)/u

/** What the words beside a number are found with. */
export const numberWords: readonly RegExp[] = [
  ...MULTIPLIERS.map(([expression]) => expression),
  PERCENT,
  POINTS,
  FACTOR,
  CURRENCY_BEFORE,
  CURRENCY_BEHIND,
  APPROXIMATE,
  AT_LEAST,
  AT_MOST,
  AT_LEAST_BEHIND,
  AT_MOST_BEHIND,
]

/** British papers write millions of money small: £4.8m. Without a currency they are metres. */
const MILLIONS_OF_MONEY = /^m(?!\p{L})/u

/** `31.2M`: what the letters behind a number multiply it by, and how many of them there are. */
export function multiplierOf(
  rest: string,
  lead: string,
): { readonly factor: number; readonly length: number } {
  if (MILLIONS_OF_MONEY.test(rest) && CURRENCY_BEFORE.test(lead)) return { factor: 1e6, length: 1 }
  for (const [expression, factor] of MULTIPLIERS) {
    const taken = expression.exec(rest)?.[0]
    if (taken !== undefined) return { factor, length: taken.length }
  }
  return { factor: 1, length: 0 }
}

/** What a number counts, from what stands before and behind it, and how much of the latter belongs to it. */
export function kindOf(
  lead: string,
  rest: string,
): { readonly kind: Figure['kind']; readonly length: number; readonly currency?: string } {
  for (const [kind, expression] of [
    ['points', POINTS],
    ['percent', PERCENT],
    ['factor', FACTOR],
  ] as const) {
    const taken = expression.exec(rest)?.[0]
    if (taken !== undefined) return { kind, length: taken.length }
  }
  const behind = CURRENCY_BEHIND.exec(rest)?.[0]
  const currency = behind ?? CURRENCY_BEFORE.exec(lead)?.[0]
  if (currency === undefined) return { kind: 'amount', length: 0 }
  return { kind: 'money', length: behind?.length ?? 0, currency: currencyOf(currency.trim()) }
}

const SYMBOLS: Readonly<Record<string, string>> = { US$: '$', USD: '$', EUR: '€', GBP: '£', 円: '¥' }

const currencyOf = (written: string): string => SYMBOLS[written] ?? written

/** Whether the words before a number say that it is not exact: `about`, `~`, `rund`, `約`. */
export const isApproximate = (lead: string): boolean => APPROXIMATE.test(lead)

/** Whether a number is the least or the most of something: `at least 10`, `10+`, `≤ 5`, `80以上`. */
export const boundOf = (lead: string, behind: string): Figure['bound'] =>
  AT_LEAST_BEHIND.test(behind) || AT_LEAST.test(lead)
    ? 'atLeast'
    : AT_MOST_BEHIND.test(behind) || AT_MOST.test(lead)
      ? 'atMost'
      : undefined
