import { type RefObject, useEffect } from 'react'

/** Marks the cell that a menu or picker is about for as long as it is open, since the focus is no longer on it. */
export function useAskedCell(anchor: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const cell = anchor.current
    cell?.setAttribute('data-asked', '')
    return () => cell?.removeAttribute('data-asked')
  }, [anchor])
}
