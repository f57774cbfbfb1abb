import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { repeatOver } from '../../../shared/clipboard/apply-paste'
import { doubtsOf, planPaste } from '../../../shared/clipboard/plan-paste'
import type { Sheet } from '../../../shared/clipboard/sheet'
import { type Mapping, suggestMapping } from '../../../shared/clipboard/suggest-mapping'
import { keyResultsOf } from '../../../shared/quarter/find'
import { readNumber } from '../../../shared/quarter/read-number'
import type { BlockOf, KeyResult } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { printKey } from '../../app/keys'
import { Icon } from '../../components/icon'
import { StatusList } from '../../components/status-picker'
import { announce } from '../../store/app-store'
import { writeText } from '../../store/fields'
import { blockTitle, keyResultName } from '../outline/outline-rows'
import { CellEditor } from './cell-editor'
import { columnsOf, placeOf, statusIdOf, textOf } from './columns'
import { ColumnsMenu } from './columns-menu'
import { DerivedRow } from './derived-row'
import { EmptyTable } from './empty-table'
import { extraColumnsStore } from './extra-columns'
import { createGridActions, pasteGridOf } from './grid-actions'
import { type GridAction, pressInGrid } from './grid-keys'
import {
  type Cell,
  type CellRange,
  heightOf,
  inside,
  isSingle,
  only,
  rangeOf,
  stretchTo,
  widthOf,
} from './grid-selection'
import { sayRange } from './grid-words'
import { statusTargets, type Table } from './range-edits'
import { PasteDialog } from './paste-dialog'
import { RowMenu, type RowMenuItem } from './row-menu'
import { TableHead } from './table-head'
import { TableRow } from './table-row'
import { useClipboard } from './use-clipboard'
import { useDrag } from './use-drag'
import { cellAt, cellElement, useGridSelection } from './use-grid-selection'
import './key-result-table.css'

interface Props {
  readonly block: BlockOf<'objective' | 'metrics'>
}

/** What is being written: a cell, from a burst of typing that Escape takes back as a whole. */
interface Writing {
  readonly cell: Cell
  readonly burst: string
}

interface Pasting {
  readonly sheet: Sheet
  readonly mapping: Mapping
}

const none: CellRange = { fromRow: 0, toRow: -1, fromColumn: 0, toColumn: -1 }

