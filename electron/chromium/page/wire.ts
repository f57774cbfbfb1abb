/**
 * Values on their way between the page and the main process, as text. It carries what structured cloning
 * carries for Electron's own messages: plain objects, arrays, Map, Set, Date, RegExp, Error, bigint,
 * typed arrays, undefined and the odd numbers, with shared references and cycles kept.
 */

type Entry = string | number | boolean | null | readonly unknown[]

const UNDEFINED = -1
const NOT_A_NUMBER = -2
const INFINITY = -3
const NEGATIVE_INFINITY = -4
const NEGATIVE_ZERO = -5

const viewTypes = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
}
type ViewName = keyof typeof viewTypes

const isViewName = (name: string): name is ViewName => Object.hasOwn(viewTypes, name)

/** @throws where structured cloning throws: functions, symbols, promises and objects tied to one process. */
export function encode(value: unknown): string {
  const table: Entry[] = []
  const seen = new Map<unknown, number>()

  const add = (entry: Entry): number => table.push(entry) - 1

  const addNumber = (number: number): number => {
    if (Number.isNaN(number)) return NOT_A_NUMBER
    if (number === Infinity) return INFINITY
    if (number === -Infinity) return NEGATIVE_INFINITY
    return Object.is(number, -0) ? NEGATIVE_ZERO : add(number)
  }

  const addObject = (object: object): number => {
    const known = seen.get(object)
    if (known !== undefined) return known
    const index = add(null)
    seen.set(object, index)
    table[index] = describe(object, refer)
    return index
  }

  const refer = (item: unknown): number => {
    switch (typeof item) {
      case 'undefined':
        return UNDEFINED
      case 'number':
        return addNumber(item)
      case 'string':
      case 'boolean':
        return add(item)
      case 'bigint':
        return add(['bigint', item.toString()])
      case 'object':
        return item === null ? add(null) : addObject(item)
      case 'function':
      case 'symbol':
        throw new TypeError(`An object could not be cloned: ${String(item)}`)
    }
  }

  const root = refer(value)
  return JSON.stringify([root, table])
}

function describe(object: object, refer: (item: unknown) => number): readonly unknown[] {
  if (Array.isArray(object)) return ['array', ...object.map(refer)]
  if (object instanceof Date) return ['date', object.getTime()]
  if (object instanceof RegExp) return ['pattern', object.source, object.flags]
  if (object instanceof Map) return ['map', ...[...object].map(([key, item]) => [refer(key), refer(item)])]
  if (object instanceof Set) return ['set', ...[...object].map(refer)]
  if (object instanceof Error) return ['error', object.name, object.message, object.stack ?? '']
  if (object instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', toBase64(new Uint8Array(object))]
  if (ArrayBuffer.isView(object)) return describeView(object)
  const tag = Object.prototype.toString.call(object)
  if (tag !== '[object Object]') throw new TypeError(`An object could not be cloned: ${tag}`)
  return ['object', ...Object.entries(object).map(([key, item]) => [key, refer(item)])]
}

function describeView(view: ArrayBufferView): readonly unknown[] {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  if (view instanceof DataView) return ['bytes', 'DataView', toBase64(bytes)]
  // Node's Buffer arrives as the plain byte array it is.
  const name = Object.keys(viewTypes).find((type) => isViewName(type) && view instanceof viewTypes[type])
  if (name === undefined) throw new TypeError('An object could not be cloned: unknown typed array')
  return ['bytes', name, toBase64(bytes)]
}

/** The inverse of {@link encode}. */
export function decode(text: string): unknown {
  // Both ends ship together, so what arrives has the shape that `encode` gives.
  const [root, table] = JSON.parse(text) as [number, Entry[]]
  const made = new Map<number, unknown>()

  const value = (reference: unknown): unknown => {
    const index = Number(reference)
    switch (index) {
      case UNDEFINED:
        return undefined
      case NOT_A_NUMBER:
        return NaN
      case INFINITY:
        return Infinity
      case NEGATIVE_INFINITY:
        return -Infinity
      case NEGATIVE_ZERO:
        return -0
    }
    if (made.has(index)) return made.get(index)
    const entry = table[index]
    if (!Array.isArray(entry)) return entry
    return build(entry, value, (object) => {
      made.set(index, object)
      return object
    })
  }
  return value(root)
}

/** `keep` records a container before its members are read, so that cycles find it. */
function build(
  entry: readonly unknown[],
  value: (reference: unknown) => unknown,
  keep: <Kept extends object>(object: Kept) => Kept,
): unknown {
  const [kind, ...parts] = entry
  const [first, second, third] = parts.map(String)
  switch (kind) {
    case 'array': {
      const array: unknown[] = keep([])
      for (const part of parts) array.push(value(part))
      return array
    }
    case 'object': {
      const object = keep({})
      for (const [key, item] of pairs(parts)) {
        // A plain assignment would let the key __proto__ change the prototype.
        Object.defineProperty(object, String(key), {
          value: value(item),
          writable: true,
          enumerable: true,
          configurable: true,
        })
      }
      return object
    }
    case 'map': {
      const map = keep(new Map<unknown, unknown>())
      for (const [key, item] of pairs(parts)) map.set(value(key), value(item))
      return map
    }
    case 'set': {
      const set = keep(new Set<unknown>())
      for (const part of parts) set.add(value(part))
      return set
    }
    case 'date':
      return keep(new Date(Number(parts[0] ?? NaN)))
    case 'pattern':
      return keep(new RegExp(first ?? '', second))
    case 'bigint':
      return BigInt(first ?? '0')
    case 'error':
      return keep(Object.assign(new Error(second), { name: first, stack: third }))
    case 'bytes':
      return keep(buildBytes(first ?? '', fromBase64(second ?? '')))
    default:
      throw new TypeError(`Unknown kind of value on the wire: ${String(kind)}`)
  }
}

const pairs = (parts: readonly unknown[]): readonly (readonly [unknown, unknown])[] =>
  parts as readonly (readonly [unknown, unknown])[] // as `describe` wrote them

function buildBytes(type: string, bytes: Uint8Array<ArrayBuffer>): object {
  if (type === 'ArrayBuffer') return bytes.buffer
  if (type === 'DataView') return new DataView(bytes.buffer)
  if (!isViewName(type)) throw new TypeError(`Unknown typed array on the wire: ${type}`)
  return new viewTypes[type](bytes.buffer)
}

/** Small enough for the argument list of one call. */
const CHUNK = 0x8000

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  // Many times faster than Uint8Array.from with a function, which asks an iterator for each character.
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
