import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Drawn, drawRows, holdsRows, rowsWithin, type RowSpan } from './row-window'

/** Tables of at most as many rows are drawn whole: assistive tools read on in them, and they are quick anyway. */
const whole = 40
/** What is drawn of a longer table before its height is known. */
const atFirst: RowSpan = { from: 0, to: 15 }
/** Height of a row before any has been measured, in px. */
const firstGuess = 96

/**
 * The rows of a table that are drawn. `kept` are drawn wherever the table is scrolled to: the focus is never on
 * a row that goes away, and whoever looks for a row's element finds it. Heights are those that rows had when
 * they were drawn last; the browser's scroll anchoring evens out what a guess was wrong by.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  kept: readonly number[],
): Drawn {
  const [window, setWindow] = useState(atFirst)
  const [guess, setGuess] = useState(firstGuess)
  const [heights] = useState(() => new Map<string, number>())
  const long = ids.length > whole
  const heightOf = useCallback(
    (row: number): number => heights.get(ids[row] ?? '') ?? guess,
    [ids, heights, guess],
  )

  useEffect(() => {
    const element = scroller.current
    const body = element?.querySelector('.grid-body')
    if (!long || !element || !body) return undefined
    const follow = (): void => {
      const { clientHeight } = element
      const top = element.getBoundingClientRect().top - body.getBoundingClientRect().top
      const inSight = rowsWithin(ids.length, heightOf, top, top + clientHeight)
      const around = clientHeight / 2
      setWindow((now) =>
        holdsRows(now, inSight)
          ? now
          : rowsWithin(ids.length, heightOf, top - around, top + clientHeight + around),
      )
    }
    // Drawn before the scrolled table is painted, so that nobody sees blank space.
    const scrolled = (): void => flushSync(follow)
    // Tells the sizes once at the beginning, too.
    const resized = new ResizeObserver(follow)
    resized.observe(element)
    resized.observe(body)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, ids, heightOf, long])
  useMeasuring(scroller, long, heights, setGuess)

  const all = { from: 0, to: ids.length - 1 }
  return drawRows(ids.length, long ? window : all, long ? kept : [], heightOf)
}

/** Notes the heights of the rows that are drawn. The first ones tell what rows of this table are like. */
function useMeasuring(
  scroller: RefObject<HTMLElement | null>,
  long: boolean,
  heights: Map<string, number>,
  setGuess: (height: number) => void,
): void {
  const observed = useRef(new Set<Element>())
  const observer = useRef<ResizeObserver>(undefined)
  const body = useRef<Element>(null)
  useEffect(() => {
    const elements = observed.current
    return () => {
      observer.current?.disconnect()
      observer.current = undefined
      elements.clear()
    }
  }, [])
  // After every drawing, for the rows that are new.
  useLayoutEffect(() => {
    if (!long) return
    observer.current ??= new ResizeObserver((entries) => {
      const measuredBefore = heights.size
      for (const { target, borderBoxSize } of entries) {
        const id = target instanceof HTMLElement ? target.dataset['row'] : undefined
        if (id !== undefined && target.isConnected) heights.set(id, borderBoxSize[0]?.blockSize ?? 0)
      }
      if (measuredBefore === 0) setGuess(mean([...heights.values()]))
    })
    // Its rows alone are looked at: looking for them among all cells takes longer than drawing one.
    if (body.current?.isConnected !== true)
      body.current = scroller.current?.querySelector('.grid-body') ?? null
    for (const row of observed.current) {
      if (row.isConnected) continue
      observer.current.unobserve(row)
      observed.current.delete(row)
    }
    for (const row of body.current?.children ?? []) {
      // Observing once more would measure once more.
      if (observed.current.has(row) || !row.hasAttribute('data-row')) continue
      observed.current.add(row)
      observer.current.observe(row)
    }
  })
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? firstGuess : values.reduce((sum, value) => sum + value, 0) / values.length
