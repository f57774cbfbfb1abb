import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import type { Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { quarter } from '../../../support/arbitrary-quarter'
import { fixture, versionFixtureNames } from '../../../support/quarter-fixtures'

const reopened = (text: string): Quarter => {
  const result = openQuarter(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.quarter
}

/** The same value with its fields in another order and a field of a foreign writer in every object. */
function disturbed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(disturbed)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, inner]: [string, unknown]) => [name, disturbed(inner)])
  return Object.fromEntries([['x-foreign', { kept: [1, null, { deep: '' }] }], ...fields.toReversed()])
}

describe('serialiseQuarter', () => {
  it.each(versionFixtureNames().filter((name) => name.startsWith('version-1/')))(
    'writes %s as it was, byte for byte',
    (name) => {
      expect(serialiseQuarter(reopened(fixture(name)))).toBe(fixture(name))
    },
  )

  it('writes what it wrote, for any quarter and whatever others added to it', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(quarter, (one) => {
        const text = serialiseQuarter(one)
        expect(serialiseQuarter(reopened(text))).toBe(text)
        // The disturbed value has the same shape and more fields.
        const foreign = serialiseQuarter(disturbed(one) as Quarter)
        expect(serialiseQuarter(reopened(foreign))).toBe(foreign)
        expect(reopened(foreign)).toEqual(JSON.parse(JSON.stringify(disturbed(one))))
      }),
    )
  })

  it('puts known fields in the order of the schema, then the others, at every level', () => {
    const lines = serialiseQuarter(
      disturbed(reopened(fixture('version-1/complete.quarter'))) as Quarter,
    ).split('\n')
    const topLevel = lines.filter((line) => /^ {2}"/.test(line)).map((line) => line.split('"')[1])
    expect(topLevel.slice(0, 4)).toEqual(['format', 'formatVersion', 'appVersion', 'id'])
    expect(topLevel.slice(-4)).toEqual(['dismissals', 'media', 'x-foreign', 'x-note'])
    const entry = lines.findIndex((line) => line.includes('"asOf": "2021-12-31"'))
    const fields = lines.slice(entry - 5, entry + 3).map((line) => line.trim().split('"')[1])
    expect(fields).toEqual(['period', 'status', 'text', 'value', 'unit', 'asOf', 'notes', 'x-foreign'])
  })

  it('puts one value on a line, indents by two spaces and ends with a line end', () => {
    const text = fixture('version-1/complete.quarter')
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)
  })

  it('writes the same bytes for the same values in any order of fields', () => {
    const one = reopened(fixture('version-1/complete.quarter'))
    const { media, ...others } = one
    expect(serialiseQuarter({ media, ...others })).toBe(serialiseQuarter(one))
  })

  it('writes lone surrogates so that UTF-8 can hold them', () => {
    const text = serialiseQuarter({
      ...reopened(fixture('version-1/complete.quarter')),
      department: '\ud800',
    })
    expect(text).toContain('"department": "\\ud800"')
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text)
  })

  it('throws for a number that JSON does not have, instead of writing another value', () => {
    const one = reopened(fixture('version-1/complete.quarter'))
    const theme = { ...one.theme, overrides: [{ token: 'size', value: Number.NaN }] }
    expect(() => serialiseQuarter({ ...one, theme })).toThrow()
  })
})
