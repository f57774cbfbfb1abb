import { say } from './words'

/** The marks in a number and before its per cent sign. */
export interface NumberMarks {
  /** Between thousands. */
  readonly group: string
  readonly decimal: string
  /** Between a number and its per cent sign: nothing in English, a space that does not break in German. */
  readonly percent: string
}

/** The marks of the language of our own words. */
export const ownMarks: NumberMarks = {
  group: say('deck.number.group'),
  decimal: say('deck.number.decimal'),
  percent: '',
}

/**
 * The marks that a language writes, by its BCP 47 tag: a German deck says `30.118`, as the sentences of its authors
 * do, since `30,118` would be a thousandth of it. For no language, or none that is known, those of our own words.
 *
 * @see Unicode CLDR, number symbols
 */
export function numberMarksOf(language: string): NumberMarks {
  // Nearly every deck; loading a language's data takes the runtime longer than laying out a slide.
  if (/^(en(-(US|GB))?)?$/i.test(language.trim())) return ownMarks
  const parts = partsIn(language.trim())
  if (parts === undefined) return ownMarks
  const of = (type: string): string | undefined => {
    const mark = parts.number.find((part) => part.type === type)?.value
    return mark === undefined ? undefined : (asArialWrites.get(mark) ?? mark)
  }
  const [before, last] = parts.percent.slice(-2)
  return {
    group: of('group') ?? ownMarks.group,
    decimal: of('decimal') ?? ownMarks.decimal,
    percent: last?.type === 'percentSign' && before?.value.trim() === '' ? noBreakSpace : '',
  }
}

const noBreakSpace = '\u00a0'
/** The narrow space between French thousands has no glyph in Arial; Swiss thousands differ with the data's version. */
const asArialWrites: ReadonlyMap<string, string> = new Map([
  ['\u202f', noBreakSpace],
  ["'", '’'],
])

function partsIn(language: string) {
  try {
    const digits = { numberingSystem: 'latn', useGrouping: 'always' } as const
    return {
      number: new Intl.NumberFormat(language, digits).formatToParts(1_234_567.5),
      percent: new Intl.NumberFormat(language, { ...digits, style: 'percent' }).formatToParts(0.5),
    }
  } catch {
    // A RangeError: not a language tag, which any text in the file may be.
    return undefined
  }
}
