import { findDates, MONTH } from './find-dates'

/** Things made of digits that are not numbers; what they cover is looked at no further. */
export const NOT_NUMBERS: readonly RegExp[] = [
  /(?:https?|ftp):\/\/[^\s)>\]]+|www\.[^\s)>\]]+|\]\([^)\s]{0,2000}\)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+/giu,
  // Periods and fiscal years: FY21-22, FY 19/20, Q2, Q1-Q3, H1, 2021/22, GJ 24/25-Q1, CY2018 Q4, FY20-Q3
  /(?<![\p{L}\p{N}])(?:FY|GJ|CY|EF|AF|HJ|exercice|ejercicio)\s?['’]?\d{2,4}(?:\s?[-–/]\s?\d{2,4})?(?:\s?[-–/ ]\s?[QHST][1-4])?(?!\p{N})/giu,
  /(?<![\p{L}\p{N}])(?:[QHST][1-4]|[1-4][QHT])(?:\s?[-–/+&]\s?(?:[QHST]?[1-4]))?(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}.,])(?:19|20)\d{2}\s?[-–/]\s?(?:(?:19|20)\d{2}|\d{2})(?![\p{L}\p{N}%])/gu,
  // Times and time zones: 10:30, 10:30:15, 14h30, 24/7, 9 a.m., 5pm
  /(?<![\p{L}\p{N}])\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?<!\d)24\/7(?!\d)|(?<![\p{L}\p{N}])\d{1,2}h\d{2}(?!\d)/giu,
  /(?<![\p{L}\p{N}])\d{1,2}\s?(?:[ap]\.m\.|[ap]m\b|Uhr\b)/giu,
  // Versions and addresses: 1.2.3, v1.1, 10.0.0.1, version 2
  /(?<![\p{L}\p{N}])v\.?\s?\d+(?:\.\d+)*|(?<![\p{N}.])(?!\d{1,3}(?:\.\d{3})+(?![\p{N}.]))\d+(?:\.\d+){2,}(?!\p{N})/giu,
  /(?<!\p{L})(?:version|release|phase|part|step|level|tier|stage|chapter|page|slide|item|no|nr|option|goal|objective|team|room|kapitel|seite|phase|étape|numéro|n°|#)\.?\s?#?\d+(?:\.\d+)*(?![\p{N}%])/giu,
  // Ordinals: 1st, 2nd, 3rd, 4th, 1er, 2e, 3º
  /(?<![\p{L}\p{N}])\d+(?:st|nd|rd|th|er|ère|ème|e|º|ª)(?![\p{L}\p{N}])/giu,
  // Dates whose order of day and month is unknown: 03/10/2021, 3/10/21, 03.10.21
  /(?<![\p{L}\p{N}.])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\p{N})/gu,
  // Days of a month without a year: 3 October, Oct 3, 3. Oktober
  new RegExp(String.raw`(?<![\p{L}\p{N}])\d{1,2}\.?\s(?=(?:de\s)?(?:${MONTH})(?!\p{L}))`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})(?:${MONTH})\.?\s\d{1,2}(?!\p{N}|[.,]\d)`, 'giu'),
  // Dates, times and ordinals of Japanese, Chinese and Korean: 令和3年12月15日, 12月, 14時30分, 第2, 6월 30일
  /第\d+|(?:令和|平成|昭和)?\d{1,4}年(?!間)(?:度|\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}時(?!間)(?:\d{1,2}分)?|\d{1,2}点(?:半|钟|\d{1,2}分)/gu,
  /제\s?\d+|\d{4}년(?:\s?\d{1,2}월)?(?:\s?\d{1,2}일)?|\d{1,2}월(?:\s?\d{1,2}일)?|\d{1,2}시(?:\s?\d{1,2}분)?(?!간)/gu,
  // A number that begins inside a word or an id: KR1, p95, T1234, WCQS2, COVID-19. Scripts without spaces
  // write numbers right behind words.
  // Bounded, because a long text without a digit would be looked through again from every letter.
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}\p{sc=Hebr}])\p{L}(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}\p{sc=Hebr}])[\p{L}\p{M}\p{N}_-]){0,60}\d[\p{L}\p{N}_-]*(?:[.,]\d+)*/gu,
]

/** The text with everything hidden that is made of digits and no number; places stay the same. */
export function hideNotNumbers(plain: string): string {
  const shown: string[] = []
  let at = 0
  for (const { start, end } of findDates(plain)) {
    shown.push(plain.slice(at, start), hidden(end - start))
    at = end
  }
  shown.push(plain.slice(at))
  return NOT_NUMBERS.reduce(
    (open, expression) => open.replace(expression, (match: string) => hidden(match.length)),
    shown.join(''),
  )
}

const hidden = (length: number): string => '\u0000'.repeat(length)
