import type { FiscalCalendar, PeriodKey } from '../period/period'
import { periodsOfYear } from '../period/period-order'
import { printPeriod } from '../period/print-period'
import type { Media, Quarter, Status } from '../quarter/schema'
import { say } from '../words/words'
import { scaleOn } from './legible-colours'
import { numberMarksOf, type NumberMarks } from '../words/number-marks'
import { paintableScale } from './status-marks'
import { chipText } from './status-text'
import { widthOfRuns } from './text/measure-text'
import type { Theme } from './theme'
import { themeOf } from './theme'

/** What every slide of a deck shares. A change to any of it makes every slide anew. */
export interface DeckContext {
  readonly theme: Theme
  readonly calendar: FiscalCalendar
  readonly period: PeriodKey
  /** The periods of the file's fiscal year, in order of time. */
  readonly year: readonly PeriodKey[]
  /** Index of `period` in `year`. */
  readonly current: number
  readonly scale: readonly Status[]
  readonly direction: 'ltr' | 'rtl'
  /** How the deck's language writes numbers. */
  readonly marks: NumberMarks
  readonly organisation: string
  readonly department: string
  /** `Tuning session Q2 FY21-22` */
  readonly session: string
  /** Left part of the footer. */
  readonly footer: string
  readonly logo: string | undefined
  /** One width for every chip of the deck: that of the widest label. */
  readonly chipWidth: number
  /** How many rows of tables are remembered, so that an edit makes only its own anew. */
  readonly rowsHeld: number
}

/** The pictures of the file by id; apart from the context, so that a new caption remakes only its own slides. */
export type MediaById = ReadonlyMap<string, Media>

/** Room left and right of a chip's text, together. */
const chipPadding = 18
/** A chip never grows beyond this; longer labels are shortened in chips and stand in full in the tables. */
const widestChip = 216

/**
 * The part of a quarter that every slide shares.
 *
 * @param rowsHeld see {@link DeckContext.rowsHeld}; none of a deck that is made once.
 */
export function createContext(quarter: Quarter, rowsHeld = 0): DeckContext {
  const theme = themeOf(quarter)
  const scale = scaleOn(paintableScale(quarter.scale), theme.colour)
  const year = periodsOfYear(quarter.period)
  const session = quarter.sessionName.trim() === '' ? say('deck.defaultSession') : quarter.sessionName
  return {
    theme,
    calendar: quarter.calendar,
    period: quarter.period,
    year,
    current: Math.max(0, year.indexOf(quarter.period)),
    scale,
    direction: quarter.direction,
    marks: numberMarksOf(quarter.language),
    organisation: quarter.organisation,
    department: quarter.department,
    session: say('deck.session', { session, period: printPeriod(quarter.period, quarter.calendar) }),
    footer: quarter.theme.footer === '' ? quarter.department : quarter.theme.footer,
    logo: quarter.theme.logo,
    chipWidth: widthOfChips(scale, theme),
    rowsHeld,
  }
}

/** The fields of a quarter that make the context: equal identities mean an equal context. */
export function contextInputs(quarter: Quarter): readonly unknown[] {
  const { calendar, period, scale, direction, language, organisation, department, sessionName, theme } =
    quarter
  return [calendar, period, scale, direction, language, organisation, department, sessionName, theme]
}

function widthOfChips(scale: readonly Status[], theme: Theme): number {
  const size = theme.type.chip.steps[0] ?? 11
  const widest = scale.reduce((width, status) => {
    const runs = chipText(status, size, status.colours.text)
    return Math.max(width, widthOfRuns(runs))
  }, 0)
  return Math.min(widestChip, Math.ceil(widest + chipPadding))
}
