import { describe, expect, it } from 'vitest'
import { openQuarterBytes } from '../../../../electron/files/read-quarter-file'
import { wrappedQuarter } from '../../../support/wrapped-quarter'
import { startComputing } from '../../../support/computing-time'
import { fixture } from '../../../support/quarter-fixtures'
import { pack } from '../../../support/pptx/zip'

/*
 * Files made to harm whoever opens them, through the opening itself. Each is answered within five seconds of the
 * processor, and within ten times its own bytes of memory beside 64 MB, whatever it claims to hold.
 */
const MOST_CPU_MS = 5000
const MEGABYTE = 1024 * 1024
const MOST_MEMORY = (bytes: number): number => 64 * MEGABYTE + 10 * bytes

const sound = fixture('version-1/complete.quarter')
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
/** The sound file with one more field in front. */
const withField = (field: string): Buffer => utf8(sound.replace('{', `{${field},`))
/** The sound file with another number where a picture's width stands. */
const withNumber = (number: string): Buffer => utf8(sound.replace(/("width": )\d+/, `$1${number}`))

/** Opens, and says how it ended: `opened`, or the reason's kind and its first particular. */
async function open(bytes: Uint8Array): Promise<string> {
  const read = await openQuarterBytes('given.quarter', bytes, 0)
  if (read.ok) return 'opened'
  const { error } = read
  if (error.kind !== 'notOpened') return error.kind
  const { reason } = error
  if (reason.kind === 'invalid') return `invalid: ${reason.problems[0]?.problem.kind ?? ''}`
  return reason.kind === 'badPackage' ? `badPackage: ${reason.reason}` : reason.kind
}

/** The same, held to the bounds; the first opening loads the schema, which is not the file's doing. */
async function bounded(bytes: Uint8Array): Promise<string> {
  await open(utf8('{}'))
  const computed = startComputing()
  const before = process.memoryUsage()
  const answer = await open(bytes)
  const took = computed()
  const after = process.memoryUsage()
  expect(took, 'milliseconds of the processor').toBeLessThan(MOST_CPU_MS)
  expect(after.rss - before.rss, 'bytes of memory').toBeLessThan(MOST_MEMORY(bytes.length))
  return answer
}

const long = (length: number): string => 'x'.repeat(length)
const json: readonly (readonly [name: string, bytes: () => Uint8Array, answer: string])[] = [
  ['nested a million deep', () => utf8('['.repeat(1_000_000)), 'tooDeep'],
  ['nested a million deep, in objects', () => utf8('{"a":'.repeat(1_000_000)), 'tooDeep'],
  [
    'nested too deep in an unknown field',
    () => withField(`"more": ${'['.repeat(200)}${']'.repeat(200)}`),
    'tooDeep',
  ],
  ['a string of 60 MB', () => utf8(`"${long(60_000_000)}"`), 'notOurs'],
  ['a field of 20 MB that nobody knows', () => withField(`"more": "${long(20_000_000)}"`), 'opened'],
  ['a name of 20 MB', () => withField(`"${long(20_000_000)}": 1`), 'opened'],
  [
    'two hundred thousand fields',
    () => withField(Array.from({ length: 200_000 }, (_, at) => `"f${at}":1`).join(',')),
    'opened',
  ],
  ['more than 64 MB', () => Buffer.alloc(64 * MEGABYTE + 1, 0x20), 'tooLarge'],
  ['64 MB of nothing', () => Buffer.alloc(64 * MEGABYTE, 0x20), 'notJson'],
  ['escapes without end', () => utf8(`"${'\\u0041'.repeat(5_000_000)}`), 'notJson'],
  ['quotes without end', () => utf8('"\\'.repeat(5_000_000)), 'notJson'],
  ['a prototype', () => withField('"__proto__": {"polluted": true}'), 'opened'],
  ['a constructor', () => withField('"constructor": {"prototype": {"polluted": true}}'), 'opened'],
  ['a field twice', () => withField('"format": "quarterdeck"'), 'invalid: duplicateField'],
  [
    'a field twice, spelled otherwise',
    () => withField('"\\u0066ormat": "quarterdeck"'),
    'invalid: duplicateField',
  ],
  ['1e999', () => withNumber('1e999'), 'invalid: numberTooLarge'],
  ['-1e999', () => withNumber('-1e999'), 'invalid: numberTooLarge'],
  [
    'an exponent of a million digits',
    () => withNumber(`1e${'9'.repeat(1_000_000)}`),
    'invalid: numberTooLarge',
  ],
  ['a million digits', () => withNumber('9'.repeat(1_000_000)), 'invalid: numberTooLarge'],
  ['NaN', () => withNumber('NaN'), 'notJson'],
  ['Infinity', () => withNumber('Infinity'), 'notJson'],
  ['a hexadecimal number', () => withNumber('0x10'), 'notJson'],
  ['a byte order mark', () => utf8(`\ufeff${sound}`), 'opened'],
  [
    'a presentation with a password',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
    'protected',
  ],
  ['UTF-16, little end first', () => Buffer.from(`\ufeff${sound}`, 'utf16le'), 'notText'],
  ['UTF-16, big end first', () => Buffer.from(`\ufeff${sound}`, 'utf16le').swap16(), 'notText'],
  [
    'bytes that are no UTF-8',
    () => Buffer.concat([utf8('"'), Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]), utf8('"')]),
    'notText',
  ],
  ['half a surrogate pair', () => withField('"more": "\\ud800"'), 'opened'],
  ['a zero below zero', () => withField('"more": -0'), 'opened'],
  ['nothing', () => Buffer.alloc(0), 'notJson'],
]

