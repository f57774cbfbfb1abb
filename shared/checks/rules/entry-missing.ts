import { printPeriodName } from '../../period/print-period'
import { entryOf, keyResultsOf } from '../../quarter/find'
import type { Block, KeyResult } from '../../quarter/schema'
import { say } from '../../words/words'
import type { BlockRule, Found, Frame } from '../rule'
import { greyStatuses, troubledStatuses } from '../scale'

/**
 * Every key result that is worked on says something for this quarter. "Not scheduled" needs no words,
 * unless its objective is reported as troubled: then the audience asks what happened.
 */
export const entryMissing: BlockRule = {
  id: 'entry-missing',
  severity: 'warning',
  scope: 'block',
  check: (block, frame) =>
    keyResultsOf(block)
      .filter(({ lifecycle }) => lifecycle === 'active')
      .flatMap((keyResult) => checkKeyResult(block, keyResult, frame)),
}

function checkKeyResult(block: Block, keyResult: KeyResult, { period, scale }: Frame): readonly Found[] {
  const entry = entryOf(keyResult, period)
  if ((entry?.text ?? '').trim() !== '' || entry?.value !== undefined) return []
  const place = { block: block.id, id: keyResult.id, field: 'entry', period }
  const values = { period: printPeriodName(period) }
  const status = entry?.status
  if (status === undefined) return [{ place, sentence: say('finding.entryMissing', values) }]
  if (!greyStatuses(scale).has(status)) {
    return [{ place, severity: 'hint', sentence: say('finding.entryWithoutText', values) }]
  }
  return isTroubled(block, period, troubledStatuses(scale))
    ? [{ place, sentence: say('finding.entryMissingInTrouble', values) }]
    : []
}

const isTroubled = (block: Block, period: string, troubled: ReadonlySet<string>): boolean =>
  block.kind === 'objective' &&
  block.stated.some((stated) => stated.period === period && troubled.has(stated.status))
