import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { SlidePlan } from '../../shared/deck/plan'
import type { Quarter } from '../../shared/quarter/schema'
import { afterPaint } from './after-paint'
import { noPlan } from './no-plan'

/** Milliseconds of making a deck from which on it would hold up what is drawn of the letter that was typed. */
const long = 16

interface Compiler {
  readonly compile: (quarter: Quarter) => SlidePlan
}

/** A deck with the quarter that it is of; until there is a compiler there is neither. */
export interface Compiled {
  readonly quarter: Quarter | undefined
  readonly plan: SlidePlan
}

/**
 * The deck of a quarter. Typing comes first: the deck follows as soon as nothing more urgent is to be drawn, and one
 * that takes long to make not before the letter is on the screen.
 */
export function usePlanOf(quarter: Quarter, compiler: Compiler | undefined): Compiled {
  const timed = useMemo(() => compiler && withTime(compiler), [compiler])
  /** The quarter that was painted last, while decks take long; undefined while they follow at once. */
  const [painted, setPainted] = useState<Quarter>()
  const shown = useDeferredValue(timed && (painted ?? quarter))
  const plan = useMemo(
    () => (timed === undefined || shown === undefined ? noPlan : timed.compile(shown)),
    [timed, shown],
  )
  useEffect(() => {
    const wanted = timed !== undefined && timed.lastMs() > long ? quarter : undefined
    // One that has become quick catches up first.
    const next = painted !== undefined && painted !== quarter ? quarter : wanted
    if (next === painted) return undefined
    return afterPaint(() => startTransition(() => setPainted(next)))
  }, [quarter, painted, plan, timed])
  return { quarter: shown, plan }
}

/** A compiler that knows how long it took the last time, in milliseconds. */
function withTime({ compile }: Compiler): Compiler & { readonly lastMs: () => number } {
  let lastMs = 0
  return {
    compile: (quarter) => {
      const began = performance.now()
      const plan = compile(quarter)
      lastMs = performance.now() - began
      return plan
    },
    lastMs: () => lastMs,
  }
}
