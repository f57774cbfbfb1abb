import { describePlace } from '../../../shared/checks/describe-place'
import type { Finding, Severity } from '../../../shared/checks/finding'
import type { Listed } from '../../../shared/checks/finding-index'
import type { Quarter } from '../../../shared/quarter/schema'
import { say, sayCount } from '../../../shared/words/words'

/** "1 error", "3 warnings", "17 findings". */
export const sayFindings = (count: number, of: Severity | 'finding' | 'kept' = 'finding'): string =>
  sayCount(`checks.${of}`, count)

/** A finding's place in words; where it has none of its own, the name of the file's part that it is about. */
export const sayPlace = (quarter: Quarter, { place }: Finding): string => describePlace(quarter, place)

/** A finding of the list as assistive tools say it. */
export function sayRow(quarter: Quarter, { finding, why }: Listed): string {
  const place = sayPlace(quarter, finding)
  const { sentence } = finding
  return why === undefined
    ? say('checks.row', { severity: say(`severity.${finding.severity}`), place, sentence })
    : say('checks.rowKept', { place, sentence, why })
}

/** What a mark says: how many, then each sentence. */
export const sayMark = (listed: readonly Listed[]): string =>
  say('checks.mark', {
    findings: sayFindings(listed.length),
    sentences: listed.map(({ finding }) => finding.sentence).join(' '),
  })