describe('a quarter file', () => {
  it.each(json)(
    'with %s is answered in bounded time and memory',
    { timeout: 60_000 },
    async (_name, bytes, answer) => {
      expect(await bounded(bytes())).toBe(answer)
      expect('polluted' in {}).toBe(false)
    },
  )
})

/** The same archive with a directory that claims other things of its first entry. */
function claiming(bytes: Uint8Array, edit: (view: DataView, record: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  let record = 0
  while (view.getUint32(record, true) !== 0x02014b50) record += 1
  edit(view, record)
  return copy
}
const deck = (...more: { readonly name: string; readonly content: string | Buffer }[]): Uint8Array =>
  pack([...more, { name: 'customXml/item1.xml', content: wrappedQuarter(sound) }])
const part = wrappedQuarter(sound)

const packages: readonly (readonly [name: string, bytes: () => Uint8Array, answer: string])[] = [
  [
    'a slide of a million cells',
    () =>
      deck({
        name: 'ppt/slides/slide1.xml',
        content: `<a:tbl>${'<a:tc><a:txBody/></a:tc>'.repeat(1_000_000)}</a:tbl>`,
      }),
    'opened',
  ],
  [
    'a slide that unpacks to 500 MB',
    () => deck({ name: 'ppt/slides/slide1.xml', content: Buffer.alloc(500_000_000) }),
    'opened',
  ],
  [
    'a part that unpacks to 500 MB',
    () => pack([{ name: 'customXml/item1.xml', content: Buffer.alloc(500_000_000) }]),
    'badPackage: tooLarge',
  ],
  [
    'a part that unpacks to more than it claims',
    () =>
      claiming(pack([{ name: 'customXml/item1.xml', content: Buffer.alloc(100_000_000) }]), (view, record) =>
        view.setUint32(record + 24, 100, true),
      ),
    'badPackage: damaged',
  ],
  [
    'a quarter that unpacks to more than it claims',
    () =>
      pack([
        {
          name: 'customXml/item1.xml',
          content: wrappedQuarter(long(100_000_000)).replace(/bytes="\d+"/, 'bytes="100"'),
        },
      ]),
    'badPackage: altered',
  ],
  [
    'a quarter that claims two thousand million bytes',
    () => pack([{ name: 'customXml/item1.xml', content: part.replace(/bytes="\d+"/, 'bytes="2000000000"') }]),
    'badPackage: tooLarge',
  ],
  [
    'entities that double',
    () =>
      pack([
        {
          name: 'customXml/item1.xml',
          content: part.replace(
            '<quarterFile',
            `<!DOCTYPE q [${Array.from({ length: 60 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('')}]><quarterFile`,
          ),
        },
      ]),
    'badPackage: unsafe',
  ],
  [
    'a name that leaves the folder',
    () => deck({ name: '../../etc/passwd', content: 'x' }),
    'badPackage: unsafe',
  ],
  ['an absolute name', () => deck({ name: '/etc/passwd', content: 'x' }), 'badPackage: unsafe'],
  ['a name of a drive', () => deck({ name: 'C:/run.exe', content: 'x' }), 'badPackage: unsafe'],
  ['a name with a backslash', () => deck({ name: '..\\run.exe', content: 'x' }), 'badPackage: unsafe'],
  [
    'entries that share their bytes',
    () =>
      claiming(deck({ name: 'a.xml', content: 'x' }), (view, record) =>
        view.setUint32(record + 46 + 5 + 42, 0, true),
      ),
    'badPackage: unsafe',
  ],
  [
    'two parts of one name',
    () => deck({ name: 'customXml/item1.xml', content: '<a/>' }),
    'badPackage: unsafe',
  ],
  [
    'twenty thousand parts',
    () => deck(...Array.from({ length: 20_000 }, (_, at) => ({ name: `p${at}.xml`, content: '' }))),
    'opened',
  ],
  [
    'a hundred parts of somebody else',
    () =>
      deck(
        ...Array.from({ length: 100 }, (_, at) => ({ name: `customXml/item${at + 2}.xml`, content: '<a/>' })),
      ),
    'noQuarterInside',
  ],
  [
    'an archive in which a hostile file lies',
    () => pack([{ name: 'customXml/item1.xml', content: wrappedQuarter('['.repeat(1_000_000)) }]),
    'tooDeep',
  ],
]

describe('a presentation', () => {
  it.each(packages)(
    'with %s is answered in bounded time and memory',
    { timeout: 120_000 },
    async (_name, bytes, answer) => {
      expect(await bounded(bytes())).toBe(answer)
    },
  )
})
