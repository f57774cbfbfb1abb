import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useStore } from 'zustand'
import { keyResultsOf } from '../../../shared/quarter/find'
import type { BlockOf } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { printKey } from '../../app/keys'
import { Icon } from '../../components/icon'
import { announce } from '../../store/app-store'
import { GridQuestions } from '../ledger/grid-questions'
import { CellEditor } from './cell-editor'
import { columnStyle } from './column-edge'
import { type Column, columnsOf, placeOf, textOf, trackOf } from './columns'
import { ColumnsMenu } from './columns-menu'
import { DerivedRow } from './derived-row'
import { EmptyTable } from './empty-table'
import { extraColumnsStore } from './extra-columns'
import { createGridActions, pasteGridOf } from './grid-actions'
import { type GridAction, pressInGrid } from './grid-keys'
import { type Cell, type CellRange, heightOf, isSingle, only, rangeOf } from './grid-selection'
import { sayRange } from './grid-words'
import { PasteDialog } from './paste-dialog'
import { statusTargets, type Table } from './range-edits'
import { StatusPopover } from './status-popover'
import { TableBody } from './table-body'
import { TableHead } from './table-head'
import { TableMenu } from './table-menu'
import { useClipboard } from './use-clipboard'
import { useDrag } from './use-drag'
import { cellAt, cellElement, useGridSelection } from './use-grid-selection'
import { usePaste } from './use-paste'
import { useWriting } from './use-writing'
import './key-result-table.css'

interface Props {
  readonly block: BlockOf<'objective' | 'metrics'>
}

const nothing: CellRange = { fromRow: 0, toRow: -1, fromColumn: 0, toColumn: -1 }

