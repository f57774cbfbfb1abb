/** Time as the app needs it, so that tests need not wait. Each function returns the end of it. */
export interface Clock {
  after(ms: number, act: () => void): () => void
  every(ms: number, act: () => void): () => void
}

/** Neither keeps the process alive. */
export const systemClock: Clock = {
  after(ms, act) {
    const timer = setTimeout(act, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
  every(ms, act) {
    const timer = setInterval(act, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
}
