import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepest, readJson } from '../../../../shared/quarter/read-json'

const fault = (text: string) => {
  const result = readJson(text)
  return result.ok ? undefined : result.error
}

describe('readJson', () => {
  it('reads any JSON as the language does, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t', ' \n '), (value, space) => {
        const text = JSON.stringify(value, undefined, space)
        const parsed: unknown = JSON.parse(text)
        expect(readJson(text)).toEqual({ ok: true, value: parsed })
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['{"a": 1, "a": 2}', 'duplicateField'],
    ['{"a": "x", "b": true, "a": null}', 'duplicateField'],
    ['{"a": "x", "\\u0061": "x"}', 'duplicateField'],
    ['{"a": 1e999}', 'numberTooLarge'],
    ['{"a": 12345678901234567890}', 'numberTooLarge'],
  ])('refuses in %s what saving would change', (text, kind) => {
    expect(fault(text)).toMatchObject({ problems: [{ place: 'a', problem: { kind } }] })
  })

  it.each([
    '-0',
    '0',
    '1.0',
    '1E5',
    '-1e-5',
    '123456789012345',
    '0.1',
    '"\\ud800"',
    '"x\\"y"',
    'false',
    'null',
  ])('reads the field %s as the language does, whatever stands behind it', (value) => {
    for (const text of [
      `{"a":${value}}`,
      `{ "a" : ${value} , "__proto__": ${value}\n}`,
      `{"1": ${value}, "0": ["a", ${value}]}`,
    ]) {
      const parsed: unknown = JSON.parse(text)
      expect(readJson(text)).toEqual({ ok: true, value: parsed })
    }
    expect(fault(`{"a": ${value}x}`)?.kind).toBe('notJson')
    expect(fault(`{"a": ${value},}`)?.kind).toBe('notJson')
  })

  it('refuses what the language refuses', () => {
    const valid = fc.json()
    const broken = fc
      .tuple(valid, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', 'x', '\n', '-', '.', 'e'))
      .map(
        ([text, at, piece]) =>
          text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
      )
    const parses = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(broken, (text) => {
        expect(fault(text)?.kind === 'notJson').toBe(!parses(text))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['', 1, 1, true],
    ['{', 1, 2, true],
    ['{"a": 1,\n  "b"', 2, 6, true],
    ['{"a": "unfin', 1, 13, true],
    ['{"a": "x\\u12', 1, 9, true],
    ['{"a": tr', 1, 7, true],
    ['[1, -', 1, 5, true],
    ['[1.', 1, 3, true],
    ['[1.5e', 1, 5, true],
    ['{"a": 1}}', 1, 9, false],
    ['{"a": 1,}', 1, 9, false],
    ['[1, 2\r\n 3]', 2, 2, false],
    ['{a: 1}', 1, 2, false],
    ["{'a': 1}", 1, 2, false],
    ['{"a": 01}', 1, 8, false],
    ['{"a": "line\nbreak"}', 1, 12, false],
    ['{"a": "\\x"}', 1, 8, false],
    ['{"a": NaN}', 1, 7, false],
    ['// comment\n{}', 1, 1, false],
    ['<html>', 1, 1, false],
  ])('says where %j stops being JSON, and whether it was cut off', (text, line, column, cutOff) => {
    expect(fault(text)).toEqual({ kind: 'notJson', line, column, cutOff })
  })

  it('takes every prefix of a file for cut off', () => {
    const text = JSON.stringify({ a: [1, -2.5e3, true, null, 'é\u0001"x'], b: { c: {} } }, undefined, 2)
    for (let length = 0; length < text.length; length += 1) {
      expect(fault(text.slice(0, length)), text.slice(0, length)).toMatchObject({
        kind: 'notJson',
        cutOff: true,
      })
    }
  })

  it('stops at a depth, before anything recursive sees the value', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(fault(nested(deepest))).toBeUndefined()
    expect(fault(nested(deepest + 1))).toEqual({ kind: 'tooDeep', limit: deepest })
    expect(fault('{"a":'.repeat(1_000_000))).toEqual({ kind: 'tooDeep', limit: deepest })
  })

  it('names fields that are written twice, also when spelled differently', () => {
    expect(fault('{"a": {"b": 1, "\\u0062": 2}, "a": [{"c d": 1, "c d": 2}]}')).toEqual({
      kind: 'invalid',
      problems: [
        { place: 'a.b', problem: { kind: 'duplicateField' } },
        { place: 'a', problem: { kind: 'duplicateField' } },
        { place: 'a[0]["c d"]', problem: { kind: 'duplicateField' } },
      ],
    })
  })

  it('finds a field that is written twice, whatever the texts beside it look like', () => {
    const odd = fc.constantFrom('":', '": ', ':', '\\":', '"', 'a":1,"a', '{"a":', '\\', '\u2028')
    const space = fc.constantFrom('', ' ', '\n', '\t\r ')
    fc.assert(
      fc.property(fc.array(fc.tuple(odd, odd), { minLength: 1, maxLength: 4 }), space, (texts, gap) => {
        const print = (value: string) => JSON.stringify(value)
        const fields = texts.map(
          ([name, value], at) => `${print(`${at}${name}`)}${gap}:${gap}${print(value)}`,
        )
        const once = `{${fields.join(',')}}`
        const parsed: unknown = JSON.parse(once)
        expect(readJson(once)).toEqual({ ok: true, value: parsed })
        const twice = `{${[...fields, fields[0]].join(',')}}`
        expect(fault(twice)).toMatchObject({ problems: [{ problem: { kind: 'duplicateField' } }] })
      }),
    )
  })

  it('refuses numbers that saving would change, and keeps all others', () => {
    for (const number of ['1e999', '-1e999', '9007199254740993', '12345678901234567890']) {
      expect(fault(`[0, ${number}]`)).toEqual({
        kind: 'invalid',
        problems: [{ place: '[1]', problem: { kind: 'numberTooLarge' } }],
      })
    }
    const kept = [Number.MAX_SAFE_INTEGER, 1e20, 1.5e300, 5e-324, -1e21, 0.1 + 0.2, 123456789012345680000]
    for (const number of kept) expect(readJson(JSON.stringify(number))).toEqual({ ok: true, value: number })
  })

  it('stops counting values before memory ends', { timeout: 30_000 }, () => {
    expect(fault(`[${'{},'.repeat(5_000_000)}{}`)).toEqual({
      kind: 'invalid',
      problems: [{ place: '', problem: { kind: 'tooManyValues', most: 5_000_000 } }],
    })
  })

  it('reads a string of a hundred million characters', { timeout: 30_000 }, () => {
    const result = readJson(`"${'x'.repeat(100_000_000)}"`)
    expect(result.ok && typeof result.value === 'string' && result.value.length).toBe(100_000_000)
  })
})
