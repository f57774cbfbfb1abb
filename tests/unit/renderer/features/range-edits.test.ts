import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../../renderer/features/table/columns'
import * as edits from '../../../../renderer/features/table/range-edits'
import { createDocumentStore, quarterOf } from '../../../../renderer/store/document-store'
import { entryOf, findBlock, keyResultsOf } from '../../../../shared/quarter/find'
import type { Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { sampleQuarter } from '../../../support/samples'
import { openSample } from '../../../support/renderer/open-sample'

const quarter = sampleQuarter('technology-q2-fy21-22')
const rowsOf = (of: Quarter) => {
  const block = findBlock(of, 'objective-platform')
  return block === undefined ? [] : keyResultsOf(block)
}
const columns = columnsOf({ kind: 'objective', goalHeading: '', period: quarter.period, extra: [] })
const table: edits.Table = { rows: rowsOf(quarter), columns }
const at = (field: string, when?: string) =>
  columns.findIndex((column) => column.field === field && (when === undefined || column.when === when))
const [baseline, goal, past, now] = [at('baseline'), at('goal'), at('entry', 'past'), at('entry', 'now')]
const box = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) => ({
  fromRow,
  toRow,
  fromColumn,
  toColumn,
})
const entries = (of: Quarter) => rowsOf(of).map((row) => entryOf(row, quarter.period))

describe('a box of cells', () => {
  it('is cleared where it can be written, with its statuses; the past stays', () => {
    const after = edits.clearRange(quarter, table, box(0, 1, goal, now))
    expect(rowsOf(after).map((row) => row.goal.text)).toEqual([
      '',
      '',
      ...table.rows.slice(2).map((row) => row.goal.text),
    ])
    expect(
      entries(after)
        .map((entry) => [entry?.text ?? '', entry?.status])
        .slice(0, 2),
    ).toEqual([
      ['', undefined],
      ['', undefined],
    ])
    expect(rowsOf(after).map((row) => row.entries[0])).toEqual(table.rows.map((row) => row.entries[0]))
  })

  it('is filled down with its first row, status and all; one row from the row above', () => {
    const after = edits.fillDown(quarter, table, box(0, 2, now, now))
    const first = entries(quarter)[0]
    for (const entry of entries(after).slice(0, 3))
      expect([entry?.text, entry?.status]).toEqual([first?.text, first?.status])
    expect(rowsOf(after)[3]).toBe(table.rows[3])
    const single = edits.fillDown(quarter, table, box(1, 1, goal, goal))
    expect(rowsOf(single)[1]?.goal.text).toBe(table.rows[0]?.goal.text)
    expect(edits.fillDown(quarter, table, box(0, 0, goal, goal))).toBe(quarter)
    expect(edits.fillDown(quarter, table, box(0, 2, past, past))).toBe(quarter)
  })

  it('is filled to the right where the texts are of one kind', () => {
    const after = edits.fillRight(quarter, table, box(0, 0, baseline, goal))
    expect(rowsOf(after)[0]?.goal.text).toBe(table.rows[0]?.baseline.text)
    const label = at('label')
    expect(edits.fillRight(quarter, table, box(0, 0, label, label + 1))).toBe(quarter)
  })

  it('gets one status; without an entry in it, the quarter’s entries of its rows do', () => {
    const inGoals = edits.statusTargets(table, box(0, 1, goal, goal))
    expect(inGoals.map(({ period }) => period)).toEqual([quarter.period, quarter.period])
    const after = edits.setStatuses(quarter, inGoals, 'complete')
    expect(
      entries(after)
        .map((entry) => entry?.status)
        .slice(0, 2),
    ).toEqual(['complete', 'complete'])
    expect(edits.statusTargets(table, box(0, 3, past, now))).toHaveLength(4)
  })

  it('moves its rows together, and stays at the edge', () => {
    const order = (of: Quarter) => rowsOf(of).map(({ label }) => label.trim())
    expect(order(edits.moveRows(quarter, table, box(1, 2, 0, 0), -1))).toEqual(['KR2', 'KR3', 'KR1', 'KR4'])
    expect(order(edits.moveRows(quarter, table, box(0, 1, 0, 0), 1))).toEqual(['KR3', 'KR1', 'KR2', 'KR4'])
    expect(edits.moveRows(quarter, table, box(0, 1, 0, 0), -1)).toBe(quarter)
    expect(edits.moveRows(quarter, table, box(2, 3, 0, 0), 1)).toBe(quarter)
  })
})

it('copies entries with their status as a first line, and exactly for this app', () => {
  const [[cell] = []] = edits.sheetOfRange(table, box(0, 0, now, now), quarter.scale)
  const entry = entries(quarter)[0]
  expect(cell?.text).toBe(`**AT RISK**\n\n${entry?.text ?? ''}`)
  expect(cell?.own).toEqual({ field: 'entry', text: entry?.text, status: 'atRisk' })
})

it('undoes each of these as one step, byte for byte, and redoes it', () => {
  const changes: readonly ((before: Quarter) => Quarter)[] = [
    (before) => edits.clearRange(before, table, box(0, 3, 0, now)),
    (before) => edits.fillDown(before, { ...table, rows: rowsOf(before) }, box(0, 3, goal, now)),
    (before) => edits.setStatuses(before, edits.statusTargets(table, box(0, 3, now, now)), 'onTrack'),
    (before) => edits.moveRows(before, { ...table, rows: rowsOf(before) }, box(0, 0, 0, 0), 1),
    (before) => edits.deleteRows(before, rowsOf(before).slice(0, 2)),
  ]
  const store = createDocumentStore(openSample())
  const file = () => serialiseQuarter(quarterOf(store.getState()))
  const states = [file()]
  for (const change of changes) {
    store.getState().edit({ what: 'change' }, change)
    states.push(file())
  }
  expect(new Set(states).size).toBeGreaterThan(4)
  const steps = store.getState().history.past.length
  for (let step = steps; step > 0; step -= 1) store.getState().undo()
  expect(file()).toBe(states[0])
  for (let step = steps; step > 0; step -= 1) store.getState().redo()
  expect(file()).toBe(states.at(-1))
})
