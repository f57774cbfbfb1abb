/**
 * Milliseconds that this process has computed since the call, on all its threads. Unlike the time on the clock, it
 * leaves out what the machine did for other programs, so that a limit on it holds on a busy machine too.
 */
export function startComputing(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}

/** Milliseconds computed while `work` ran. */
export function computingTime(work: () => void): number {
  const computed = startComputing()
  work()
  return computed()
}
