import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import type { Quarter } from '../../../shared/quarter/schema'

/**
 * What the window must say, kept beside it by the same pure edits: a list of states that undo and redo walk
 * along. It shares no code with the window's own history.
 */
export class Model {
  private readonly states: Quarter[]
  private at = 0
  /** Edits that changed something. */
  steps = 0

  constructor(first: Quarter) {
    this.states = [first]
  }

  get quarter(): Quarter {
    const state = this.states[this.at]
    if (state === undefined) throw new Error('The model has lost its place')
    return state
  }

  edit(change: (quarter: Quarter) => Quarter): void {
    const next = change(this.quarter)
    if (next === this.quarter) return
    this.states.splice(this.at + 1, Infinity, next)
    this.at += 1
    this.steps += 1
  }

  get canUndo(): number {
    return this.at
  }

  get canRedo(): number {
    return this.states.length - 1 - this.at
  }

  undo(): void {
    if (this.at > 0) this.at -= 1
  }

  redo(): void {
    if (this.canRedo > 0) this.at += 1
  }
}

/** The lines of a quarter's file, in which ids that the window or the model drew are numbered as they come. */
export function linesOf(text: string): readonly string[] {
  const names = new Map<string, string>()
  return text
    .replace(/"[0-9a-hjkmnp-tv-z]{16}"/g, (id) => {
      const known = names.get(id) ?? `"drawn-${names.size + 1}"`
      names.set(id, known)
      return known
    })
    .split('\n')
}

export const expectedLines = (quarter: Quarter): readonly string[] => linesOf(serialiseQuarter(quarter))
