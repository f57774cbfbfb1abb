import {
  compareQuarters,
  isUnchanged,
  type Comparison,
  type KeyResultComparison,
  type ObjectiveComparison,
  type StatusMove,
  type TextChange,
} from '../../shared/history/compare'
import { printPeriod, printPeriodName } from '../../shared/period/print-period'
import type { Quarter } from '../../shared/quarter/schema'
import { say } from '../../shared/words/words'
import { parseArguments } from './arguments'
import { UsageProblem, type RunCommand } from './command'
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
  const comparison = compareQuarters(before.opened.quarter, now.opened.quarter)
  terminal.result(
    values.json
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : asText(before.opened.quarter, now.opened.quarter, comparison),
  )
  return 0
}

function asText(before: Quarter, now: Quarter, comparison: Comparison): string {
  const objectives = comparison.objectives.flatMap((one) => lines(one.title, objectiveChanges(one)))
  const keyResults = comparison.keyResults
    .filter((one) => !isUnchanged(one))
    .flatMap((one) => lines([one.block.title, one.label, one.name].filter(Boolean).join(', '), changes(one)))
  const title = say('compare.title', {
    before: printPeriod(before.period, before.calendar),
    now: printPeriod(now.period, now.calendar),
  })
  const sections = [
    ...(objectives.length === 0 ? [] : ['', say('compare.objectives'), ...objectives]),
    ...(keyResults.length === 0 ? [] : ['', say('compare.keyResults'), ...keyResults]),
  ]
  const body = sections.length === 0 ? ['', say('compare.nothing')] : sections
  return [title, ...body, '', say('compare.unchanged', { count: comparison.unchanged }), ''].join('\n')
}

const lines = (subject: string, said: readonly string[]): readonly string[] =>
  said.map((change) => `  ${subject}: ${change}`)

const objectiveChanges = ({ kind, status, wording, target }: ObjectiveComparison): readonly string[] =>
  kind !== 'both'
    ? [say(`compare.${kind}`)]
    : [
        ...(status === undefined ? [] : [moved(status)]),
        ...(wording === undefined ? [] : [say('compare.reworded', { diff: marked(wording) })]),
        ...(target === undefined ? [] : [say('compare.rescheduled', { diff: marked(target) })]),
      ]

const changes = (one: KeyResultComparison): readonly string[] =>
  one.kind !== 'both'
    ? [say(`compare.${one.kind}`)]
    : [
        ...(one.status === undefined ? [] : [moved(one.status)]),
        ...(one.lifecycle === undefined
          ? []
          : [say('compare.lifecycle', { state: say(`compare.lifecycle.${one.lifecycle.to}`) })]),
        ...(one.movedFrom === undefined ? [] : [say('compare.moved', { block: one.movedFrom.title })]),
        ...(one.wording === undefined ? [] : [say('compare.reworded', { diff: marked(one.wording) })]),
        ...(one.baseline === undefined ? [] : [say('compare.rebaselined', { diff: marked(one.baseline) })]),
        ...(one.goal === undefined ? [] : [say('compare.goalChanged', { diff: marked(one.goal) })]),
        ...one.restated.map(({ period }) => say('compare.restated', { period: printPeriodName(period) })),
      ]

function moved({ move, from, to }: StatusMove): string {
  const labels = { from: from?.label ?? '', to: to?.label ?? '' }
  switch (move) {
    case 'improved':
    case 'slipped':
      return say(`compare.${move}`, labels)
    case 'noLongerScheduled':
    case 'notReported':
      return say(`compare.${move}`, { from: labels.from })
    case 'scheduledAgain':
    case 'reported':
      return say(`compare.${move}`, { to: labels.to })
  }
}

/** The words of a change in one line, as `git diff --word-diff` marks them. */
const marked = ({ parts }: TextChange): string =>
  parts
    .map(({ change, text }) => {
      const line = text.replace(/\s*\n\s*/g, ' / ')
      return change === 'added' ? `{+${line}+}` : change === 'removed' ? `[-${line}-]` : line
    })
    .join('')
