import { daysIn, isoDay, readDay } from '../period/iso-day'
import type { Block, BlockOf, EarlierText, Quarter } from '../quarter/schema'
import { earlierText } from './earlier-texts'
import { movePeriod } from './move-period'

/** A block as the next quarter begins with it, and what of it had to be left behind. */
export interface RolledBlock {
  readonly block: Block
  readonly left: readonly EarlierText[]
}

/**
 * A block in the next quarter: its prose is empty, its title speaks of the new quarter, an SLO report
 * asks for new results, and what is of one quarter only (drill-downs, changes) is gone.
 */
export function rollBlock(block: Block, quarter: Quarter): RolledBlock {
  const rolled = withoutProse(block, quarter)
  const title = movePeriod(block.title, quarter)
  const left = title === block.title ? [] : earlierText(block.id, 'title', quarter.period, block.title)
  if (rolled.kind !== 'title') return { block: title === block.title ? rolled : { ...rolled, title }, left }
  const subtitle = movePeriod(rolled.subtitle, quarter)
  const moved = subtitle !== rolled.subtitle
  return {
    block: title === block.title && !moved ? rolled : { ...rolled, title, subtitle },
    left: moved ? [...left, ...earlierText(block.id, 'subtitle', quarter.period, rolled.subtitle)] : left,
  }
}

function withoutProse(block: Block, quarter: Quarter): Block {
  switch (block.kind) {
    case 'overview':
      return { ...block, notes: '', overview: '', progress: '' }
    case 'objective':
      return { ...block, notes: '', narrative: '', challenges: '', keyResultNotes: '', drillDowns: [] }
    case 'metrics':
    case 'promises':
    case 'trend':
      return { ...block, notes: '' }
    case 'sloReport':
      return rollReport(block, quarter)
    case 'changes':
      return { ...block, notes: '', since: quarter.period, unchanged: 0, changes: [] }
    case 'title':
    case 'section':
    case 'text':
    case 'legend':
    case 'credits':
      return block
  }
}

/** Services and objectives stay, results don't. What is withdrawn has no results to come, until someone says so. */
function rollReport(report: BlockOf<'sloReport'>, { calendar }: Quarter): BlockOf<'sloReport'> {
  const months = 12 / calendar.periodsPerYear
  return {
    ...report,
    notes: '',
    from: laterDay(report.from, months, false),
    to: laterDay(report.to, months, true),
    services: report.services.map((service) => ({
      ...service,
      objectives: service.objectives.map(({ good, total, ...objective }) => ({
        ...objective,
        outcome: objective.outcome === 'withdrawn' ? ('withdrawn' as const) : ('notMeasured' as const),
        measured: '',
      })),
    })),
  }
}

/** A day some months later; the last day of a month stays a last day. */
function laterDay(from: string, months: number, keepLast: boolean): string {
  const read = readDay(from)
  if (read === undefined) return from
  const { year, month, day } = read
  const last = daysIn(year, month + months)
  const wasLast = keepLast && day === daysIn(year, month)
  return isoDay(year, month + months, wasLast ? last : Math.min(day, last))
}
