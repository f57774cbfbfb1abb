import type { SlidePlan } from '../../../shared/deck/plan'
import { comparePeriods, periodsOfYear } from '../../../shared/period/period-order'
import { printPeriodName } from '../../../shared/period/print-period'
import { bareLabel } from '../../../shared/quarter/bare-label'
import { entryOf } from '../../../shared/quarter/find'
import type { Block, DrillDown, KeyResult, Objective, Quarter, Status } from '../../../shared/quarter/schema'
import { rollUp } from '../../../shared/status/roll-up'
import { statusOf } from '../../../shared/status/status-of'
import { blockTitle, shownTitle } from '../../../shared/words/block-title'
import { keyResultName, keyResultTitle } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import type { RibbonMark } from '../../components/ribbon'

/** A row of the outline: a block, or a KR or drill-down below its objective. */
export interface OutlineRow {
  /** The block's id, or block and KR or drill-down. */
  readonly key: string
  readonly block: string
  readonly item?: string
  readonly kind: Block['kind'] | 'keyResult' | 'drillDown'
  readonly label?: string
  readonly title: string
  /** The whole row as assistive tools say it. */
  readonly name: string
  readonly status?: Status
  readonly ribbon?: readonly RibbonMark[]
  /** Number of the block's first slide. */
  readonly slide?: number
  readonly children: readonly OutlineRow[]
}

/** What a drill-down is called in lists. */
export const drillDownName = ({ title }: DrillDown): string => shownTitle(title, say('kind.drillDown'))

const whenOf = (quarter: Quarter, period: RibbonMark['period']): RibbonMark['when'] => {
  const order = comparePeriods(period, quarter.period)
  return order < 0 ? 'past' : order === 0 ? 'now' : 'toCome'
}

function objectiveRibbon(quarter: Quarter, objective: Objective): readonly RibbonMark[] {
  return periodsOfYear(quarter.period).map((period) => ({
    period,
    status: rollUp(objective, period, quarter.scale).shown,
    when: whenOf(quarter, period),
  }))
}

function keyResultRibbon(quarter: Quarter, keyResult: KeyResult): readonly RibbonMark[] {
  return periodsOfYear(quarter.period).map((period) => ({
    period,
    status: statusOf(quarter.scale, entryOf(keyResult, period)?.status),
    when: whenOf(quarter, period),
  }))
}

/** The year in words, for those who do not see the ribbon. */
const sayYear = (ribbon: readonly RibbonMark[]): string =>
  ribbon
    .filter(({ when }) => when !== 'toCome')
    .map(({ period, status }) =>
      say('outline.rowYear', {
        period: printPeriodName(period),
        status: status?.label.toLowerCase() ?? say('outline.noStatus'),
      }),
    )
    .join(', ')

const nameWithStatus = (title: string, status: Status | undefined, ribbon: readonly RibbonMark[]): string =>
  say('outline.rowObjective', {
    title,
    status: status?.label.toLowerCase() ?? say('outline.noStatus'),
    year: sayYear(ribbon),
  })

function keyResultRow(quarter: Quarter, block: Block, keyResult: KeyResult): OutlineRow {
  const ribbon = keyResultRibbon(quarter, keyResult)
  const status = ribbon.find(({ when }) => when === 'now')?.status
  return {
    key: `${block.id}/${keyResult.id}`,
    block: block.id,
    item: keyResult.id,
    kind: 'keyResult',
    label: bareLabel(keyResult.label),
    title: keyResultTitle(keyResult),
    name: nameWithStatus(keyResultName(keyResult), status, ribbon),
    ...(status && { status }),
    ribbon,
    children: [],
  }
}

function blockRow(quarter: Quarter, block: Block, slide: number | undefined): OutlineRow {
  const title = blockTitle(block)
  const shared = {
    key: block.id,
    block: block.id,
    kind: block.kind,
    title,
    ...(slide !== undefined && { slide }),
  }
  if (block.kind !== 'objective') {
    const rows = block.kind === 'metrics' ? block.metrics : []
    return {
      ...shared,
      name: slide === undefined ? title : say('outline.row', { title, slide }),
      children: rows.map((row) => keyResultRow(quarter, block, row)),
    }
  }
  const ribbon = objectiveRibbon(quarter, block)
  const status = ribbon.find(({ when }) => when === 'now')?.status
  return {
    ...shared,
    name: nameWithStatus(title, status, ribbon),
    ...(status && { status }),
    ribbon,
    children: [
      ...block.keyResults.map((keyResult) => keyResultRow(quarter, block, keyResult)),
      ...block.drillDowns.map((drillDown) => drillDownRow(block, drillDown)),
    ],
  }
}

