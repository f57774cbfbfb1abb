import { z } from 'zod'
import type { FileProblem, PlacedProblem, ValueKind } from './open'
import { mostProblems, printPlace } from './place'
import type { Path } from './place'
import { quarter } from './schema'

let compiled: z.core.$ZodType | undefined

/**
 * Makes a function of the whole schema, which tells much sooner that nothing is wrong with a file; one with something wrong
 * is gone through again. Making it takes as long as looking at some megabytes of files without it, so that it is worth it
 * only where it is made beforehand.
 */
export function compileSchema(): void {
  compiled = z.compile(quarter, { strict: true })
}

/** What the schema finds wrong with a file of the current version; empty when nothing. */
export function validate(file: unknown): readonly PlacedProblem[] {
  if (compiled !== undefined && z.validate(compiled, file)) return []
  const found: PlacedIssue[] = []
  gather(found, quarter, file, undefined)
  return found.slice(0, mostProblems).map(({ issue, path }) => ({
    place: printPlace(path),
    problem: explain(issue, valueAt(file, path)),
  }))
}

interface PlacedIssue {
  readonly issue: Issue
  readonly path: Path
}

/** A step and those before it, so that the way to a value costs nothing until something is wrong there. */
interface Way {
  readonly before: Way | undefined
  readonly step: Path[number]
}

/**
 * Gathers the issues of a value, found one list item at a time, until there are enough. The schema's own parser
 * would collect the issues of a hostile list of millions before anyone could say so.
 */
function gather(found: PlacedIssue[], schema: z.core.$ZodType, value: unknown, way: Way | undefined): void {
  if (found.length >= mostProblems) return
  if (isOptionalSchema(schema)) {
    if (value !== undefined) gather(found, schema.unwrap(), value, way)
  } else if (isListSchema(schema) && Array.isArray(value)) {
    const before = found.length
    gatherWhole(found, listAlone(schema), value, way)
    // As the schema does: of a list that is too long, its items say nothing more.
    if (found.slice(before).some(({ issue }) => issue.code === 'too_big')) return
    const items: readonly unknown[] = value
    for (let step = 0; step < items.length && found.length < mostProblems; step += 1)
      gather(found, schema.element, items[step], { before: way, step })
  } else if (isObjectSchema(schema) && hasList(schema) && isObject(value)) {
    for (const [step, field] of fieldsOf(schema)) {
      const inner: unknown = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined
      gather(found, field, inner, { before: way, step })
    }
  } else if (schema instanceof z.ZodDiscriminatedUnion && isObject(value)) {
    const kind: unknown = Reflect.get(value, 'kind')
    const option = blockSchemas.get(kind)
    if (option) gather(found, option, value, way)
    else gatherWhole(found, schema, { kind }, way)
  } else gatherWhole(found, schema, value, way)
}

function gatherWhole(
  found: PlacedIssue[],
  schema: z.core.$ZodType,
  value: unknown,
  way: Way | undefined,
): void {
  for (const issue of z.safeParse(schema, value).error?.issues ?? []) {
    const steps = issue.path.filter((step) => typeof step !== 'symbol')
    found.push({ issue, path: [...pathOf(way), ...steps] })
  }
}

const pathOf = (way: Way | undefined): Path => (way === undefined ? [] : [...pathOf(way.before), way.step])

const fieldsKnown = new WeakMap<ObjectSchema, readonly (readonly [string, z.core.$ZodType])[]>()

function fieldsOf(schema: ObjectSchema): readonly (readonly [string, z.core.$ZodType])[] {
  const known = fieldsKnown.get(schema)
  if (known !== undefined) return known
  const fields = Object.entries(schema.shape)
  fieldsKnown.set(schema, fields)
  return fields
}

const listsAlone = new WeakMap<z.ZodArray, z.ZodArray>()

/** What the schema of a list says of the list itself, whatever its items. Made once: making a schema takes a while. */
function listAlone(schema: z.ZodArray): z.ZodArray {
  const known = listsAlone.get(schema)
  if (known !== undefined) return known
  const alone = schema.clone({ ...schema.def, element: z.unknown() })
  listsAlone.set(schema, alone)
  return alone
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
  schema._zod.def.type === 'optional'

const isListSchema = (schema: z.core.$ZodType): schema is z.ZodArray => schema._zod.def.type === 'array'

type ObjectSchema = z.ZodObject<Readonly<Record<string, z.core.$ZodType>>>

const isObjectSchema = (schema: z.core.$ZodType): schema is ObjectSchema => schema._zod.def.type === 'object'

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
