import { type ComponentType, createElement, type FunctionComponent, lazy, Suspense, useState } from 'react'

/** What loads the parts of the window that its first picture does not need. */
const loads: (() => Promise<unknown>)[] = []

/**
 * A part of the window that is a file of its own. Once it is there it is drawn at once, so that keys typed
 * after the one that opened it are not lost; until then nothing is in its place.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let loaded: ComponentType<Props> | undefined
  const fetch = async (): Promise<ComponentType<Props>> => {
    loaded = await load()
    return loaded
  }
  loads.push(fetch)
  const Waiting = lazy(async () => ({ default: await fetch() }))
  return function Later(props) {
    // Whichever it began with it keeps: another one would begin anew.
    const [Part] = useState<ComponentType<Props>>(() => loaded ?? Waiting)
    return <Suspense fallback={null}>{createElement(Part, props)}</Suspense>
  }
}

/** Fetches them all when the window has nothing else to do. Returns the end of it. */
export function fetchLater(): () => void {
  const idle = requestIdleCallback(
    () => {
      // One that cannot be loaded says so where it is asked for.
      for (const load of loads) load().catch(() => undefined)
    },
    { timeout: 2000 },
  )
  return () => cancelIdleCallback(idle)
}
