import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OpenFailure } from '../../../../shared/quarter/open'
import { openFile, openQuarter, openQuarterValue } from '../../../../shared/quarter/open-quarter'
import type { Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { quarter } from '../../../support/arbitrary-quarter'
import { fixture } from '../../../support/quarter-fixtures'
import { computingTime } from '../../../support/computing-time'

const text = fixture('version-1/complete.quarter')

const opened = (source: string): Quarter => {
  const result = openQuarter(source)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.quarter
}

const failure = (source: string): OpenFailure | undefined => {
  const result = openQuarter(source)
  return result.ok ? undefined : result.error
}

/** The fixture with one piece of its text replaced; the piece must be there. */
const changed = (piece: string, replacement: string): string => {
  expect(text).toContain(piece)
  return text.replace(piece, () => replacement)
}

const problemsOf = (source: string) => {
  const error = failure(source)
  return error?.kind === 'invalid' ? error.problems : error
}

describe('openQuarter', () => {
  it('opens what the app writes, whatever it holds', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(quarter, (one) => {
        const result = openQuarter(serialiseQuarter(one))
        expect(result).toEqual({ ok: true, value: { quarter: one } })
      }),
    )
  })

  it('ignores a byte order mark', () => {
    expect(opened(`\uFEFF${text}`)).toEqual(opened(text))
  })

  it.each(['\0', 'PK\u0003\u0004\0\0', `{\0"format": "quarterdeck"}`])('calls %j no text', (source) => {
    expect(failure(source)).toEqual({ kind: 'notText' })
  })

  it.each([
    'null',
    '[]',
    '"quarterdeck"',
    '1',
    '{}',
    '{"format":"other"}',
    '{"__proto__":{"format":"quarterdeck"}}',
  ])('calls %s not ours', (source) => {
    expect(failure(source)).toEqual({ kind: 'notOurs' })
  })

  it('leaves a newer file alone and says who wrote it', () => {
    const source = changed('"formatVersion": 1', '"formatVersion": 2')
    expect(failure(source)).toEqual({ kind: 'tooNew', formatVersion: 2, known: 1, appVersion: '0.1.0' })
    expect(failure('{"format":"quarterdeck","formatVersion":7}')).toMatchObject({
      kind: 'tooNew',
      appVersion: '',
    })
  })

  it.each(['"one"', '1.5', '-1', 'null', '[1]'])('refuses %s as a version', (version) => {
    expect(failure(changed('"formatVersion": 1', `"formatVersion": ${version}`))).toMatchObject({
      kind: 'invalid',
      problems: [{ place: 'formatVersion' }],
    })
  })

  it('knows no way from a version before the first', () => {
    expect(failure(changed('"formatVersion": 1', '"formatVersion": 0'))).toMatchObject({
      kind: 'migrationFailed',
      from: 0,
    })
  })

  it.each([
    ['"department": "Technology",', '', 'department', { kind: 'missing' }],
    ['"Technology"', '7', 'department', { kind: 'wrongType', expected: 'text', found: 'number' }],
    ['"Technology"', 'null', 'department', { kind: 'wrongType', expected: 'text', found: 'nothing' }],
    [
      '"startMonth": 7',
      '"startMonth": 13',
      'calendar.startMonth',
      { kind: 'outOfBounds', of: 'number', most: 12 },
    ],
    [
      '"startMonth": 7',
      '"startMonth": 7.5',
      'calendar.startMonth',
      { kind: 'wrongType', expected: 'wholeNumber', found: 'number' },
    ],
    [
      '"periodsPerYear": 4',
      '"periodsPerYear": 3',
      'calendar.periodsPerYear',
      { kind: 'notOneOf', allowed: [4, 2] },
    ],
    [
      '"nameBy": "both"',
      '"nameBy": "?"',
      'calendar.nameBy',
      { kind: 'notOneOf', allowed: ['start', 'end', 'both'] },
    ],
    [
      '"period": "2021-Q2",\n  "calendar"',
      '"period": "Q2",\n  "calendar"',
      'period',
      { kind: 'wrongForm', form: 'period' },
    ],
    ['"mark": "#163F87"', '"mark": "blue"', 'scale[0].colours.mark', { kind: 'wrongForm', form: 'colour' }],
    ['"id": "complete"', '"id": ""', 'scale[0].id', { kind: 'outOfBounds', of: 'text', least: 1 }],
    ['"kind": "section"', '"kind": "sektion"', 'blocks[3].kind', { kind: 'notOneOf' }],
    ['"from": "2021-09-01"', '"from": "September"', 'blocks[5].from', { kind: 'wrongForm', form: 'day' }],
    [
      '"value": 2162',
      '"value": "2162"',
      'blocks[4].keyResults[0].baseline.value',
      { kind: 'wrongType', found: 'text' },
    ],
    ['"data": "iVBOR', '"data": "!VBOR', 'media[0].data', { kind: 'wrongForm', form: 'base64' }],
    [
      '"id": "kr-2"',
      '"id": "kr-1"',
      'blocks[4].keyResults[1].id',
      { kind: 'duplicateId', id: 'kr-1', firstPlace: 'blocks[4].keyResults[0].id' },
    ],
    [
      '"id": "onTrack"',
      '"id": "complete"',
      'scale[1].id',
      { kind: 'duplicateId', firstPlace: 'scale[0].id' },
    ],
    [
      '"period": "2021-Q1",\n              "status"',
      '"period": "2021-Q2",\n              "status"',
      'blocks[4].keyResults[0].entries[1].period',
      { kind: 'duplicatePeriod', period: '2021-Q2' },
    ],
    ['"periodsPerYear": 4', '"periodsPerYear": 2', 'period', { kind: 'notOfCalendar', period: '2021-Q2' }],
    [
      '"startMonth": 7',
      '"startMonth": 7, "startMonth": 1',
      'calendar.startMonth',
      { kind: 'duplicateField' },
    ],
    ['"value": 2162', '"value": 1e999', 'blocks[4].keyResults[0].baseline.value', { kind: 'numberTooLarge' }],
    [
      '"value": 2162',
      '"foreign": 12345678901234567890',
      'blocks[4].keyResults[0].baseline.foreign',
      { kind: 'numberTooLarge' },
    ],
  ])('finds what is wrong when %j becomes %j', (piece, replacement, place, problem) => {
    expect(problemsOf(changed(piece, replacement))).toMatchObject([{ place, problem }])
  })

  it('names the first twenty problems only', () => {
    const many = { ...opened(text), blocks: Array.from({ length: 50 }, () => ({})) }
    expect(problemsOf(JSON.stringify(many))).toHaveLength(20)
    const twice = { ...opened(text), media: Array.from({ length: 50 }, () => opened(text).media[0]) }
    expect(problemsOf(JSON.stringify(twice))).toHaveLength(20)
  })

  it('looks no further than the first problems of a hostile list, however long', { timeout: 30_000 }, () => {
    const hostile = changed(
      '"blocks": [',
      `"blocks": [{"kind":"objective","keyResults":[${'1,'.repeat(3_000_000)}1]},`,
    )
    const took = computingTime(() => {
      expect(problemsOf(hostile)).toHaveLength(20)
    })
    // A list of all three million problems would take 20 seconds and 3 GB.
    expect(took).toBeLessThan(5000)
  })

  it('opens files whose references lead nowhere', () => {
    const source = text.replaceAll('"status": "onTrack"', '"status": "green"')
    expect(failure(source)).toBeUndefined()
  })

  it('takes prototype keys for what they are: fields of no meaning', () => {
    const source = changed(
      '"startMonth": 7',
      '"startMonth": 7, "__proto__": { "polluted": true }, "constructor": { "prototype": 1 }',
    )
    const { calendar } = opened(source)
    expect(Object.getPrototypeOf(calendar)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(serialiseQuarter(opened(source))).toContain('"__proto__": {\n      "polluted": true\n    }')
  })

  it('answers any text without throwing', () => {
    const damaged = fc
      .tuple(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 5 }))
      .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length))
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json(), fc.string({ unit: 'binary' })), (source) => {
        const result = openQuarter(source)
        if (!result.ok) expect(result.error.kind).toBeTypeOf('string')
      }),
      { numRuns: 500 },
    )
  })
})

