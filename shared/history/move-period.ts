import { parsePeriod } from '../period/parse-period'
import type { PeriodKey } from '../period/period'
import { nextPeriod, previousPeriod } from '../period/period-order'
import { printPeriod, printPeriodName } from '../period/print-period'
import type { Quarter } from '../quarter/schema'

/** A quarter or half with its year in one of the usual spellings, or alone: `Q2 FY21-22`, `FY22 Q2`, `Q2`. */
const year = String.raw`(?:\p{L}{1,3}[ \u00a0]?)?(?:\d{4}|\d{2})(?:[-–/](?:\d{4}|\d{2}))?`
const named = String.raw`[QH][1-4](?:[ \u00a0]${year})?`
const spelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${year}[ \u00a0-]${named}|${named})(?![\p{L}\p{N}])`,
  'gu',
)

/**
 * A title in the next quarter's words: where it names the file's own quarter, it names the next one, and
 * where it names the quarter before ("What changed since Q1"), it names this one. Other quarters, such as
 * a target, stay as they are.
 */
export function movePeriod(
  title: string,
  { period, calendar }: Pick<Quarter, 'period' | 'calendar'>,
): string {
  const steps = [period, previousPeriod(period)]
  return title.replace(spelled, (found) => {
    const alone = steps.find((step) => printPeriodName(step) === found)
    if (alone !== undefined) return printPeriodName(nextPeriod(alone))
    const parsed = parsePeriod(found, calendar)
    const step: PeriodKey | undefined = parsed.ok ? steps.find((one) => one === parsed.value) : undefined
    return step === undefined ? found : printPeriod(nextPeriod(step), calendar)
  })
}