/** The key results of an objective, or a block's metrics, edited like a spreadsheet. */
export function KeyResultTable({ block }: Props) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const request = useDocument((state) => state.focusRequest)
  const selected = useDocument((state) => state.selection.item)
  const platform = useApp((state) => state.start.platform)
  const extra = useStore(extraColumnsStore, (state) => state.shown)
  const { app } = useServices()
  const { period, scale } = quarter
  const goalHeading = block.kind === 'metrics' ? block.goalHeading : ''
  const columns = useMemo(
    () =>
      columnsOf({ kind: block.kind, goalHeading, period, extra }).map((column) => ({
        ...column,
        canWrite: column.canWrite && !readOnly,
      })),
    [block.kind, goalHeading, period, extra, readOnly],
  )
  const template = columns
    .map(({ field, when }) => `var(--col-${when === undefined || field !== 'entry' ? field : when})`)
    .join(' ')
  const rows = keyResultsOf(block)
  const table: Table = { rows, columns }
  const size = { rows: rows.length, columns: columns.length }
  const area = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLElement>(null)
  const bursts = useRef(0)
  const [writing, setWriting] = useState<Writing>()
  const [picking, setPicking] = useState(false)
  const [menu, setMenu] = useState<Cell>()
  const [copied, setCopied] = useState<CellRange>(none)
  const [pasting, setPasting] = useState<Pasting>()
  const { selection, select, focused, left } = useGridSelection(area, size, {
    row: Math.max(
      0,
      rows.findIndex((row) => row.id === selected),
    ),
    column: columns.findIndex((column) => column.when === 'now'),
  })
  const range = rangeOf(selection)
  const { active } = selection
  const actions = createGridActions({ app, store, block, table, selection, range, readOnly, select })
  const startDrag = useDrag(scroller, selection, (next) => {
    select(next)
    if (!isSingle(rangeOf(next))) announce(app, sayRange(rangeOf(next)))
  })

  // Undo, and a click on the slide, go to their cell.
  useEffect(() => {
    if (request === undefined) return
    const { id, field, period: of } = request.place
    const row = rows.findIndex((one) => one.id === id)
    const column = columns.findIndex((one) => one.field === field && one.period === of)
    if (row >= 0) select(only({ row, column: Math.max(column, 0) }))
    // Only a new request moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request])

  const write = (cell: Cell, text: string, merge?: string): void => {
    const [row, column] = [rows[cell.row], columns[cell.column]]
    if (row === undefined || column?.canWrite !== true) return
    const place = placeOf(row, column)
    const what = say('what.field', { field: column.head, subject: keyResultName(row) })
    store
      .getState()
      .edit({ what, place, ...(merge === undefined ? {} : { merge }) }, (before) =>
        writeText(before, place, text),
      )
  }
  const startWriting = (cell: Cell, replaceWith?: string): void => {
    if (actions.refuses()) return
    bursts.current += 1
    const burst = `cell#${bursts.current}`
    if (replaceWith !== undefined) write(cell, replaceWith, burst)
    setCopied(none)
    setWriting({ cell, burst })
  }
  const stopWriting = (typed: string): void => {
    if (writing === undefined) return
    const [row, column] = [rows[writing.cell.row], columns[writing.cell.column]]
    if (row && column?.field === 'value' && typed.trim() !== '' && readNumber(typed) === undefined) {
      const value = textOf(row, column)
      announce(
        app,
        say('grid.notANumber', { text: typed, value: value === '' ? say('grid.noValue') : value }),
      )
    }
    store.getState().closeStep()
    setWriting(undefined)
  }
  const pick = (): void => {
    if (readOnly) {
      actions.refuses()
      return
    }
    if (statusTargets(table, range).length === 0) return
    anchor.current = cellElement(area.current, active)
    setPicking(true)
  }

  const act = (action: GridAction): void => {
    switch (action.kind) {
      case 'select': {
        select(action.selection)
        const next = rangeOf(action.selection)
        if (!isSingle(next) && JSON.stringify(next) !== JSON.stringify(range)) announce(app, sayRange(next))
        return
      }
      case 'edit':
        return startWriting(active, action.replaceWith)
      case 'clear':
        return actions.clear()
      case 'status':
        return pick()
      case 'statusOrDown':
        return columns[active.column]?.field === 'entry' ? pick() : actions.moveRows(1)
      case 'fillDown':
        return actions.fillDown()
      case 'fillRight':
        return actions.fillRight()
      case 'insertBelow':
        return actions.insertRow(range.toRow + 1)
      case 'deleteRows':
        return actions.deleteRows()
      case 'moveRows':
        return actions.moveRows(action.by)
      case 'menu':
        return openMenu(active)
      case 'leave':
        return
    }
  }
  const openMenu = (cell: Cell): void => {
    anchor.current = cellElement(area.current, cell)
    setMenu(cell)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (!(event.target as Element).matches('[data-cell]')) return
    if (event.key === 'Escape' && copied !== none) setCopied(none)
    const action = pressInGrid(event, selection, { ...size, page: pageOf(scroller.current) })
    if (action === undefined || action.kind === 'leave') return
    event.preventDefault()
    act(action)
  }
  const focus = (event: FocusEvent): void => {
    const element = event.target as HTMLElement
    if (!element.matches('[data-cell]')) return
    const cell = cellAt(element)
    const [row, column] = cell === undefined ? [] : [rows[cell.row], columns[cell.column]]
    if (cell === undefined || row === undefined || column === undefined) return
    focused(cell, element)
    store.getState().select({ block: block.id, item: row.id, place: placeOf(row, column) })
  }

  useClipboard(area, {
    lines: rows.length === 0 ? 0 : heightOf(range),
    sheet: actions.sheet,
    copied: () => {
      setCopied(range)
      announce(app, say('grid.copied', { cells: actions.countCells() }))
    },
    cut: actions.cut,
    paste(sheet) {
      setCopied(none)
      if (readOnly) return announce(app, say('grid.readOnly'))
      if (sheet === undefined) return announce(app, say('paste.nothing'))
      const whole = repeatOver(sheet, { rows: heightOf(range), columns: widthOf(range) })
      const start = {
        row: range.fromRow,
        column: rows.length === 0 ? columns.findIndex(({ field }) => field === 'wording') : range.fromColumn,
      }
      const grid = pasteGridOf(table, quarter)
      const mapping = suggestMapping(whole, start, grid)
      const plan = planPaste(whole, mapping, grid)
      if (doubtsOf(whole, mapping, plan).length > 0) return setPasting({ sheet: whole, mapping })
      actions.paste(plan)
      const end = inside(
        { row: start.row + whole.length - 1, column: start.column + (whole[0]?.length ?? 1) - 1 },
        size,
      )
      select(stretchTo(only(start), end))
    },
  })

  const chooseMenu = (item: RowMenuItem): void => {
    setMenu(undefined)
    const run: Partial<Record<RowMenuItem, () => void>> = {
      // The browser's own commands, so that its clipboard events come as they do by key.
      cut: () => document.execCommand('cut'),
      copy: () => document.execCommand('copy'),
      clear: actions.clear,
      status: pick,
      fillDown: actions.fillDown,
      fillRight: actions.fillRight,
      insertAbove: () => actions.insertRow(range.fromRow),
      insertBelow: () => actions.insertRow(range.toRow + 1),
      moveUp: () => actions.moveRows(-1),
      moveDown: () => actions.moveRows(1),
      delete: actions.deleteRows,
    }
    if (item === 'cut' || item === 'copy') cellElement(area.current, active)?.focus({ preventScroll: true })
    run[item]?.()
  }

  const pasteDialog = pasting && (
    <PasteDialog
      sheet={pasting.sheet}
      first={pasting.mapping}
      grid={pasteGridOf(table, quarter)}
      cancel={() => {
        setPasting(undefined)
        select(selection)
      }}
      paste={(plan) => {
        setPasting(undefined)
        select(selection)
        actions.paste(plan)
      }}
    />
  )
  const addLabel = say(block.kind === 'objective' ? 'grid.add' : 'grid.addMetric')
  if (rows.length === 0) {
    return (
      <>
        <EmptyTable
          area={area}
          metrics={block.kind === 'metrics'}
          readOnly={readOnly}
          add={() => actions.insertRow(0)}
        />
        {pasteDialog}
      </>
    )
  }
  const chosenStatus = statusIdIn(table, range)
  const pickingName = subjectOf(rows, range)
  const widths = columns.map(
    ({ field, when }) => `var(--width-${when === undefined || field !== 'entry' ? field : when})`,
  )
  const label = say(block.kind === 'objective' ? 'table.region' : 'table.metrics', {
    title: blockTitle(block),
  })
  return (
    <div ref={area} className="grid-area">
      <div className="grid-scroll" ref={scroller}>
        {/* A grid of the authoring practices: its cells have the focus in turn, keys come up from them. */}
        {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div
          className="grid"
          role="grid"
          aria-label={label}
          aria-describedby="grid-keys"
          aria-multiselectable="true"
          aria-rowcount={rows.length + (block.kind === 'objective' ? 2 : 1)}
          aria-colcount={columns.length}
          style={{ minWidth: `calc(${widths.join(' + ')})` }}
          onKeyDown={press}
          onFocus={focus}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget !== null && area.current?.contains(relatedTarget) !== true) left()
          }}
          onPointerDown={startDrag}
          onMouseDown={(event) => {
            // The right button keeps what is chosen, so that its menu is for all of it.
            if (event.button === 2 && cellAt(event.target as Element) !== undefined) event.preventDefault()
          }}
          onClick={({ target }) => {
            if ((target as Element).closest('.pill-choose') === null) return
            const cell = cellAt(target as Element)
            if (cell === undefined) return
            anchor.current = cellElement(area.current, cell)
            select(only(cell))
            setPicking(true)
          }}
          onDoubleClick={({ target }: MouseEvent) => {
            const cell = cellAt(target as Element)
            if (cell !== undefined && (target as Element).closest('textarea, .pill-choose') === null)
              startWriting(cell)
          }}
          onContextMenu={(event) => {
            const cell = cellAt(event.target as Element)
            if (cell === undefined || (event.target as Element).closest('textarea') !== null) return
            event.preventDefault()
            const within =
              cell.row >= range.fromRow &&
              cell.row <= range.toRow &&
              cell.column >= range.fromColumn &&
              cell.column <= range.toColumn
            if (!within) select(only(cell))
            openMenu(cell)
          }}
        >
          <TableHead
            columns={columns}
            template={template}
            choose={(column) => {
              select({
                origin: { row: 0, column },
                corner: { row: rows.length - 1, column },
                active: { row: 0, column },
              })
              announce(
                app,
                sayRange({ fromRow: 0, toRow: rows.length - 1, fromColumn: column, toColumn: column }),
              )
            }}
          />
          <div role="rowgroup">
            {rows.map((row, index) => {
              const inRange = index >= range.fromRow && index <= range.toRow
              const inCopied = index >= copied.fromRow && index <= copied.toRow
              const written = writing?.cell.row === index ? writing : undefined
              const column = written && columns[written.cell.column]
              return (
                <TableRow
                  key={row.id}
                  row={row}
                  index={index}
                  columns={columns}
                  template={template}
                  scale={scale}
                  active={active.row === index ? active.column : -1}
                  from={inRange ? range.fromColumn : 0}
                  to={inRange ? range.toColumn : -1}
                  copiedFrom={inCopied ? copied.fromColumn : 0}
                  copiedTo={inCopied ? copied.toColumn : -1}
                  written={written?.cell.column ?? -1}
                  editor={
                    written &&
                    column && (
                      <CellEditor
                        key={written.burst}
                        field={column.field}
                        label={say('what.entry', { subject: keyResultName(row), period: column.head })}
                        text={textOf(row, column)}
                        cell={written.cell}
                        size={size}
                        write={(text) => write(written.cell, text, written.burst)}
                        stop={stopWriting}
                        status={() => {
                          stopWriting('')
                          pick()
                        }}
                        act={(action, typed) => {
                          if (action.kind === 'restore') store.getState().abandonStep(written.burst)
                          stopWriting(action.kind === 'restore' ? '' : typed)
                          if (action.kind === 'restore') select(only(written.cell))
                          if (action.kind === 'finish') select(only(action.to))
                        }}
                      />
                    )
                  }
                />
              )
            })}
          </div>
          {block.kind === 'objective' && (
            <DerivedRow
              objective={block}
              columns={columns}
              template={template}
              scale={scale}
              rowIndex={rows.length + 2}
            />
          )}
        </div>
        <Button
          className="button grid-add"
          isDisabled={readOnly}
          onPress={() => actions.insertRow(rows.length)}
        >
          <Icon name="plus" />
          {addLabel}
        </Button>
      </div>
      <div className="grid-keys">
        <p className="quiet small grow" id="grid-keys">
          {say('table.keys', { key: printKey('CmdOrCtrl+.', platform) })}
        </p>
        <ColumnsMenu period={period} metrics={block.kind === 'metrics'} />
      </div>
      {picking && (
        <Popover
          className="popover"
          isOpen
          onOpenChange={(open) => {
            if (!open) setPicking(false)
          }}
          triggerRef={anchor}
          placement="bottom start"
          offset={2}
        >
          <Dialog className="popover-dialog" aria-label={say('status.picker', { subject: pickingName })}>
            <StatusList
              scale={scale}
              chosen={chosenStatus}
              clear={say('status.clear')}
              label={say('status.picker', { subject: pickingName })}
              choose={(status) => {
                actions.setStatus(status)
                setPicking(false)
                select(selection)
              }}
            />
          </Dialog>
        </Popover>
      )}
      {pasteDialog}
      {menu !== undefined && (
        <RowMenu
          anchor={anchor}
          rows={heightOf(range)}
          correct={undefined}
          disabled={menuDisabled(table, range, readOnly)}
          choose={chooseMenu}
          close={() => setMenu(undefined)}
        />
      )}
    </div>
  )
}

