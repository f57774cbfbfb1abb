import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION } from '../../../../shared/quarter/format'
import { migrate, migrations } from '../../../../shared/quarter/migrate'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import { fixture, versionFixtureNames } from '../../../support/quarter-fixtures'

const steps = {
  1: (file: object) => ({ ...file, one: true }),
  2: (file: object) => ({ ...file, two: 'one' in file }),
}

describe('migrate', () => {
  it('takes one numbered step after the other and counts the version itself', () => {
    expect(migrate({ formatVersion: 1, kept: true }, 1, 3, steps)).toEqual({
      ok: true,
      value: { formatVersion: 3, kept: true, one: true, two: true },
    })
    expect(migrate({ formatVersion: 2 }, 2, 3, steps)).toEqual({
      ok: true,
      value: { formatVersion: 3, two: false },
    })
  })

  it('leaves a current file alone, and the file it was given', () => {
    const file = Object.freeze({ formatVersion: 3 })
    expect(migrate(file, 3, 3, steps)).toEqual({ ok: true, value: file })
    const older = Object.freeze({ formatVersion: 1 })
    expect(migrate(older, 1, 3, steps).ok).toBe(true)
    expect(older).toEqual({ formatVersion: 1 })
  })

  it('says which step is missing', () => {
    expect(migrate({}, 0, 3, steps)).toMatchObject({ ok: false, error: { kind: 'migrationFailed', from: 0 } })
    expect(migrate({}, 1, 4, steps)).toMatchObject({ ok: false, error: { kind: 'migrationFailed', from: 3 } })
  })

  it('says which step an old file broke, and why', () => {
    const broken = {
      1: () => {
        throw new TypeError('blocks is no list')
      },
    }
    expect(migrate({}, 1, 2, broken)).toEqual({
      ok: false,
      error: { kind: 'migrationFailed', from: 1, detail: 'blocks is no list' },
    })
  })
})

describe('the census of versions', () => {
  const versions = Array.from({ length: FORMAT_VERSION }, (_, index) => index)
  const fixturesOf = (version: number) =>
    versionFixtureNames().filter((name) => name.startsWith(`version-${version}/`))
  const known = Object.keys(migrations).map(Number)

  it('has steps without gaps up to the current version', () => {
    const first = Math.min(FORMAT_VERSION, ...known)
    expect(known.toSorted((a, b) => a - b)).toEqual(versions.filter((version) => version >= first))
  })

  it('has a file of every version that can be opened, the current one included', () => {
    for (const version of [...known, FORMAT_VERSION])
      expect(fixturesOf(version), `version ${version}`).not.toEqual([])
  })

  it.each(versionFixtureNames())('opens %s, of the version that its folder names', (name) => {
    const version = Number(/^version-(\d+)\//.exec(name)?.[1])
    const text = fixture(name)
    expect(JSON.parse(text)).toMatchObject({ formatVersion: version })
    const result = openQuarter(text)
    expect(result.ok ? result.value.migratedFrom : result.error).toBe(
      version === FORMAT_VERSION ? undefined : version,
    )
  })
})
