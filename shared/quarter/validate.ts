import type { z } from 'zod'
import type { FileProblem, PlacedProblem, ValueKind } from './open'
import { mostProblems, printPlace } from './place'
import type { Path } from './place'
import { quarter } from './schema'

/** What the schema finds wrong with a file of the current version; empty when nothing. */
export function validate(file: unknown): readonly PlacedProblem[] {
  const result = quarter.safeParse(file)
  if (result.success) return []
  return result.error.issues.slice(0, mostProblems).map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    return { place: printPlace(path), problem: explain(issue, valueAt(file, path)) }
  })
}

type Issue = z.core.$ZodIssue

function explain(issue: Issue, found: unknown): FileProblem {
  if (found === undefined) return { kind: 'missing' }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, found)
    case 'invalid_value':
      return { kind: 'notOneOf', allowed: issue.values.flatMap(nameable) }
    case 'invalid_union':
      return union(issue, found)
    case 'too_small':
      return { kind: 'outOfBounds', of: boundsOf(found), least: Number(issue.minimum) }
    case 'too_big':
      return { kind: 'outOfBounds', of: boundsOf(found), most: Number(issue.maximum) }
    case 'invalid_format':
      return { kind: 'wrongForm', form: String(issue.pattern).includes('#') ? 'colour' : 'day' }
    case 'custom':
      return { kind: 'wrongForm', form: 'period' }
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return { kind: 'other', detail: issue.message }
  }
}

function wrongType(expected: string, found: unknown): FileProblem {
  const kinds: Record<string, ValueKind> = {
    string: 'text',
    number: 'number',
    int: 'wholeNumber',
    boolean: 'yesOrNo',
    array: 'list',
    object: 'object',
    null: 'nothing',
  }
  return { kind: 'wrongType', expected: kinds[expected] ?? 'object', found: kindOf(found) }
}

/** A block of an unknown kind, or a value that is none of a few literals. */
function union(issue: Extract<Issue, { code: 'invalid_union' }>, found: unknown): FileProblem {
  const allowed = issue.errors.flat().flatMap((one) => (one.code === 'invalid_value' ? one.values : []))
  if (allowed.length > 0) return { kind: 'notOneOf', allowed: allowed.flatMap(nameable) }
  if (issue.discriminator === undefined) return { kind: 'other', detail: issue.message }
  return { kind: 'notOneOf', allowed: blockKinds.filter((kind) => kind !== found) }
}

const blockKinds = quarter.shape.blocks.element.options.map((option) => option.shape.kind.value)

const nameable = (value: unknown): (string | number)[] =>
  typeof value === 'string' || typeof value === 'number' ? [value] : []

const boundsOf = (found: unknown): 'number' | 'text' | 'list' =>
  typeof found === 'number' ? 'number' : typeof found === 'string' ? 'text' : 'list'

function kindOf(value: unknown): ValueKind {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'yesOrNo' : 'object'
}

function valueAt(file: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    file,
  )
}
