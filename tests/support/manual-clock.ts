import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../electron/files/clock'

interface Timer {
  at: number
  readonly everyMs: number | undefined
  readonly act: () => void
}

/** Time that passes when a test says so. */
export class ManualClock implements Clock {
  private now = 0
  private readonly timers = new Set<Timer>()

  after = (ms: number, act: () => void): (() => void) => this.add(ms, undefined, act)
  every = (ms: number, act: () => void): (() => void) => this.add(ms, ms, act)

  private add(ms: number, everyMs: number | undefined, act: () => void): () => void {
    const timer: Timer = { at: this.now + ms, everyMs, act }
    this.timers.add(timer)
    return () => void this.timers.delete(timer)
  }

  /** Runs what is due within this time, in its order, and then what that has set off. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    for (;;) {
      const due = [...this.timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
      if (due === undefined) break
      this.now = due.at
      if (due.everyMs === undefined) this.timers.delete(due)
      else due.at += due.everyMs
      due.act()
      await settled()
    }
    this.now = end
    await settled()
  }
}

/** Promises of files in memory are done after a few turns of the event loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn()
}
