const last = new Map<string, Promise<unknown>>()

/** Runs one piece of work after all earlier ones of the same key, whatever became of them. */
export function inQueue<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
  last.set(key, turn)
  const leave = (): void => {
    if (last.get(key) === turn) last.delete(key)
  }
  turn.then(leave, leave)
  return turn
}
