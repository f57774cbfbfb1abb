import { describe, expect, it } from 'vitest'
import { checkQuarter } from '../../../../../shared/checks/check-quarter'
import type { Quarter } from '../../../../../shared/quarter/schema'
import { entry, file, goal, keyResult, metrics, objective, overview } from './case'
import { slips, soundSentences } from './elsewhere'

/** The sentence where people write it: in an entry, a narrative, an overview, a metric. */
const places: Readonly<Record<string, (text: string, language: string) => Quarter>> = {
  entry: (text, language) =>
    file([objective({ keyResults: [keyResult({ baseline: { text: '' }, entries: [entry({ text })] })] })], {
      language,
    }),
  'entry with a baseline': (text, language) =>
    file([objective({ keyResults: [keyResult({ entries: [entry({ text })] })] })], { language }),
  'entry of a goal to reduce': (text, language) => {
    const less = keyResult({
      baseline: { text: '2,000 cases', value: 2000, unit: 'cases' },
      goal: goal({ text: '1,000 cases', value: 1000, unit: 'cases', direction: 'reduce' }),
      entries: [entry({ text })],
    })
    return file([metrics([less])], { language })
  },
  narrative: (text, language) => file([objective({ narrative: text })], { language }),
  overview: (text, language) =>
    file([objective(), overview({ overview: 'O.', progress: text })], { language }),
}

const rulesOf = (quarter: Quarter): readonly string[] => {
  const without = new Set(
    checkQuarter({ ...quarter, blocks: quarter.blocks }).open.map(
      ({ rule, sentence }) => `${rule}: ${sentence}`,
    ),
  )
  return [...without]
}

describe.each(Object.entries(places))('in an %s', (where, make) => {
  it.each(soundSentences.map(([language, text]) => [language, text] as const))(
    'nothing is found in %s: %s',
    (language, text) => {
      expect(rulesOf(make(text, language))).toEqual([])
    },
  )

  it.each(slips.map(([language, rule, text]) => [language, rule, text] as const))(
    'a slip is found in %s by %s: %s',
    (language, rule, text) => {
      if (where !== 'narrative' && where !== 'entry') return
      expect(checkQuarter(make(text, language)).open.map((finding) => finding.rule)).toContain(rule)
    },
  )
})
