import type { Cell, GridSelection, GridSize } from './grid-selection'
import {
  everything,
  inside,
  isSingle,
  only,
  rangeOf,
  stepWithin,
  stretchTo,
  type CellRange,
} from './grid-selection'

export interface GridPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export type GridAction =
  | { readonly kind: 'select'; readonly selection: GridSelection }
  /** Leaves the table, as Tab does from its last cell. */
  | { readonly kind: 'leave' }
  /** Writes in the active cell: what is there stays, or gives way to what was typed. */
  | { readonly kind: 'edit'; readonly replaceWith?: string }
  | {
      readonly kind:
        'clear' | 'status' | 'statusOrDown' | 'fillDown' | 'fillRight' | 'insertBelow' | 'deleteRows' | 'menu'
    }
  | { readonly kind: 'moveRows' | 'columnWidth'; readonly by: 1 | -1 }

/** What the table looks like to its keys. */
export interface GridView extends GridSize {
  /** Rows that fit into the window at once, for paging. */
  readonly page: number
}

/** What a key means while no cell is being written in. Undefined leaves it to the window. */
export function pressInGrid(
  press: GridPress,
  selection: GridSelection,
  view: GridView,
): GridAction | undefined {
  const { key, altKey, shiftKey } = press
  const command = press.ctrlKey || press.metaKey
  if (altKey) return press.metaKey ? undefined : withAlt(press)
  if (command) {
    const action = withCommand(key)
    if (action !== undefined) return action
    if (key.toLowerCase() === 'a') return { kind: 'select', selection: all(selection, view) }
  }
  if (key === ' ' && shiftKey && !command) return { kind: 'select', selection: wholeRows(selection, view) }
  const moved = moveOf(press, selection, view)
  if (moved !== undefined) return moved
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { kind: 'menu' }
  if (command) return undefined
  if (key === 'F2') return { kind: 'edit' }
  if (key === 'Insert') return { kind: 'insertBelow' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  return isPrintable(key) ? { kind: 'edit', replaceWith: key } : undefined
}

/**
 * Alt and the arrows move rows, with Shift those to the sides change the column's width. Alt and Down also opens the statuses, as it opens every list; which of the
 * two it is depends on the column, so that is left to the table.
 */
function withAlt({ key, ctrlKey, shiftKey }: GridPress): GridAction | undefined {
  if (!ctrlKey && key === 'ArrowUp') return { kind: 'moveRows', by: -1 }
  if (!ctrlKey && key === 'ArrowDown')
    return shiftKey ? { kind: 'moveRows', by: 1 } : { kind: 'statusOrDown' }
  if (!ctrlKey && shiftKey && key === 'ArrowLeft') return { kind: 'columnWidth', by: -1 }
  if (!ctrlKey && shiftKey && key === 'ArrowRight') return { kind: 'columnWidth', by: 1 }
  // AltGr and Option make characters of their own; plain letters with Alt are the system's.
  return isPrintable(key) && !/^[a-z0-9 ]$/i.test(key) ? { kind: 'edit', replaceWith: key } : undefined
}

function withCommand(key: string): GridAction | undefined {
  switch (key.toLowerCase()) {
    case '.':
      return { kind: 'status' }
    case 'd':
      return { kind: 'fillDown' }
    case 'r':
      return { kind: 'fillRight' }
    case 'enter':
      return { kind: 'insertBelow' }
    case 'delete':
    case 'backspace':
      return { kind: 'deleteRows' }
    default:
      return undefined
  }
}

const all = ({ active }: GridSelection, view: GridView): GridSelection => {
  const { toRow, toColumn } = everything(view)
  return { origin: { row: 0, column: 0 }, corner: { row: toRow, column: toColumn }, active }
}

const wholeRows = (selection: GridSelection, view: GridView): GridSelection => {
  const { fromRow, toRow } = rangeOf(selection)
  return {
    origin: { row: fromRow, column: 0 },
    corner: { row: toRow, column: view.columns - 1 },
    active: selection.active,
  }
}

/** Where an arrow key leads in a grid that is read, one cell at a time; undefined for all other keys. */
export function moveInGrid(press: GridPress, from: Cell, size: GridSize): Cell | undefined {
  if (press.altKey || press.shiftKey) return undefined
  const target = targetOf(press.key, press.ctrlKey || press.metaKey, from, { ...size, page: 1 })
  return target && inside(target, size)
}

function moveOf(press: GridPress, selection: GridSelection, view: GridView): GridAction | undefined {
  const { key, shiftKey } = press
  if (key === 'Tab' || key === 'Enter') return stepOf(press, selection, view)
  const from = shiftKey ? selection.corner : selection.active
  const target = targetOf(key, press.ctrlKey || press.metaKey, from, view)
  if (target === undefined) return undefined
  const to = inside(target, view)
  // Stretching goes on from the active cell; a box that Tab walked through starts anew there.
  return { kind: 'select', selection: shiftKey ? stretchTo(selection, to) : only(to) }
}

function targetOf(key: string, command: boolean, { row, column }: Cell, view: GridView): Cell | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: command ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: command ? view.rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: command ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: command ? view.columns - 1 : column + 1 }
    case 'Home':
      return { row: command ? 0 : row, column: 0 }
    case 'End':
      return { row: command ? view.rows - 1 : row, column: view.columns - 1 }
    case 'PageUp':
      return { row: row - view.page, column }
    case 'PageDown':
      return { row: row + view.page, column }
    default:
      return undefined
  }
}

