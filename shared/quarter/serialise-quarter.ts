import { quarterJsonSchema } from './json-schema'
import type { Quarter } from './schema'

/**
 * The text of a quarter file: JSON, two spaces a level, one value a line, fields in the schema's order
 * and then those we do not know in theirs, a line end after the last brace. Equal quarters give equal
 * bytes, and `serialiseQuarter(openQuarter(text))` is `text` for every text made here. Lone surrogates
 * are written as escapes, so the text is always valid UTF-8 once encoded.
 */
export function serialiseQuarter(quarter: Quarter): string {
  const parts: string[] = []
  order ??= orderOf(quarterJsonSchema())
  write(quarter, order, '\n', parts)
  parts.push('\n')
  return parts.join('')
}

/** The order of fields at one place of the file, and of the places below. */
interface Order {
  readonly fields: ReadonlyMap<string, Order>
  readonly items?: Order
  /** Blocks differ by their `kind`. */
  readonly byKind: ReadonlyMap<unknown, Order>
}

const anyOrder: Order = { fields: new Map(), byKind: new Map() }

/** Read off the schema when first needed: an export of a file prints nothing, and reading takes a while. */
let order: Order | undefined

function write(value: unknown, place: Order, newline: string, parts: string[]): void {
  if (Array.isArray(value)) writeList(value, place.items ?? anyOrder, newline, parts)
  else if (typeof value === 'object' && value !== null) writeObject(value, place, newline, parts)
  else if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`JSON has no ${value}`)
  else parts.push(JSON.stringify(value))
}

function writeList(values: readonly unknown[], place: Order, newline: string, parts: string[]): void {
  const inner = `${newline}  `
  values.forEach((value, index) => {
    parts.push(index === 0 ? '[' : ',', inner)
    write(value, place, inner, parts)
  })
  parts.push(values.length === 0 ? '[]' : `${newline}]`)
}

function writeObject(value: object, place: Order, newline: string, parts: string[]): void {
  const known = place.byKind.get(Reflect.get(value, 'kind')) ?? place
  const names = Object.keys(value).filter((name) => Reflect.get(value, name) !== undefined)
  const present = new Set(names)
  const ordered = [
    ...[...known.fields.keys()].filter((name) => present.has(name)),
    ...names.filter((name) => !known.fields.has(name)),
  ]
  const inner = `${newline}  `
  ordered.forEach((name, index) => {
    parts.push(index === 0 ? '{' : ',', inner, JSON.stringify(name), ': ')
    write(Reflect.get(value, name), known.fields.get(name) ?? anyOrder, inner, parts)
  })
  parts.push(ordered.length === 0 ? '{}' : `${newline}}`)
}

function orderOf(schema: unknown): Order {
  const fields = Object.entries(objectAt(schema, 'properties')).map(
    ([name, inner]) => [name, orderOf(inner)] as const,
  )
  const items: unknown = Reflect.get(toObject(schema), 'items')
  const options: unknown = Reflect.get(toObject(schema), 'oneOf')
  const byKind = (Array.isArray(options) ? options : []).map((option: unknown) => {
    const kind: unknown = Reflect.get(objectAt(objectAt(option, 'properties'), 'kind'), 'const')
    return [kind, orderOf(option)] as const
  })
  return {
    fields: new Map(fields),
    ...(items === undefined ? {} : { items: orderOf(items) }),
    byKind: new Map(byKind),
  }
}

function toObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function objectAt(value: unknown, name: string): object {
  return toObject(Reflect.get(toObject(value), name))
}
