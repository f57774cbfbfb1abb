import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { TrendRow } from '../../../shared/history/trend'
import { isHead } from '../../../shared/history/trend-span'
import type { ShownTrend } from '../../../shared/history/trend-view'
import { periodEnd, periodStart } from '../../../shared/period/period-dates'
import { findBlock, findKeyResult } from '../../../shared/quarter/find'
import { nameColumn, nameRow } from '../../../shared/words/describe-trend'
import { say } from '../../../shared/words/words'
import { useDocumentStore, useQuarter, useServices } from '../../app/context'
import { announce } from '../../store/app-store'
import { moveInGrid } from '../table/grid-keys'
import type { Cell } from '../table/grid-selection'
import { CellDetail } from './cell-detail'
import { HeatRow } from './heat-row'

/** A row of the grid: a department's name, or one of its rows. */
type Line = { readonly department: string } | { readonly row: TrendRow }

/** The heat map. Arrows move, the cell that has the focus is told in full below, Enter goes to it in the document. */
export function TrendGrid({ shown }: { readonly shown: ShownTrend }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const grid = useRef<HTMLDivElement>(null)
  const { columns } = shown
  const several = shown.departments.length > 1
  const lines = useMemo(
    () =>
      shown.departments.flatMap(({ name, rows }): readonly Line[] => [
        ...(several ? [{ department: name }] : []),
        ...rows.map((row) => ({ row })),
      ]),
    [shown, several],
  )
  const now = columns.findIndex(
    ({ start, end }) =>
      start === periodStart(quarter.period, quarter.calendar) &&
      end === periodEnd(quarter.period, quarter.calendar),
  )
  const [at, setAt] = useState<Cell>(() => {
    const column = now === -1 ? columns.length - 1 : now
    const index = columns[column]?.index ?? 0
    const speaking = lines.findIndex((line) => 'row' in line && line.row.cells[index] !== null)
    const any = lines.findIndex((line) => 'row' in line)
    return { row: speaking === -1 ? any : speaking, column }
  })
  const current = lines[at.row]
  const template = useMemo(
    (): CSSProperties => ({
      gridTemplateColumns: `minmax(16rem, 1.6fr) repeat(${columns.length}, minmax(8.5rem, 1fr))`,
    }),
    [columns.length],
  )
  // Rows out of sight are not drawn where there are many.
  const isLarge = lines.length * columns.length > 2000

  const focus = (cell: Cell): void => {
    const element = grid.current?.querySelector<HTMLElement>(`[data-heat="${cell.row}/${cell.column}"]`)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  // Opening the view brings the keyboard along; another filter does not take it away from where it was chosen.
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    const element = grid.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (lost || document.activeElement?.closest('.outline, .bar') !== null)
      element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  const open = (row: TrendRow): void => {
    const isKeyResult = findKeyResult(quarter, row.id) !== undefined
    if (!isKeyResult && findBlock(quarter, row.id) === undefined) {
      announce(app, say('trend.notHere'))
      return
    }
    const { period } = quarter
    store
      .getState()
      .goTo(isKeyResult ? { id: row.id, field: 'entry', period } : { id: row.id, field: 'title' })
  }
  const press = (event: KeyboardEvent, cell: Cell): void => {
    const line = lines[cell.row]
    if (event.key === 'Enter') {
      event.preventDefault()
      if (line !== undefined && 'row' in line) open(line.row)
      return
    }
    const to = moveInGrid(event, cell, { rows: lines.length, columns: columns.length })
    if (to === undefined) return
    event.preventDefault()
    const by = to.row < cell.row ? -1 : 1
    let { row } = to
    // A department's name is no cell; the next line is.
    while (lines[row] !== undefined && 'department' in (lines[row] ?? {})) row += by
    if (lines[row] !== undefined) focus({ ...to, row })
  }

  return (
    <>
      <div className="scroll heat-scroll">
        <div
          ref={grid}
          className={isLarge ? 'heat heat-large' : 'heat'}
          style={{ minWidth: `calc(16rem + ${columns.length} * (8.5rem + 2px))` }}
          role="grid"
          aria-label={say('trend.grid')}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + 1}
        >
          <div className="heat-row heat-heads" role="row" style={template}>
            <div role="columnheader" className="heat-name">
              {say('trend.head')}
            </div>
            {columns.map((column, index) => (
              <div
                key={`${column.start}/${column.end}`}
                role="columnheader"
                className={index === now ? 'heat-head heat-now' : 'heat-head'}
                title={column.names.join(', ')}
                {...(index === now && { 'aria-current': 'true' as const })}
              >
                {nameColumn(column)}
              </div>
            ))}
          </div>
          {lines.map((line, row) =>
            'department' in line ? (
              <div key={line.department} role="row" className="heat-department">
                <div role="rowheader">{line.department}</div>
              </div>
            ) : (
              <HeatRow
                key={line.row.key}
                row={line.row}
                index={row}
                columns={columns}
                active={at.row === row ? at.column : undefined}
                template={template}
                arrive={setAt}
                press={press}
              />
            ),
          )}
        </div>
      </div>
      {current !== undefined && 'row' in current && (
        <CellDetail
          row={current.row}
          name={nameRow(current.row)}
          column={columns[at.column]}
          shown={shown}
          before={columns.slice(0, at.column)}
          opens={
            isHead(current.row)
              ? findBlock(quarter, current.row.id) !== undefined
              : findKeyResult(quarter, current.row.id) !== undefined
          }
        />
      )}
    </>
  )
}
