import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultCalendar } from '../../shared/period/default-calendar'
import type { FiscalCalendar, PeriodKey } from '../../shared/period/period'
import { nextPeriod, previousPeriod } from '../../shared/period/period-order'
import { defaultScale } from '../../shared/quarter/default-scale'
import type { Entry, KeyResult, Quarter } from '../../shared/quarter/schema'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { generateQuarter } from './generated-quarters'

/** From July, February and January, and by half-years from January. */
export const calendars = {
  july: defaultCalendar,
  february: { ...defaultCalendar, startMonth: 2, nameBy: 'end' },
  january: { ...defaultCalendar, startMonth: 1, prefix: '', yearDigits: 4 },
  halves: { ...defaultCalendar, startMonth: 1, periodsPerYear: 2, prefix: '', yearDigits: 4 },
} as const satisfies Readonly<Record<string, FiscalCalendar>>

export interface SmallQuarter {
  readonly department?: string
  readonly period?: PeriodKey
  readonly calendar?: FiscalCalendar
  /** Changes every id, as in files that were not rolled from each other. */
  readonly idPrefix?: string
  /** How many earlier periods the entries go back. */
  readonly carried?: number
  /** By position of the key result, then by quarters before the file's own; default on track. */
  readonly status?: (keyResult: number, period: PeriodKey) => string | undefined
  readonly keyResults?: readonly string[]
}

/** A quarter of one objective with a few key results, whose statuses are the test's own. */
export function smallQuarter({
  department = 'Technology',
  period = '2021-Q2',
  calendar = calendars.july,
  idPrefix = '',
  carried = 0,
  status = () => 'onTrack',
  keyResults = ['Readers find every page within a second', 'Editors save twice as fast'],
}: SmallQuarter = {}): Quarter {
  const empty = generateQuarter({ objectives: 0, metrics: 0, services: 0, promises: 0, changes: 0 })
  const periods = Array.from({ length: carried }).reduce<readonly PeriodKey[]>(
    (all) => [previousPeriod(all[0] ?? period), ...all],
    [period],
  )
  const entriesOf = (index: number): readonly Entry[] =>
    periods.flatMap((each): readonly Entry[] => {
      const id = status(index, each)
      return id === undefined
        ? []
        : [{ period: each, status: id, text: `${each} of ${index + 1}`, value: index + 1 }]
    })
  return {
    ...empty,
    id: `${idPrefix}file`,
    department,
    period,
    calendar,
    scale: [...defaultScale],
    blocks: [
      { kind: 'title', id: `${idPrefix}title`, notes: '', title: department, subtitle: '' },
      {
        kind: 'objective',
        id: `${idPrefix}objective`,
        notes: '',
        title: 'Reading and writing',
        statement: 'Everybody reads and writes without waiting',
        narrative: '',
        challenges: '',
        targetQuarter: '',
        departments: [department],
        stated: [],
        notScheduledNote: '',
        images: [],
        keyResults: keyResults.map((wording, index): KeyResult => ({
          id: `${idPrefix}kr-${index + 1}`,
          label: `KR${index + 1}`,
          title: '',
          wording: [{ text: wording, since: periods[0] ?? period }],
          owner: '',
          baseline: { text: '0' },
          goal: { text: '10', staged: [] },
          entries: [...entriesOf(index)],
          lifecycle: 'active',
        })),
        keyResultNotes: '',
        drillDowns: [],
      },
    ],
  }
}

const departmentNames = [
  'Apps', 'Community', 'Design', 'Finance', 'Growth', 'Legal',
  'Operations', 'Partnerships', 'Product', 'Research', 'Security', 'Technology',
] // prettier-ignore

/**
 * Writes quarter files of twelve departments, three to each calendar, as many quarters back as it takes, and one
 * damaged file in the place of the last. Answers the damaged file's name.
 */
export async function writeQuarterFolder(folder: string, files: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  const ofCalendar = Object.values(calendars)
  const perDepartment = Math.ceil(files / departmentNames.length)
  for (let index = 0; index < files - 1; index += 1) {
    const at = Math.floor(index / perDepartment)
    const calendar = ofCalendar[at % ofCalendar.length] ?? calendars.july
    let period: PeriodKey = calendar.periodsPerYear === 2 ? '2017-H1' : '2017-Q1'
    for (let step = index % perDepartment; step > 0; step -= 1) period = nextPeriod(period)
    const generated = generateQuarter({ seed: at + 1, objectives: 3, keyResults: 4, period })
    const quarter: Quarter = { ...generated, department: departmentNames[at] ?? '', calendar, period }
    await writeFile(join(folder, `${quarter.department} ${period}.quarter`), serialiseQuarter(quarter))
  }
  const damaged = 'Technology torn.quarter'
  await writeFile(join(folder, damaged), serialiseQuarter(smallQuarter()).slice(0, 900))
  return damaged
}
