import { checkQuarter, type CheckReport } from '../../shared/checks/check-quarter'
import { describePlace } from '../../shared/checks/describe-place'
import { rulesAsMarkdown } from '../../shared/checks/rule-help'
import { planFindings } from '../../shared/checks/plan-findings'
import { compileDeck } from '../../shared/deck/compile'
import { themeOf } from '../../shared/deck/theme'
import type { Finding } from '../../shared/checks/finding'
import { comparePeriods } from '../../shared/period/period-order'
import { printPeriod } from '../../shared/period/print-period'
import { keyResultsOf } from '../../shared/quarter/find'
import type { Quarter } from '../../shared/quarter/schema'
import { say, sayCount } from '../../shared/words/words'
import { parseArguments, theFile } from './arguments'
import type { RunCommand } from './command'
import { oneLine } from './one-line'
import { readFile } from './read-file'

const options = {
  json: { type: 'boolean', default: false },
  previous: { type: 'string' },
  rules: { type: 'boolean', default: false },
} as const

export const run: RunCommand = async (args, terminal, usage) => {
  const { values, positionals } = parseArguments(args, options, usage)
  if (values.rules) {
    terminal.result(rulesAsMarkdown())
    return 0
  }
  const file = theFile(positionals, usage)
  const read = await readFile(file, terminal)
  if (read === undefined) return 2
  const previous = values.previous === undefined ? undefined : await readFile(values.previous, terminal)
  if (values.previous !== undefined && previous === undefined) return 2

  const { quarter } = read.opened
  if (previous !== undefined && values.previous !== undefined) {
    const before = previous.opened.quarter
    if (comparePeriods(before.period, quarter.period) >= 0) {
      const facts = {
        period: printPeriod(before.period, before.calendar),
        now: printPeriod(quarter.period, quarter.calendar),
      }
      terminal.problem(values.previous, say('cli.previousNotEarlier', facts))
      return 2
    }
    if (!sharesKeyResult(before, quarter)) terminal.problem(values.previous, say('cli.previousStranger'))
  }
  const onSlides = planFindings(compileDeck(quarter), themeOf(quarter).floor)
  const report = checkQuarter(quarter, previous?.opened.quarter, onSlides)
  terminal.result(
    values.json ? `${JSON.stringify(asJson(quarter, report), null, 2)}\n` : asText(file, quarter, report),
  )
  return report.open.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Whether the two files speak of one key result at least; else nothing can be compared. */
function sharesKeyResult(before: Quarter, now: Quarter): boolean {
  const known = new Set(before.blocks.flatMap(keyResultsOf).map(({ id }) => id))
  return now.blocks.flatMap(keyResultsOf).some(({ id }) => known.has(id))
}

const asJson = (quarter: Quarter, { open, dismissed }: CheckReport) => ({
  findings: open.map((finding) => ({ ...finding, where: describePlace(quarter, finding.place) })),
  dismissed: dismissed.map((finding) => ({ ...finding, where: describePlace(quarter, finding.place) })),
})

function asText(file: string, quarter: Quarter, { open, dismissed }: CheckReport): string {
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length
  const line = ({ place }: Finding, words: string) =>
    oneLine([file, describePlace(quarter, place), words].filter((part) => part !== '').join(': '))
  const lines = [
    ...open.map((finding) => line(finding, `${say(`severity.${finding.severity}`)}: ${finding.sentence}`)),
    ...dismissed.map((finding) =>
      line(finding, say('check.dismissed', { sentence: finding.sentence, why: finding.why })),
    ),
  ]
  const total =
    open.length === 0 && dismissed.length === 0
      ? say('check.none')
      : say('check.total', {
          errors: sayCount('checks.error', count('error')),
          warnings: sayCount('checks.warning', count('warning')),
          hints: sayCount('checks.hint', count('hint')),
          dismissed: dismissed.length,
        })
  return [...lines, total, ''].join('\n')
}
