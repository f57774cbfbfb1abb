/** What a piece of work took: of the processor, in milliseconds, and of the memory beside what was held before. */
export interface Taken {
  readonly cpuMs: number
  /** Bytes that the process grew by, in heap and buffers; what was collected meanwhile does not count. */
  readonly bytes: number
}

/**
 * Runs work and measures it. Time is that of this process on the processor, garbage collection included, so that
 * a busy machine does not fail a test; bounds are still wide, since processors differ.
 */
export function measured<Value>(work: () => Value): Taken & { readonly value: Value } {
  const before = process.memoryUsage()
  const start = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(start)
  const after = process.memoryUsage()
  const held = ({ heapUsed, external }: NodeJS.MemoryUsage): number => heapUsed + external
  return { value, cpuMs: (user + system) / 1000, bytes: Math.max(0, held(after) - held(before)) }
}
