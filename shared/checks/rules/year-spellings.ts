import { parsePeriod } from '../../period/parse-period'
import { printFiscalYear } from '../../period/print-period'
import type { Quarter } from '../../quarter/schema'
import { say } from '../../words/words'
import type { Place } from '../finding'
import type { Found, QuarterRule } from '../rule'
import { blockTexts } from '../texts'

const YEAR = /(?<![\p{L}\p{N}])(?:FY|GJ|CY)\s?(?:\d{4}|\d{2})\s?[-–/]\s?(?:\d{4}|\d{2})(?![\p{L}\p{N}%/-])/gu

/** A fiscal year in a text is written as the file's calendar writes it: FY21-22 beside FY 21/22 looks careless. */
export const yearSpellings: QuarterRule = {
  id: 'year-spellings',
  severity: 'hint',
  scope: 'quarter',
  check: (quarter) =>
    quarter.blocks.flatMap((block) =>
      blockTexts(block, quarter.period).flatMap(({ place, plain, markdown }) => {
        // A text that names a year again and again is asked once what is to be said of that year.
        const said = new Map<string, Omit<Found, 'place'> | undefined>()
        return [...plain.matchAll(YEAR)].flatMap((match): readonly Found[] => {
          const written = match[0]
          if (!said.has(written)) said.set(written, sayOf(written, { place, markdown, quarter }))
          const found = said.get(written)
          if (found === undefined) return []
          const range = { start: match.index, end: match.index + written.length }
          return [{ ...found, place: { ...place, range } }]
        })
      }),
    ),
}

/** What is said of a year as it is written in a text, wherever it stands there; undefined where nothing is. */
function sayOf(
  written: string,
  { place, markdown, quarter }: { place: Place; markdown: string; quarter: Quarter },
): Omit<Found, 'place'> | undefined {
  const value = asPrinted(written, quarter)
  if (value === undefined || value === written || isLinked(markdown, written)) return undefined
  const sentence = say('finding.yearSpelling', { written, value })
  if (!markdown.includes(written)) return { sentence }
  const label = say('finding.yearSpelling.fix', { value })
  return { sentence, fix: { kind: 'write', label, place, value: markdown.replace(written, value) } }
}

function asPrinted(written: string, quarter: Quarter): string | undefined {
  const parsed = parsePeriod(`Q1 ${written.replace(/\s+/g, '')}`, quarter.calendar)
  return parsed.ok && quarter.calendar.nameBy === 'both'
    ? printFiscalYear(parsed.value, quarter.calendar)
    : undefined
}

/** An address keeps its spelling. */
const isLinked = (markdown: string, written: string): boolean =>
  [...markdown.matchAll(/\]\(([^)]*)\)/gu)].some(([, address]) => address?.includes(written) === true)
