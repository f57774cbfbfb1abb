/**
 * The name of a period in another language, tidied, as an English one: `t1 2021`, `1er trimestre 2021`,
 * `2021年度第2四半期`, `4. çeyrek 2024`, `الربع الأول 2024` become `q1 2021`, and so on: the likeliest reading
 * first. None where no word for a quarter or a half-year stands in it.
 */
export function translatePeriod(tidied: string): readonly string[] {
  const plain = tidied.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  for (const [expression, unit] of FORMS) {
    const match = expression.exec(plain)
    if (match === null) continue
    const number = numberOf(match.groups?.['number'] ?? match.groups?.['after'] ?? '')
    if (number === undefined) continue
    const year = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`
    return yearsIn(year).map((one) => `${unit}${String(number)} ${one}`)
  }
  return []
}

const ORDINALS: readonly (readonly string[])[] = [
  [
    '1',
    'i',
    '一',
    'premier',
    'première',
    'primer',
    'primero',
    'primeiro',
    'primo',
    'erstes',
    'الأول',
    'الاول',
    'ראשון',
  ],
  ['2', 'ii', '二', 'deuxième', 'second', 'segundo', 'secondo', 'zweites', 'الثاني', 'שני'],
  ['3', 'iii', '三', 'troisième', 'tercer', 'tercero', 'terceiro', 'terzo', 'drittes', 'الثالث', 'שלישי'],
  ['4', 'iv', '四', 'quatrième', 'cuarto', 'quarto', 'viertes', 'الرابع', 'רביעי'],
]
const numberOf = (word: string): number | undefined => {
  const index = ORDINALS.findIndex((names) => names.includes(word))
  return index === -1 ? undefined : index + 1
}
const WORD = ORDINALS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')
/** `1er`, `2e`, `3º` (which is tidied to `3o`), `4.`: what stands behind an ordinal. */
const ENDING = String.raw`(?:er|re|e|ème|nd|\.?o|a|°|\.|-го|-й|й)?`
const QUARTERS = String.raw`trimestres?|trim\.?|trimester|quartal|quartals|kwartaal|kwartał|kw\.|kvartal|kvartál|квартал|кв\.?|çeyrek|çeyreği|negyedév|τρίμηνο|분기|四半期|季度|الربع|ربع|רבעון`
const HALVES = String.raw`semestres?|sem\.|halbjahr|półrocze|yarıyıl|полугодие|반기|半期|النصف|نصف`

const forms = (units: string, letters: string): readonly RegExp[] => [
  new RegExp(
    String.raw`(?:第|제\s?)?(?<![\p{L}\p{N}])(?<number>${WORD})${ENDING}\s?(?:${units})(?!\p{L})`,
    'u',
  ),
  // Scripts without spaces, and the number behind the word: 第2四半期, trimestre 2, الربع الأول
  new RegExp(String.raw`[第제]\s?(?<number>[1-4一二三四])\s?(?:${units})`, 'u'),
  new RegExp(String.raw`(?<!\p{L})(?:${units})\s?(?<after>${WORD})(?![\p{L}\p{N}])`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${letters})\s?(?<after>[1-4])(?![\p{L}\p{N}])`, 'u'),
  // 1T25, 1T 2025
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?<number>[1-4])\s?(?:${letters})(?!\p{L})`, 'u'),
]
const FORMS: readonly (readonly [RegExp, 'q' | 'h'])[] = [
  ...forms(QUARTERS, 't|ç|kv').map((expression) => [expression, 'q'] as const),
  ...forms(HALVES, 's|hj').map((expression) => [expression, 'h'] as const),
]

/** Words around the year, which is what is left. A Japanese fiscal year begins in the year it is named by. */
const AROUND =
  /(?<!\p{L})(?:de\sl['’]|l['’])|(?<!\p{L})(?:de|du|des|del|do|da|of|exercice|ex\.|ejercicio|exercício|ano fiscal|año fiscal|anno|année|jahr|geschäftsjahr|roku|rok|r\.|г\.|года|yılı?n?ın?|من|عام|سنة|לשנת|של)(?!\p{L})|,/gu

/** What is left of a name without its quarter. A Japanese fiscal year is named by the year in which it begins. */
function yearsIn(text: string): readonly string[] {
  const fiscal = /(\d{4})年度/u.exec(text)?.[1]
  if (fiscal !== undefined) return [`${fiscal}/${String(Number(fiscal) + 1)}`, fiscal]
  const year = text
    .replace(/(?<=\d)[年년]/u, ' ')
    .replace(AROUND, ' ')
    .replace(/^[\s/-]+|[\s/-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return [year]
}
