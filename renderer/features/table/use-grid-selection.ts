import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Cell, type GridSelection, type GridSize, only, selectionInside } from './grid-selection'

export interface SelectionHandle {
  readonly selection: GridSelection
  /** Selects, moves the focus to the active cell and brings the stretched corner into sight. */
  readonly select: (selection: GridSelection) => void
  /** The focus has come to a cell by itself, such as by a click or from a dialog. */
  readonly focused: (cell: Cell, element: HTMLElement) => void
  /** The focus has gone to something else. */
  readonly left: () => void
}

/** The element of a cell; in the table they are found by their place. */
export const cellElement = (table: HTMLElement | null, { row, column }: Cell): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`) ?? null

/** The cell that an element stands in. */
export function cellAt(element: Element | null): Cell | undefined {
  const address = element?.closest<HTMLElement>('[data-cell]')?.dataset['cell']
  const [row, column] = (address ?? '').split('/').map(Number)
  return row === undefined || column === undefined || address === undefined ? undefined : { row, column }
}

const sameCell = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column

/**
 * What is selected in a table, and the focus that goes with it. Focus follows the selection once the rows
 * are drawn; when the row that had it goes away, by undo for one, it goes to the nearest cell.
 */
export function useGridSelection(
  table: RefObject<HTMLElement | null>,
  size: GridSize,
  first: Cell,
): SelectionHandle {
  const [chosen, setChosen] = useState<GridSelection>(() => only(first))
  const selection = selectionInside(chosen, size)
  const wanted = useRef<GridSelection>(undefined)
  const last = useRef<HTMLElement>(undefined)

  useLayoutEffect(() => {
    const lost = last.current?.isConnected === false && document.activeElement === document.body
    const target = wanted.current === undefined ? (lost ? selection : undefined) : wanted.current
    if (target === undefined) return
    wanted.current = undefined
    cellElement(table.current, target.active)?.focus({ preventScroll: true })
    const shown = sameCell(target.origin, target.corner) ? target.active : target.corner
    cellElement(table.current, shown)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  return {
    selection,
    select(next) {
      wanted.current = next
      setChosen(next)
    },
    focused(cell, element) {
      last.current = element
      if (!sameCell(cell, selection.active)) setChosen(only(cell))
    },
    left() {
      last.current = undefined
    },
  }
}