describe('openFile', () => {
  const steps = {
    1: (file: object) => ({ ...file, department: 'renamed' }),
    2: (file: object) => ({ ...file, sessionName: 'third' }),
  }
  const ofVersion = (formatVersion: number) => ({ ...opened(text), formatVersion })

  it('takes an older file through every step and says where it came from', () => {
    // The schema of the current version stands in for that of version 3, which is why it is refused last.
    const result = openFile(ofVersion(1), 3, steps)
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'invalid', problems: [{ place: 'formatVersion' }] },
    })
    const zeroToOne = { 0: (file: object) => ({ ...file, department: 'renamed' }) }
    expect(openFile(ofVersion(0), 1, zeroToOne)).toMatchObject({
      ok: true,
      value: { migratedFrom: 0, quarter: { formatVersion: 1, department: 'renamed' } },
    })
  })
})

describe('openQuarterValue', () => {
  it('opens a quarter that is JSON already', () => {
    expect(openQuarterValue(opened(text))).toEqual({ ok: true, value: { quarter: opened(text) } })
  })

  it('refuses values that go round in circles or grow without end', { timeout: 30_000 }, () => {
    const circle: Record<string, unknown> = { format: 'quarterdeck' }
    circle['self'] = circle
    expect(openQuarterValue(circle)).toEqual({ ok: false, error: { kind: 'tooDeep', limit: 100 } })
    let bush: unknown = 1
    for (let level = 0; level < 60; level += 1) bush = [bush, bush]
    expect(openQuarterValue(bush)).toMatchObject({
      error: { kind: 'invalid', problems: [{ problem: { kind: 'tooManyValues', most: 5_000_000 } }] },
    })
  })

  it.each([undefined, () => 1, new Map(), new Date(0), 1n, Number.NaN, Symbol('s')])(
    'refuses %s',
    (value) => {
      expect(openQuarterValue({ ...opened(text), department: value })).toMatchObject({
        ok: false,
        error: { kind: 'invalid', problems: [{ place: 'department' }] },
      })
    },
  )
})
