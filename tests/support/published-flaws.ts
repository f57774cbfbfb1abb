import { blocksOf } from '../../shared/quarter/find'
import type { KeyResult, Objective, Quarter } from '../../shared/quarter/schema'
import { allKeyResults, textAt } from './quarter-places'

interface Flaw {
  /** What can be seen of it in a file; nothing in one where it is mended. */
  readonly traces: (quarter: Quarter) => readonly string[]
  /** Its traces in the sample, which is the published deck with its mistakes. */
  readonly published: readonly string[]
}

/** What a careful reader finds wrong in the published deck, looked for without the product's checks. */
export const publishedFlaws: Readonly<Record<string, Flaw>> = {
  'percentages measured from another baseline than their own': {
    traces: (quarter) => {
      const { baseline, entries } = keyResult(quarter, 'kr-community-2')
      return entries.flatMap(({ value = 0, text }) => {
        const change = `${(100 * (value / (baseline.value ?? 1) - 1)).toFixed(1)}%`
        return text.startsWith(change) ? [] : [`${text.slice(0, 4)}, not ${change}`]
      })
    },
    published: ['2.4%, not 2.1%', '4.7%, not 4.1%'],
  },
  'one metric with two baselines': {
    traces: (quarter) =>
      allKeyResults(quarter).flatMap(({ metric, baseline }) => {
        const other = metric === undefined ? baseline : keyResult(quarter, metric).baseline
        return other.value === baseline.value ? [] : [`${baseline.value ?? ''} and ${other.value ?? ''}`]
      }),
    published: ['2162 and 1880'],
  },
  'a change that the numbers beside it do not make': {
    traces: (quarter) => {
      const { baseline, goal } = keyResult(quarter, 'metric-developer-satisfaction')
      const change = `${Math.round(100 * ((goal.value ?? 0) / (baseline.value ?? 1) - 1))}%`
      return goal.text.startsWith(change) ? [] : [`${goal.text}, not ${change}`]
    },
    published: ['4% (4.0), not 5%'],
  },
  'a goal that is the baseline': {
    traces: (quarter) =>
      allKeyResults(quarter)
        .filter(({ baseline, goal }) => goal.value === baseline.value && goal.unit === baseline.unit)
        .filter(({ goal }) => goal.value !== undefined)
        .map(({ id }) => id),
    published: ['kr-performance-3'],
  },
  'an empty goal': {
    traces: (quarter) =>
      allKeyResults(quarter)
        .filter(({ goal }) => goal.text === '')
        .map(({ id }) => id),
    published: ['kr-performance-2'],
  },
  'no entry with a word in it': {
    traces: (quarter) =>
      allKeyResults(quarter)
        .filter(({ entries }) => entries.every(({ text }) => text === ''))
        .map(({ id }) => id),
    published: ['kr-performance-2'],
  },
  'empty entries below an objective at risk': {
    traces: (quarter) =>
      objectives(quarter)
        .filter(({ stated }) => stated.some(({ status }) => status === 'atRisk'))
        .flatMap((objective) => objective.keyResults)
        .filter((one) => one.entries.find(({ period }) => period === quarter.period)?.text === '')
        .map(({ id }) => id),
    published: ['kr-performance-1', 'kr-performance-2', 'kr-performance-3'],
  },
  'a baseline still to be defined': {
    traces: (quarter) =>
      allKeyResults(quarter)
        .filter(({ baseline }) => /TBD|to be defined/i.test(baseline.text))
        .map(({ id }) => id),
    published: ['kr-platform-4', 'kr-resilience-2', 'kr-resilience-3'],
  },
  'further spellings of a fiscal year': {
    traces: (quarter) => {
      const texts = [
        ...objectives(quarter).flatMap(({ targetQuarter, narrative }) => [targetQuarter, narrative]),
        ...allKeyResults(quarter).map(({ baseline }) => baseline.text),
      ]
      const years = texts.flatMap((text) => text.match(/(?:Q\d \(?)?FY ?\d\d[/-]\d\d/g) ?? [])
      return [...new Set(years)].filter((year) => !/^(?:Q\d )?FY\d\d-\d\d$/.test(year)).toSorted()
    },
    published: [
      'FY 20/21',
      'FY 21/22',
      'FY 22-23',
      'Q2 (FY 19/20',
      'Q4 FY 21-22',
      'Q4 FY 21/22',
      'Q4 FY21/22',
    ],
  },
  'an objective without a target quarter': {
    traces: (quarter) =>
      objectives(quarter)
        .filter(({ targetQuarter }) => targetQuarter === '')
        .map(({ id }) => id),
    published: ['objective-performance'],
  },
  'colours in place of status words': {
    traces: (quarter) => textAt(quarter, 'overview progress').match(/Yellow|Red/g) ?? [],
    published: ['Yellow', 'Red', 'Yellow'],
  },
  'evidence from after the quarter': {
    traces: (quarter) => {
      const { asOf = '', text } =
        keyResult(quarter, 'kr-platform-2').entries.find(({ period }) => period === quarter.period) ?? {}
      return [
        ...(asOf > '2021-12-31' ? [asOf] : []),
        ...(text?.match(/\d\d[A-Z][a-z]*[A-Z]*(?:20)?22/g) ?? []),
      ]
    },
    published: ['2022-01-19', '19JAN22', '01Feb2022'],
  },
  'all SLOs said to be met while one is withdrawn': {
    traces: (quarter) => {
      const outcomes = blocksOf(quarter, 'sloReport').flatMap((report) =>
        report.services.flatMap((service) => service.objectives.map(({ outcome }) => outcome)),
      )
      const claims = /^All services have met their SLOs/.test(textAt(quarter, 'slo-report notes'))
      return claims ? outcomes.filter((outcome) => outcome !== 'met') : []
    },
    published: ['withdrawn'],
  },
  'changes for the worse without a sign': {
    traces: (quarter) =>
      allKeyResults(quarter)
        .filter(({ goal }) => goal.direction === 'reduce')
        .flatMap(({ entries }) => entries.flatMap(({ text }) => /(?<![\d+-])\d+%/.exec(text) ?? [])),
    published: ['63%', '142%'],
  },
  'another style of KR labels': {
    traces: (quarter) =>
      objectives(quarter).flatMap((objective) => [
        ...objective.keyResults.map(({ label }) => label).filter((label) => !/^KR\d$/.test(label)),
        ...(objective.challenges.match(/KR \d/g) ?? []),
      ]),
    published: ['KR1 -', 'KR2 -', 'KR3 -', 'KR1 -', 'KR2 -', 'KR3 -', 'KR 1'],
  },
  'deadlines inside wordings that have passed without a word': {
    traces: (quarter) =>
      ['kr-resilience-1', 'kr-intelligence-1'].flatMap(
        (id) => currentText(keyResult(quarter, id), quarter).match(/by (?:end of )?Q[12]\b/g) ?? [],
      ),
    published: ['by end of Q2', 'by end of Q2', 'by Q2'],
  },
  'links without a target': {
    traces: (quarter) =>
      blocksOf(quarter, 'overview').flatMap(({ links }) =>
        links.filter(({ url }) => url === '').map(({ id }) => id),
      ),
    published: ['link-execution-plans', 'link-scorecard', 'link-communication-team'],
  },
  'a picture without credit': {
    traces: (quarter) =>
      objectives(quarter)
        .flatMap(({ images }) => images)
        .filter(({ media }) => quarter.media.find(({ id }) => id === media)?.author === '')
        .map(({ caption }) => caption),
    published: ['Toolhub'],
  },
  'a number that did not move, without a word about it': {
    traces: (quarter) => {
      const { entries } = keyResult(quarter, 'kr-data-3')
      const [before, now] = entries.map(({ text }) => /API: (\S+)/.exec(text)?.[1] ?? '')
      return before === now ? [`${before ?? ''} -> ${now ?? ''}`] : []
    },
    published: ['~10% -> ~10%'],
  },
}

const objectives = (quarter: Quarter): readonly Objective[] => blocksOf(quarter, 'objective')

/** The wording in force in the file's own quarter. */
const currentText = ({ wording }: KeyResult, quarter: Quarter): string =>
  wording.findLast(({ since }) => since <= quarter.period)?.text ?? ''

function keyResult(quarter: Quarter, id: string): KeyResult {
  const found = allKeyResults(quarter).find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no ${id}`)
  return found
}
