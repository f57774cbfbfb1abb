import { checkIntegrity } from '../quarter/check-integrity'
import type { Quarter } from '../quarter/schema'

/**
 * Both sets of changes that two people made to one state of a document; undefined where they wrote in one
 * place, or where the two together would contradict each other. Lists are taken apart by the ids of their
 * items, entries by their periods; what either added, removed or moved is added, removed or moved.
 */
export function mergeQuarters(base: Quarter, mine: Quarter, theirs: Quarter): Quarter | undefined {
  try {
    // The same fields from three quarters make a quarter.
    const merged = merge(base, mine, theirs) as Quarter
    return checkIntegrity(merged).length === 0 ? merged : undefined
  } catch (error) {
    if (error instanceof Clash) return undefined
    throw error
  }
}

/** Both changed one thing, each another way. */
class Clash extends Error {}

function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, theirs) || isSame(mine, theirs)) return mine
  if (isSame(base, mine)) return theirs
  const lists = [base, mine, theirs].map(keyed)
  const [old, ours, others] = lists
  if (old !== undefined && ours !== undefined && others !== undefined) return mergeLists(old, ours, others)
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) return mergeRecords(base, mine, theirs)
  throw new Clash()
}

type Fields = Readonly<Record<string, unknown>>

function mergeRecords(base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = merge(base[name], mine[name], theirs[name])
      // A field that either took away stays away.
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}

type Items = ReadonlyMap<string, unknown>

function mergeLists(base: Items, mine: Items, theirs: Items): readonly unknown[] {
  return orderOf(base, mine, theirs).flatMap((key) => {
    const value = mergeItem(base.get(key), mine.get(key), theirs.get(key))
    return value === undefined ? [] : [value]
  })
}

/** An item that one removed is gone, unless the other wrote in it. */
function mergeItem(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (base === undefined || (mine !== undefined && theirs !== undefined)) {
    return mine === undefined ? theirs : theirs === undefined ? mine : merge(base, mine, theirs)
  }
  const left = mine ?? theirs
  if (left !== undefined && !isSame(left, base)) throw new Clash()
  return undefined
}

/** The order of whoever changed it; what only the other has follows what it followed there. */
function orderOf(base: Items, mine: Items, theirs: Items): readonly string[] {
  const shared = (items: Items): string =>
    [...items.keys()].filter((key) => base.has(key) && mine.has(key) && theirs.has(key)).join('\n')
  const [before, ours, others] = [shared(base), shared(mine), shared(theirs)]
  if (ours !== before && others !== before && ours !== others) throw new Clash()
  const [leading, following] = ours === before ? [theirs, mine] : [mine, theirs]
  const order = [...leading.keys()]
  let previous: string | undefined
  for (const key of following.keys()) {
    if (!leading.has(key)) order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key)
    previous = key
  }
  return order
}

/** The items of a list by what makes each the same in another state; undefined where they have no such thing. */
function keyed(value: unknown): Items | undefined {
  if (!Array.isArray(value)) return undefined
  const items = new Map<string, unknown>()
  for (const item of value as readonly unknown[]) {
    const key: unknown = isRecord(item) ? (item['id'] ?? item['period']) : undefined
    if (typeof key !== 'string' || items.has(key)) return undefined
    items.set(key, item)
  }
  return items
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  }
  if (!isRecord(a) || !isRecord(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => isSame(a[name], b[name]))
}
