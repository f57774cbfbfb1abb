/** Where one is in the table; rows and columns count from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

export interface GridPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export type GridAction =
  | { readonly kind: 'move'; readonly to: Cell }
  /** Leaves the table, as Tab does from its last cell. */
  | { readonly kind: 'leave' }
  /** Writes in the cell: what is there stays, or gives way to what was typed. */
  | { readonly kind: 'edit'; readonly replaceWith?: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'status' }
  | { readonly kind: 'copyAbove' }

/** What a key means while no cell is being written in. Undefined leaves it to the window. */
export function pressInGrid(press: GridPress, at: Cell, size: GridSize): GridAction | undefined {
  const { key, altKey, shiftKey } = press
  const command = press.ctrlKey || press.metaKey
  if (command && key === '.') return { kind: 'status' }
  if (command && key.toLowerCase() === 'd') return { kind: 'copyAbove' }
  if (altKey) return key === 'ArrowDown' ? { kind: 'status' } : undefined
  const target = moveOf(key, command, shiftKey, at, size)
  if (target !== undefined) return target
  if (command) return undefined
  if (key === 'F2') return { kind: 'edit' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  return isPrintable(key) ? { kind: 'edit', replaceWith: key } : undefined
}

/** What a key means while a cell is being written in. Escape restores; Alt Enter is a new line. */
export function pressInCell(
  press: GridPress,
  at: Cell,
  size: GridSize,
):
  | { readonly kind: 'finish'; readonly to: Cell }
  | { readonly kind: 'restore' | 'newLine' | 'leave' }
  | undefined {
  if (press.key === 'Escape') return { kind: 'restore' }
  if (press.key === 'Enter') {
    if (press.altKey || press.shiftKey) return { kind: 'newLine' }
    return { kind: 'finish', to: { ...at, row: Math.min(at.row + 1, size.rows - 1) } }
  }
  if (press.key !== 'Tab') return undefined
  const next = step(at, press.shiftKey ? -1 : 1, size)
  return next === undefined ? { kind: 'leave' } : { kind: 'finish', to: next }
}

function moveOf(
  key: string,
  command: boolean,
  shift: boolean,
  { row, column }: Cell,
  size: GridSize,
): GridAction | undefined {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const to = (nextRow: number, nextColumn: number): GridAction => ({
    kind: 'move',
    to: {
      row: Math.min(Math.max(nextRow, 0), lastRow),
      column: Math.min(Math.max(nextColumn, 0), lastColumn),
    },
  })
  switch (key) {
    case 'ArrowUp':
      return to(command ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(command ? lastRow : row + 1, column)
    case 'ArrowLeft':
      return to(row, command ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, command ? lastColumn : column + 1)
    case 'Home':
      return to(command ? 0 : row, 0)
    case 'End':
      return to(command ? lastRow : row, lastColumn)
    case 'Enter':
      return { kind: 'edit' }
    case 'Tab': {
      const next = step({ row, column }, shift ? -1 : 1, size)
      return next === undefined ? { kind: 'leave' } : { kind: 'move', to: next }
    }
    default:
      return undefined
  }
}

/** The next or previous cell in reading order; undefined beyond the table. */
function step({ row, column }: Cell, by: 1 | -1, { rows, columns }: GridSize): Cell | undefined {
  const index = row * columns + column + by
  return index < 0 || index >= rows * columns
    ? undefined
    : { row: Math.floor(index / columns), column: index % columns }
}

/** One character, as `KeyboardEvent.key` tells it: named keys are longer. */
const isPrintable = (key: string): boolean => /^.$/u.test(key)
