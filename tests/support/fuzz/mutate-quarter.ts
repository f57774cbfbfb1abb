import type { Random } from './random'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Holder = Json[] | { [key: string]: Json }

/** Values that programs trip over, of every type. */
const traps: readonly Json[] = [
  null,
  true,
  0,
  -0,
  -1,
  1e308,
  5e-324,
  2 ** 53,
  0.1 + 0.2,
  '',
  ' ',
  '\u202e',
  '\ud800',
  '\u0000',
  '__proto__',
  'constructor',
  '**',
  '[a](javascript:alert(1))',
  '[a](https://example.org/',
  '- - -',
  'a'.repeat(5000),
  '𝔘𝔫𝔦\u0301\u0301\u0301',
  '2021-13-45',
  '9999-Q4',
  '0000-Q1',
  '2021-H1',
  '#12345g',
  [],
  {},
  [[[[]]]],
  { id: 'x' },
]
const keys = ['__proto__', 'constructor', 'id', 'kind', 'toString', '', 'a.b', 'period', 'text', 'entries']

/** Every list and object in a value, with the value itself first. */
function holdersOf(value: Json, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found
  found.push(value)
  for (const inner of Object.values(value)) holdersOf(inner, found)
  return found
}

const keyOf = (holder: Holder, random: Random): string | undefined => {
  const own = Object.keys(holder)
  return own.length === 0 ? undefined : random.pick(own)
}
const put = (holder: Holder, key: string, value: Json): void =>
  void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

/** One change of the structure. Each knows what quarter files are made of: objects, lists, ids, texts and numbers. */
const changes: readonly ((holder: Holder, root: Json, random: Random) => void)[] = [
  function drop(holder, _root, random) {
    const key = keyOf(holder, random)
    if (key === undefined) return
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else Reflect.deleteProperty(holder, key)
  },
  function trap(holder, _root, random) {
    const key = keyOf(holder, random)
    if (key !== undefined) put(holder, key, structuredClone(random.pick(traps)))
  },
  function addField(holder, _root, random) {
    if (Array.isArray(holder)) holder.push(structuredClone(random.pick(traps)))
    else put(holder, random.pick(keys), structuredClone(random.pick(traps)))
  },
  function repeat(holder, _root, random) {
    if (!Array.isArray(holder) || holder.length === 0) return
    holder.splice(random.upTo(holder.length + 1), 0, structuredClone(random.pick(holder)))
  },
  function swap(holder, _root, random) {
    const [a, b] = [keyOf(holder, random), keyOf(holder, random)]
    if (a === undefined || b === undefined) return
    const [valueOfA, valueOfB] = [Reflect.get(holder, a) as Json, Reflect.get(holder, b) as Json]
    put(holder, a, valueOfB)
    put(holder, b, valueOfA)
  },
  function graft(holder, root, random) {
    const from = random.pick(holdersOf(root))
    const [key, there] = [keyOf(holder, random), keyOf(from, random)]
    if (key === undefined || there === undefined) return
    put(holder, key, structuredClone(Reflect.get(from, there) as Json))
  },
  function reverse(holder) {
    if (Array.isArray(holder)) holder.reverse()
  },
  function empty(holder, _root, random) {
    const key = keyOf(holder, random)
    if (key === undefined) return
    const value = Reflect.get(holder, key) as Json
    put(holder, key, typeof value === 'string' ? '' : Array.isArray(value) ? [] : value)
  },
  function double(holder, _root, random) {
    const key = keyOf(holder, random)
    const value = key === undefined ? undefined : (Reflect.get(holder, key) as Json)
    if (key !== undefined && typeof value === 'string') put(holder, key, `${value}${value}`.slice(0, 20_000))
    if (key !== undefined && typeof value === 'number') put(holder, key, value * 2)
  },
]

/** Changes of the text, below the structure: what cut-off copies, broken disks and merges leave. */
const textChanges: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, random.upTo(text.length)),
  (text, random) => text.slice(random.upTo(text.length)),
  (text, random) => {
    const at = random.upTo(text.length)
    return (
      text.slice(0, at) +
      random.pick(['"', '{', '}', '[', ']', ',', ':', '\\', '0', '\u0000', '\ufeff', 'é']) +
      text.slice(at)
    )
  },
  (text, random) => {
    const [at, length] = [random.upTo(text.length), random.upTo(200)]
    return text.slice(0, at) + text.slice(at + length)
  },
  (text, random) => {
    const [from, to] = [random.upTo(text.length), random.upTo(text.length)]
    return text.slice(0, to) + text.slice(from, from + random.upTo(500)) + text.slice(to)
  },
  (text, random) =>
    text.replace(/\d+/, () => random.pick(['1e400', '-', '00', '1.', '99999999999999999999', 'NaN'])),
  (text, random) =>
    text.replace('{', () => `{${random.pick(['[', '{"a":']).repeat(random.pick([1, 99, 100, 101, 5000]))}`),
  (text) => text.replace('\n', '\n<<<<<<< ours\n'),
  (text, random) => {
    const lines = text.split('\n')
    lines.splice(random.upTo(lines.length), 0, random.pick(lines))
    return lines.join('\n')
  },
]

/** A quarter file's text with a few things wrong in it; the same for the same seed. */
export function mutateQuarter(text: string, random: Random): string {
  if (random.upTo(4) === 0) return random.pick(textChanges)(text, random)
  const root = JSON.parse(text) as Json
  for (let left = 1 + random.upTo(3); left > 0; left -= 1) {
    random.pick(changes)(random.pick(holdersOf(root)), root, random)
  }
  return JSON.stringify(root, null, 2)
}
