import { z } from 'zod'
import type { FileProblem, PlacedProblem, ValueKind } from './open'
import { mostProblems, printPlace } from './place'
import type { Path } from './place'
import { quarter } from './schema'

/** What the schema finds wrong with a file of the current version; empty when nothing. */
export function validate(file: unknown): readonly PlacedProblem[] {
  return Array.from(take(issuesOf(quarter, file, []), mostProblems), ({ issue, path }) => ({
    place: printPlace(path),
    problem: explain(issue, valueAt(file, path)),
  }))
}

interface PlacedIssue {
  readonly issue: Issue
  readonly path: Path
}

/**
 * The issues of a value, found one list item at a time. The schema's own parser would collect the issues
 * of a hostile list of millions before anyone could say "enough".
 */
function* issuesOf(schema: z.core.$ZodType, value: unknown, path: Path): Generator<PlacedIssue> {
  if (isOptionalSchema(schema)) {
    if (value !== undefined) yield* issuesOf(schema.unwrap(), value, path)
  } else if (isListSchema(schema) && Array.isArray(value)) {
    const ofList = [...issuesOfWhole(schema.clone({ ...schema.def, element: z.unknown() }), value, path)]
    yield* ofList
    // As the schema does: of a list that is too long, its items say nothing more.
    if (ofList.some(({ issue }) => issue.code === 'too_big')) return
    const items: readonly unknown[] = value
    for (const [index, item] of items.entries()) yield* issuesOf(schema.element, item, [...path, index])
  } else if (isObjectSchema(schema) && hasList(schema) && isObject(value)) {
    for (const [name, field] of Object.entries(schema.shape)) {
      const inner: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
      yield* issuesOf(field, inner, [...path, name])
    }
  } else if (schema instanceof z.ZodDiscriminatedUnion && isObject(value)) {
    const kind: unknown = Reflect.get(value, 'kind')
    const option = blockSchemas.get(kind)
    yield* option ? issuesOf(option, value, path) : issuesOfWhole(schema, { kind }, path)
  } else yield* issuesOfWhole(schema, value, path)
}

function* issuesOfWhole(schema: z.core.$ZodType, value: unknown, path: Path): Generator<PlacedIssue> {
  const result = z.safeParse(schema, value)
  for (const issue of result.error?.issues ?? []) {
    yield { issue, path: [...path, ...issue.path.filter((step) => typeof step !== 'symbol')] }
  }
}

const blockSchemas = new Map<unknown, z.core.$ZodType>(
  quarter.shape.blocks.element.options.map((option) => [option.shape.kind.value, option]),
)

const listsBelow = new WeakMap<z.core.$ZodType, boolean>()

/** Whether a value of the schema may hold a list, so that its issues can be without number. */
function hasList(schema: z.core.$ZodType): boolean {
  const known = listsBelow.get(schema)
  if (known !== undefined) return known
  const has =
    isListSchema(schema) ||
    schema instanceof z.ZodDiscriminatedUnion ||
    (isOptionalSchema(schema) && hasList(schema.unwrap())) ||
    (isObjectSchema(schema) && Object.values(schema.shape).some(hasList))
  listsBelow.set(schema, has)
  return has
}

const isOptionalSchema = (schema: z.core.$ZodType): schema is z.ZodExactOptional =>
  schema instanceof z.ZodExactOptional

const isListSchema = (schema: z.core.$ZodType): schema is z.ZodArray => schema instanceof z.ZodArray

const isObjectSchema = (
  schema: z.core.$ZodType,
): schema is z.ZodObject<Readonly<Record<string, z.core.$ZodType>>> => schema instanceof z.ZodObject

function* take<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let taken = 0
  for (const item of items) {
    yield item
    taken += 1
    if (taken === most) return
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Issue = z.core.$ZodIssue

function explain(issue: Issue, found: unknown): FileProblem {
  if (found === undefined) return { kind: 'missing' }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, found)
    case 'invalid_value':
      return { kind: 'notOneOf', allowed: issue.values.flatMap(nameable) }
    case 'invalid_union':
      return union(issue)
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
function union(issue: Extract<Issue, { code: 'invalid_union' }>): FileProblem {
  const allowed = issue.errors.flat().flatMap((one) => (one.code === 'invalid_value' ? one.values : []))
  if (allowed.length > 0) return { kind: 'notOneOf', allowed: allowed.flatMap(nameable) }
  if (issue.discriminator === undefined) return { kind: 'other', detail: issue.message }
  return { kind: 'notOneOf', allowed: [...blockSchemas.keys()].flatMap(nameable) }
}

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
