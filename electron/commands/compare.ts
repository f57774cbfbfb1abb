import { compareQuarters, isUnchanged, type Comparison } from '../../shared/history/compare'
import { marksOfKeyResult, marksOfObjective, type Mark } from '../../shared/history/compare-marks'
import { sameDepartment } from '../../shared/history/trend-span'
import { periodEnd } from '../../shared/period/period-dates'
import { printPeriod } from '../../shared/period/print-period'
import { bareLabel } from '../../shared/quarter/bare-label'
import type { Quarter } from '../../shared/quarter/schema'
import { describeMark } from '../../shared/words/describe-comparison'
import { say } from '../../shared/words/words'
import { parseArguments } from './arguments'
import { UsageProblem, type RunCommand } from './command'
import { oneLine } from './one-line'
import { readFile } from './read-file'

const options = { json: { type: 'boolean', default: false } } as const

export const run: RunCommand = async (args, terminal, usage) => {
  const { values, positionals } = parseArguments(args, options, usage)
  const [older, newer, ...others] = positionals
  if (older === undefined || newer === undefined || others.length > 0) {
    throw new UsageProblem(say('cli.twoFiles', { usage }))
  }
  const [before, now] = [await readFile(older, terminal), await readFile(newer, terminal)]
  if (before === undefined || now === undefined) return 2
  for (const sentence of doubts(before.opened.quarter, now.opened.quarter)) terminal.problem(older, sentence)
  const comparison = compareQuarters(before.opened.quarter, now.opened.quarter)
  terminal.result(
    values.json
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : asText(before.opened.quarter, now.opened.quarter, comparison),
  )
  return 0
}

/** Why these two may not be the files that were meant; they are compared all the same. */
function doubts(before: Quarter, now: Quarter): readonly string[] {
  const [from, to] = [before, now].map(({ period, calendar }) => ({
    end: periodEnd(period, calendar),
    name: printPeriod(period, calendar),
  }))
  return [
    ...(from !== undefined && to !== undefined && from.end > to.end
      ? [say('compare.isLater', { before: from.name, now: to.name })]
      : []),
    ...(sameDepartment(before.department, now.department)
      ? []
      : [say('compare.otherDepartment', { before: before.department, now: now.department })]),
  ]
}

function asText(before: Quarter, now: Quarter, comparison: Comparison): string {
  const objectives = comparison.objectives.flatMap((one) => lines(one.title, clauses(marksOfObjective(one))))
  const keyResults = comparison.keyResults
    .filter((one) => !isUnchanged(one))
    .flatMap((one) =>
      lines(
        [one.block.title, bareLabel(one.label), one.name].filter(Boolean).join(', '),
        clauses(marksOfKeyResult(one)),
      ),
    )
  const title = say('compare.title', {
    before: printPeriod(before.period, before.calendar),
    now: printPeriod(now.period, now.calendar),
  })
  const sections = [
    ...(objectives.length === 0 ? [] : ['', say('compare.objectives'), ...objectives]),
    ...(keyResults.length === 0 ? [] : ['', say('compare.keyResults'), ...keyResults]),
  ]
  const evidence = evidenceLines(comparison)
  if (evidence.length > 0) sections.push('', say('compare.newEvidence'), ...evidence)
  const body = sections.length === 0 ? ['', say('compare.nothing')] : sections
  return [title, ...body, '', say('compare.unchangedCount', { count: comparison.unchanged }), ''].join('\n')
}

const lines = (subject: string, said: readonly string[]): readonly string[] =>
  said.map((change) => `  ${oneLine(`${subject}: ${change}`)}`)

/** Which key results say something that the older file did not say, a line for each block. */
function evidenceLines({ keyResults }: Comparison): readonly string[] {
  const blocks = new Map<string, { readonly title: string; readonly names: string[] }>()
  for (const { block, label, name, evidence } of keyResults) {
    if (evidence !== 'new') continue
    const names = blocks.get(block.id)?.names ?? []
    names.push(bareLabel(label) || name)
    blocks.set(block.id, { title: block.title, names })
  }
  return [...blocks.values()].map(({ title, names }) => `  ${oneLine(`${title}: ${names.join(', ')}`)}`)
}

/** What changed, as clauses; nothing for what is as it was. */
const clauses = (marks: readonly Mark[]): readonly string[] =>
  marks.filter(({ kind }) => kind !== 'unchanged').map(describeMark)
