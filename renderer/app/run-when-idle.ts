/** As long as steps are run in one go, in ms: a key pressed meanwhile is answered in the next frame. */
const sliceMs = 8

/**
 * Runs the steps of some work when the window has nothing else to do, but begins after `waitMs` at the latest and
 * goes on likewise. Returns what ends it before it is done.
 */
export function runWhenIdle(work: Iterator<undefined, unknown>, waitMs: number): () => void {
  const slice = (): void => {
    const end = performance.now() + sliceMs
    while (performance.now() < end) if (work.next().done === true) return
    waiting = requestIdleCallback(slice, { timeout: waitMs })
  }
  let waiting = requestIdleCallback(slice, { timeout: waitMs })
  return () => cancelIdleCallback(waiting)
}
