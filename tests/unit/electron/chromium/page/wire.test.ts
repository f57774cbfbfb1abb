import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode, encode } from '../../../../../electron/chromium/page/wire'

const through = (value: unknown): unknown => decode(encode(value))

it('brings back any plain value as it was', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withSparseArray: false,
        withNullPrototype: false,
      }),
      (value) => {
        // Symbols cannot travel, here as in a structured clone.
        fc.pre(!/Symbol\(/.test(fc.stringify(value)))
        expect(through(value)).toEqual(structuredClone(value))
      },
    ),
    { numRuns: 300 },
  )
})

it('keeps cycles and shared parts', () => {
  const shared = { name: 'shared' }
  const value: Record<string, unknown> = { first: shared, second: shared }
  value['self'] = value
  const back = through(value) as Record<string, unknown> // an object went in
  expect(back['self']).toBe(back)
  expect(back['first']).toBe(back['second'])
})

it('keeps lone surrogates and every control character', () => {
  const text = `\ud800 ${String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code))}\u2028\udfff`
  expect(through(text)).toBe(text)
})

it('carries a view of a larger buffer as its own bytes only', () => {
  const bytes = through(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))
  expect(bytes).toEqual(new Uint8Array([2, 3]))
  expect(through(Buffer.from('é'))).toEqual(new Uint8Array([0xc3, 0xa9]))
  expect(through(new DataView(new Uint8Array([7]).buffer))).toEqual(new DataView(new Uint8Array([7]).buffer))
})

it('does not let a key change a prototype', () => {
  const back = through(JSON.parse('{"__proto__": {"admin": true}}')) as { admin?: boolean } // an object went in
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
  expect(back.admin).toBeUndefined()
})

it('keeps name and message of errors', () => {
  const back = through(new RangeError('too far')) as Error // an error went in
  expect([back.name, back.message, back instanceof Error]).toEqual(['RangeError', 'too far', true])
})

it.each([
  ['a function', () => undefined],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve()],
  ['a weak map', new WeakMap()],
])('refuses %s', (_what, value) => {
  expect(() => encode({ value })).toThrow(/could not be cloned/)
})
