import type { FileProblem, OpenFailure } from './open'
import { mostValues, printPlace } from './place'
import type { Path } from './place'
import { deepest } from './read-json'

/**
 * What keeps a value that did not come from JSON text from being written as JSON: nesting deeper than
 * the text may have (also by going round in circles), more values than it may have (also by repeating
 * parts), or something JSON has no notation for.
 */
export function checkValue(value: unknown): OpenFailure | undefined {
  const left: Step[] = [{ value, step: '', from: undefined, depth: 0 }]
  for (let seen = 0; ; seen += 1) {
    const next = left.pop()
    if (!next) return undefined
    const { value: one, depth } = next
    if (depth > deepest) return { kind: 'tooDeep', limit: deepest }
    if (seen > mostValues) return invalid([], { kind: 'tooManyValues', most: mostValues })
    if (typeof one === 'string' || typeof one === 'boolean' || one === null || Number.isFinite(one)) continue
    if (typeof one !== 'object' || !(Array.isArray(one) || isPlain(one))) {
      return invalid(pathTo(next), { kind: 'other', detail: 'not a JSON value' })
    }
    for (const [step, inner] of Array.isArray(one) ? one.entries() : Object.entries(one)) {
      left.push({ value: inner, step, from: next, depth: depth + 1 })
    }
  }
}

/** A value on the way, with the way to it. */
interface Step {
  readonly value: unknown
  readonly step: string | number
  readonly from: Step | undefined
  readonly depth: number
}

function pathTo(last: Step): Path {
  const path: (string | number)[] = []
  for (let next = last; next.from; next = next.from) path.unshift(next.step)
  return path
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const invalid = (path: Path, problem: FileProblem): OpenFailure => ({
  kind: 'invalid',
  problems: [{ place: printPlace(path), problem }],
})
