/**
 * Milliseconds that this process computed while `work` ran, on all its threads. Unlike the time on the clock, it
 * leaves out what the machine did for other programs, so that a limit on it holds on a busy machine too.
 */
export function computingTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
