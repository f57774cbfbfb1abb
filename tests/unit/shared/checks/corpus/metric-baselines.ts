import type { Baseline } from '../../../../../shared/quarter/schema'
import { entry, file, keyResult, metrics, objective, type Case } from './case'

interface Row {
  readonly baseline: Baseline
  readonly text?: string
  readonly metric?: string
}
const two = (a: Row, b: Row, language = 'en') =>
  file(
    [
      metrics([
        keyResult({
          id: 'a',
          title: 'First',
          baseline: a.baseline,
          entries: [entry({ text: a.text ?? '' })],
        }),
      ]),
      objective({
        keyResults: [
          keyResult({
            id: 'b',
            baseline: b.baseline,
            entries: [entry({ text: b.text ?? '' })],
            ...(b.metric === undefined ? {} : { metric: b.metric }),
          }),
        ],
      }),
    ],
    { language },
  )
const tools = (text: string): Baseline => ({ text })
/** Linked by the file: only the baselines decide. */
const pair = (a: string, b: string, finds: boolean | string, language = 'en'): Case => ({
  name: `${a} / ${b}`,
  quarter: two({ baseline: tools(a) }, { baseline: tools(b), metric: 'a' }, language),
  finds,
})
/** Not linked: the unit and a large number of the same quarter decide. */
const loose = (a: string, b: string, said: readonly [string, string], finds: boolean): Case => ({
  name: `${a} (${said[0]}) / ${b} (${said[1]}), not linked`,
  quarter: two({ baseline: tools(a), text: said[0] }, { baseline: tools(b), text: said[1] }),
  finds,
})

export const metricBaselines: readonly Case[] = [
  pair('1880 tools', '2162 tools', '1,880'),
  pair('1,880 tools', '2,162 tools', '2,162'),
  pair('10%', '12%', false),
  pair('1880', '2162', true),
  pair('87M pages', '88M pages', true),
  pair('1.880 Tools', '2.162 Tools', true, 'de'),
  pair('1 880 outils', '2 162 outils', true, 'fr'),
  pair('١٨٨٠ tools', '٢١٦٢ tools', true),
  pair('5 tools', '6 tools', true),
  pair('1880 tools', '1880 tools', false),
  pair('1,880 tools', '1880 tools', false),
  pair('1.880 Tools', '1880 Tools', false, 'de'),
  pair('1 880 outils', '1880 outils', false, 'fr'),
  pair('1880 tools in Q2 (FY 19/20)', '1880 tools in June 2020', false),
  pair('1880 tools', 'TBD', false),
  pair('TBD', '2162 tools', false),
  pair('', '', false),
  pair('1880 tools and 7 wikis', '2162 tools', false),
  pair('5–10 tools', '12 tools', false),
  pair('at least 1880 tools', '2162 tools', false),
  pair('Toolhub 1.1', 'Toolhub 1.2', false),
  pair('in 2019', 'in 2020', false),
  pair('11 Sept 2021', '12 Sept 2021', false),
  pair('v1.1', 'v1.2', false),
  pair('at 10:30', 'at 11:30', false),
  pair('1st place', '2nd place', false),
  loose('1880 tools', '2162 tools', ['2207', '2207'], true),
  loose('1880 tools', '2162 tools', ['17.4% (2207)', '2.4% (2207)'], true),
  loose('1880 tools', '2162 tools', ['2207 tools', '2207 tools'], true),
  loose('1880 tool', '2162 tools', ['2207', '2207'], true),
  loose('1880 tools', '2162 tools', ['2207', '2251'], false),
  loose('1880 tools', '2162 pages', ['2207', '2207'], false),
  loose('1880 tools', '1880 tools', ['2207', '2207'], false),
  loose('10 tools', '12 tools', ['14', '14'], false),
  loose('1880 tools', '2162 tools', ['', ''], false),
  loose('1880', '2162', ['2207', '2207'], false),
  loose('1880 tools', '2162 tools', ['2207', '22.07'], false),
  loose('1880 tools', '2162 tools', ['~2200', '~2200'], true),
  loose('1880 tools', '2162 tools', ['2207 in Q1, 2300 now', '2207'], false),
  {
    name: 'values given beside the texts',
    quarter: two(
      { baseline: { text: 'many', value: 1880, unit: 'tools' } },
      { baseline: { text: 'more', value: 2162, unit: 'tools' }, metric: 'a' },
    ),
    finds: true,
  },
  {
    name: 'equal values given beside different texts',
    quarter: two(
      { baseline: { text: 'many', value: 1880, unit: 'tools' } },
      { baseline: { text: 'more', value: 1880, unit: 'tools' }, metric: 'a' },
    ),
    finds: false,
  },
]