function drillDownRow(block: Block, drillDown: DrillDown): OutlineRow {
  const title = drillDownName(drillDown)
  return {
    key: `${block.id}/${drillDown.id}`,
    block: block.id,
    item: drillDown.id,
    kind: 'drillDown',
    title,
    name: drillDown.title.trim() === '' ? title : say('structure.row', { title }),
    children: [],
  }
}

/** Makes the outline of a quarter, with the number of each block's first slide. */
export type OutlineMaker = (quarter: Quarter, plan: SlidePlan) => readonly OutlineRow[]

interface Made {
  readonly scale: Quarter['scale']
  readonly period: Quarter['period']
  readonly slide: number | undefined
  readonly row: OutlineRow
}

/**
 * A maker that remembers: what shows the same as before is the same object, a row as well as the whole list. So
 * an outline is drawn again only for what it shows, and not for every letter typed elsewhere.
 */
export function createOutlineMaker(): OutlineMaker {
  const made = new WeakMap<Block, Made>()
  let last: readonly OutlineRow[] = []
  return (quarter, plan) => {
    const { scale, period } = quarter
    const first = new Map<string, number>()
    for (const [index, slide] of plan.slides.entries()) {
      if (!first.has(slide.block)) first.set(slide.block, index + 1)
    }
    const known = new Map(last.map((row) => [row.key, row]))
    const rows = quarter.blocks.map((block) => {
      const slide = first.get(block.id)
      const before = made.get(block)
      if (before?.scale === scale && before.period === period && before.slide === slide) return before.row
      const row = keepRow(known.get(block.id), blockRow(quarter, block, slide))
      made.set(block, { scale, period, slide, row })
      return row
    })
    last = keepList(last, rows)
    return last
  }
}

/** The earlier list where it holds the same objects. */
const keepList = <Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] =>
  before.length === now.length && now.every((item, index) => item === before[index]) ? before : now

/** The earlier row where it shows the same; else the new one, with those earlier rows below it that show the same. */
function keepRow(before: OutlineRow | undefined, now: OutlineRow): OutlineRow {
  if (before === undefined) return now
  const known = new Map(before.children.map((row) => [row.key, row]))
  const below = now.children.map((row) => keepRow(known.get(row.key), row))
  const children = keepList(before.children, below)
  const same = children === before.children && showsSame(before, now)
  return same ? before : { ...now, children }
}

/** Names, statuses and numbers, without what stands below. Statuses of one scale are the same objects. */
const showsSame = (a: OutlineRow, b: OutlineRow): boolean =>
  a.kind === b.kind &&
  a.item === b.item &&
  a.label === b.label &&
  a.title === b.title &&
  a.name === b.name &&
  a.status === b.status &&
  a.slide === b.slide &&
  sameRibbon(a.ribbon, b.ribbon)

const sameRibbon = (a: OutlineRow['ribbon'], b: OutlineRow['ribbon']): boolean =>
  a === b ||
  (a?.length === b?.length &&
    a?.every((mark, index) => {
      const other = b?.[index]
      return mark.period === other?.period && mark.status === other.status && mark.when === other.when
    }) === true)

/** The rows whose words hold the text, with those above them. Empty text keeps all. */
export function filterRows(rows: readonly OutlineRow[], text: string): readonly OutlineRow[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return rows
  const holds = (row: OutlineRow): boolean => `${row.label ?? ''} ${row.title}`.toLowerCase().includes(wanted)
  return rows.flatMap((row): readonly OutlineRow[] => {
    const children = row.children.filter(holds)
    if (children.length > 0) return [{ ...row, children }]
    return holds(row) ? [row] : []
  })
}

/** The parts whose rows stand below each other, from top to bottom: blocks, and what is in those that are open. */
export const shownParts = (
  rows: readonly OutlineRow[],
  opened: ReadonlySet<string | number>,
): readonly string[] =>
  rows.flatMap((row) => [
    row.block,
    ...(opened.has(row.key) ? row.children.map(({ item }) => item ?? row.block) : []),
  ])