/** The key results of an objective, or a block's metrics, edited like a spreadsheet. */
export function KeyResultTable({ block }: Props) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const request = useDocument((state) => state.focusRequest)
  const selected = useDocument((state) => state.selection.item)
  const platform = useApp((state) => state.start.platform)
  const { app, run } = useServices()
  const widthsSet = useApp((state) => state.start.preferences.columnWidths[block.kind])
  const setWidths = useMemo(() => columnStyle(widthsSet ?? {}), [widthsSet])
  const { period, scale } = quarter
  const columns = useColumns(block, period, readOnly)
  const rows = keyResultsOf(block)
  const table: Table = { rows, columns }
  const size = { rows: rows.length, columns: columns.length }
  const template = columns.map((column) => `var(--col-${trackOf(column)})`).join(' ')
  const area = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLElement>(null)
  const [layer, setLayer] = useState<'statuses' | 'menu'>()
  const [copied, setCopied] = useState<CellRange>(nothing)
  const { selection, select, focused, left } = useGridSelection(area, size, {
    row: Math.max(
      0,
      rows.findIndex((row) => row.id === selected),
    ),
    column: columns.findIndex((column) => column.when === 'now'),
  })
  const { active } = selection
  const range = rangeOf(selection)
  const actions = createGridActions({ app, store, block, table, selection, range, readOnly, select })
  const { writing, ...writer } = useWriting(app, store, table)
  const { pasting, paste, done } = usePaste({ app, quarter, table, range, readOnly, actions, select })
  const chooseRange = (next: typeof selection): void => {
    select(next)
    const chosen = rangeOf(next)
    if (!isSingle(chosen) && !sameRange(chosen, range)) announce(app, sayRange(chosen))
  }
  const startDrag = useDrag(scroller, selection, chooseRange)

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

  useClipboard(area, {
    lines: rows.length === 0 ? 0 : heightOf(range),
    sheet: actions.sheet,
    copied: () => {
      setCopied(range)
      announce(app, say('grid.copied', { cells: actions.countCells() }))
    },
    cut: actions.cut,
    paste: (sheet) => {
      setCopied(nothing)
      paste(sheet)
    },
  })

  const write = (cell: Cell, replaceWith?: string): void => {
    if (actions.refuses(cell)) return
    setCopied(nothing)
    writer.start(cell, replaceWith)
  }
  const open = (what: 'statuses' | 'menu', cell = active): void => {
    if (what === 'statuses' && (actions.refusesAll() || statusTargets(table, range).length === 0)) return
    anchor.current = cellElement(area.current, cell)
    // What is asked about is seen, also where it was scrolled away.
    anchor.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    setLayer(what)
  }
  const close = (): void => setLayer(undefined)

  const act = (action: GridAction): void => {
    switch (action.kind) {
      case 'select':
        chooseRange(action.selection)
        return
      case 'edit':
        write(active, action.replaceWith)
        return
      case 'status':
        open('statuses')
        return
      case 'statusOrDown':
        if (columns[active.column]?.field === 'entry') open('statuses')
        else actions.moveRows(1)
        return
      case 'insertBelow':
        actions.insertRow(range.toRow + 1)
        return
      case 'moveRows':
        actions.moveRows(action.by)
        return
      case 'menu':
        open('menu')
        return
      case 'columnWidth':
        run(action.by > 0 ? 'view.widerColumn' : 'view.narrowerColumn')
        return
      case 'leave':
        return
      case 'clear':
      case 'fillDown':
      case 'fillRight':
      case 'deleteRows':
        actions[action.kind]()
    }
  }
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (!(event.target as Element).matches('[data-cell]')) return
    if (event.key === 'Escape') setCopied(nothing)
    const action = pressInGrid(event, selection, { ...size, page: pageOf(scroller.current) })
    if (action === undefined || action.kind === 'leave') return
    event.preventDefault()
    act(action)
  }
  const focus = (event: FocusEvent): void => {
    const element = event.target as HTMLElement
    const cell = element.matches('[data-cell]') ? cellAt(element) : undefined
    const [row, column] = cell === undefined ? [] : [rows[cell.row], columns[cell.column]]
    if (cell === undefined || row === undefined || column === undefined) return
    focused(cell, element)
    store.getState().select({ block: block.id, item: row.id, place: placeOf(row, column) })
  }

  const layers = (
    <>
      {pasting && (
        <PasteDialog
          sheet={pasting.sheet}
          first={pasting.mapping}
          grid={pasteGridOf(table, quarter)}
          cancel={() => {
            done()
            select(selection)
          }}
          paste={(plan) => {
            done()
            select(selection)
            actions.paste(plan)
          }}
        />
      )}
      {layer === 'statuses' && (
        <StatusPopover
          anchor={anchor}
          table={table}
          range={range}
          scale={scale}
          close={close}
          choose={(status) => {
            close()
            actions.setStatus(status)
            select(selection)
          }}
        />
      )}
      <TableMenu
        anchor={anchor}
        isOpen={layer === 'menu'}
        table={table}
        selection={selection}
        readOnly={readOnly}
        actions={actions}
        openStatuses={() => open('statuses')}
        focusCell={() => cellElement(area.current, active)?.focus({ preventScroll: true })}
        close={close}
      />
    </>
  )
  if (rows.length === 0) {
    return (
      <>
        <EmptyTable
          area={area}
          metrics={block.kind === 'metrics'}
          readOnly={readOnly}
          add={() => actions.insertRow(0)}
        />
        {layers}
      </>
    )
  }
  const label = say(block.kind === 'objective' ? 'table.region' : 'table.metrics', {
    title: blockTitle(block),
  })
  const writtenRow = writing && rows[writing.cell.row]
  const writtenColumn = writing && columns[writing.cell.column]
  const editor = writing && writtenRow && writtenColumn && (
    <CellEditor
      key={writing.burst}
      field={writtenColumn.field}
      label={say('what.entry', { subject: keyResultName(writtenRow), period: writtenColumn.head })}
      text={textOf(writtenRow, writtenColumn)}
      cell={writing.cell}
      size={size}
      write={writer.write}
      stop={writer.stop}
      status={() => {
        writer.stop('')
        open('statuses')
      }}
      act={(action, typed) => {
        if (action.kind === 'restore') writer.restore()
        else writer.stop(typed)
        if (action.kind !== 'leave') select(only(action.kind === 'finish' ? action.to : writing.cell))
      }}
    />
  )
  const widths = columns.map((column) => `var(--width-${trackOf(column)})`).join(' + ')
  return (
    <div ref={area} className="grid-area" style={setWidths}>
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
          style={{ minWidth: `calc(${widths})` }}
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
            const cell =
              (target as Element).closest('.pill-choose') === null ? undefined : cellAt(target as Element)
            if (cell === undefined) return
            select(only(cell))
            open('statuses', cell)
          }}
          onDoubleClick={({ target }) => {
            const cell = cellAt(target as Element)
            if (cell !== undefined && (target as Element).closest('textarea, .pill-choose') === null)
              write(cell)
          }}
          onContextMenu={(event) => {
            const cell = cellAt(event.target as Element)
            if (cell === undefined || (event.target as Element).closest('textarea') !== null) return
            event.preventDefault()
            if (!holds(range, cell)) select(only(cell))
            open('menu', cell)
          }}
        >
          <TableHead
            kind={block.kind}
            columns={columns}
            template={template}
            choose={(column) =>
              chooseRange({ ...only({ row: 0, column }), corner: { row: rows.length - 1, column } })
            }
          />
          <TableBody
            scroller={scroller}
            rows={rows}
            columns={columns}
            template={template}
            scale={scale}
            active={active}
            corner={selection.corner}
            range={range}
            copied={copied}
            writing={writing}
            editor={editor}
            wanted={[selected, request?.place.id]}
          />
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
          {say(block.kind === 'objective' ? 'grid.add' : 'grid.addMetric')}
        </Button>
      </div>
      <GridQuestions rows={rows} isWriting={writing !== undefined} />
      <div className="grid-keys">
        <p className="quiet small grow" id="grid-keys">
          {say('table.keys', { key: printKey('CmdOrCtrl+.', platform) })}
        </p>
        <ColumnsMenu period={period} kind={block.kind} />
      </div>
      {layers}
    </div>
  )
}

/** The columns of a block's table, the same objects until something about them changes. */
function useColumns(
  block: Props['block'],
  period: Column['period'] & string,
  readOnly: boolean,
): readonly Column[] {
  const extra = useStore(extraColumnsStore, (state) => state.shown)
  const { kind } = block
  const goalHeading = block.kind === 'metrics' ? block.goalHeading : ''
  return useMemo(
    () =>
      columnsOf({ kind, goalHeading, period, extra }).map((column) => ({
        ...column,
        canWrite: column.canWrite && !readOnly,
      })),
    [kind, goalHeading, period, extra, readOnly],
  )
}

const sameRange = (a: CellRange, b: CellRange): boolean =>
  a.fromRow === b.fromRow && a.toRow === b.toRow && a.fromColumn === b.fromColumn && a.toColumn === b.toColumn

const holds = (range: CellRange, { row, column }: Cell): boolean =>
  row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn

/** Rows that fit at once, less one that stays in sight while paging. */
function pageOf(scroller: HTMLElement | null): number {
  const row = scroller?.querySelector<HTMLElement>('[data-cell]')?.offsetHeight ?? 0
  return row === 0 || scroller === null ? 1 : Math.max(1, Math.floor(scroller.clientHeight / row) - 1)
}