/** Tab and Enter walk through a chosen box, or through the table; Enter on one cell writes in it. */
function stepOf({ key, shiftKey }: GridPress, selection: GridSelection, view: GridView): GridAction {
  const range = rangeOf(selection)
  const by = shiftKey ? -1 : 1
  if (!isSingle(range)) {
    const order = key === 'Tab' ? 'across' : 'down'
    const next = stepWithin(range, selection.active, by, order)
    const wrapped = by === 1 ? firstOf(range) : lastOf(range)
    return { kind: 'select', selection: { ...selection, active: next ?? wrapped } }
  }
  if (key === 'Enter') {
    if (!shiftKey) return { kind: 'edit' }
    const { row, column } = selection.active
    return { kind: 'select', selection: only(inside({ row: row - 1, column }, view)) }
  }
  const next = stepWithin(everything(view), selection.active, by, 'across')
  return next === undefined ? { kind: 'leave' } : { kind: 'select', selection: only(next) }
}

const firstOf = ({ fromRow, fromColumn }: CellRange): Cell => ({ row: fromRow, column: fromColumn })
const lastOf = ({ toRow, toColumn }: CellRange): Cell => ({ row: toRow, column: toColumn })

export type CellAction =
  | { readonly kind: 'finish'; readonly to: Cell }
  | { readonly kind: 'restore' | 'newLine' | 'leave' | 'bold' | 'italic' }

/** What a key means while a cell is being written in. Escape restores; Alt Enter is a new line. */
export function pressInCell(press: GridPress, at: Cell, size: GridSize): CellAction | undefined {
  const command = press.ctrlKey || press.metaKey
  if (press.key === 'Escape') return { kind: 'restore' }
  if (press.key === 'Enter') {
    if (press.altKey || command) return { kind: 'newLine' }
    return { kind: 'finish', to: inside({ ...at, row: at.row + (press.shiftKey ? -1 : 1) }, size) }
  }
  if (command && !press.shiftKey && !press.altKey) {
    if (press.key.toLowerCase() === 'b') return { kind: 'bold' }
    if (press.key.toLowerCase() === 'i') return { kind: 'italic' }
  }
  if (press.key !== 'Tab') return undefined
  const next = stepWithin(everything(size), at, press.shiftKey ? -1 : 1, 'across')
  return next === undefined ? { kind: 'leave' } : { kind: 'finish', to: next }
}

/** One character, as `KeyboardEvent.key` tells it: named keys are longer. */
const isPrintable = (key: string): boolean => /^.$/u.test(key)
