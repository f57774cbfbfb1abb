import type { OpenFailure } from './open'
import { printPlace } from './place'
import type { Path } from './place'
import { deepest } from './read-json'

/** More values than the largest sensible file has; stops values that refer to each other endlessly. */
const mostValues = 10_000_000

/**
 * What keeps a value that did not come from JSON text from being written as JSON: nesting deeper than
 * the text may have (also by going round in circles), or something JSON has no notation for.
 */
export function checkValue(value: unknown): OpenFailure | undefined {
  const left: { readonly value: unknown; readonly path: Path }[] = [{ value, path: [] }]
  for (let seen = 0; ; seen += 1) {
    const next = left.pop()
    if (!next) return undefined
    if (next.path.length > deepest || seen > mostValues) return { kind: 'tooDeep', limit: deepest }
    const { value: one, path } = next
    if (typeof one === 'string' || typeof one === 'boolean' || one === null || Number.isFinite(one)) continue
    if (typeof one !== 'object' || !(Array.isArray(one) || isPlain(one))) return notJsonValue(path)
    for (const [step, inner] of Array.isArray(one) ? one.entries() : Object.entries(one)) {
      left.push({ value: inner, path: [...path, step] })
    }
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const notJsonValue = (path: Path): OpenFailure => ({
  kind: 'invalid',
  problems: [{ place: printPlace(path), problem: { kind: 'other', detail: 'not a JSON value' } }],
})
