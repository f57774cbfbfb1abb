import { parsePeriod } from '../../period/parse-period'
import { printFiscalYear } from '../../period/print-period'
import type { Quarter } from '../../quarter/schema'
import { say } from '../../words/words'
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
      blockTexts(block, quarter.period).flatMap(({ place, plain, markdown }) =>
        [...plain.matchAll(YEAR)].flatMap((match): readonly Found[] => {
          const written = match[0]
          const value = asPrinted(written, quarter)
          if (value === undefined || value === written || isLinked(markdown, written)) return []
          return [
            {
              place: { ...place, range: { start: match.index, end: match.index + written.length } },
              sentence: say('finding.yearSpelling', { written, value }),
              ...(markdown.includes(written)
                ? {
                    fix: {
                      kind: 'write',
                      label: say('finding.yearSpelling.fix', { value }),
                      place,
                      value: markdown.replace(written, value),
                    },
                  }
                : {}),
            },
          ]
        }),
      ),
    ),
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