/** Rows that fit at once, less one that stays in sight while paging. */
function pageOf(scroller: HTMLElement | null): number {
  const row = scroller?.querySelector<HTMLElement>('.grid-row [data-cell]')?.offsetHeight ?? 0
  return row === 0 || scroller === null ? 1 : Math.max(1, Math.floor(scroller.clientHeight / row) - 1)
}

/** The status of the first entry that a status would be set for. */
function statusIdIn(table: Table, range: CellRange): string | undefined {
  const [first] = statusTargets(table, range)
  const column = table.columns.find(({ field, period }) => field === 'entry' && period === first?.period)
  return first && column && statusIdOf(first.row, column)
}

const subjectOf = (rows: readonly KeyResult[], range: CellRange): string =>
  rows
    .slice(range.fromRow, range.toRow + 1)
    .map((row) => row.label || keyResultName(row))
    .join(', ')

function menuDisabled(table: Table, range: CellRange, readOnly: boolean): readonly RowMenuItem[] {
  if (readOnly)
    return [
      'cut',
      'clear',
      'status',
      'fillDown',
      'fillRight',
      'insertAbove',
      'insertBelow',
      'moveUp',
      'moveDown',
      'delete',
    ]
  return [
    ...(range.fromRow === 0 ? (['moveUp'] as const) : []),
    ...(range.toRow === table.rows.length - 1 ? (['moveDown'] as const) : []),
    ...(range.fromRow === 0 && range.toRow === 0 ? (['fillDown'] as const) : []),
  ]
}
