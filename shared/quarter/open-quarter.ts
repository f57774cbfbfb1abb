import { fail, ok } from '../result'
import type { Result } from '../result'
import { checkIntegrity } from './check-integrity'
import { checkValue } from './check-value'
import { FORMAT, FORMAT_VERSION } from './format'
import { migrate, migrations } from './migrate'
import type { FileObject, Migrations } from './migrate'
import type { OpenFailure } from './open'
import { readJson } from './read-json'
import type { Quarter } from './schema'
import { validate } from './validate'

export interface OpenedQuarter {
  readonly quarter: Quarter
  /** The version that the file had, when it was brought to the current one. */
  readonly migratedFrom?: number
}

/**
 * Opens the text of a quarter file in stages, each with its own reason for stopping: text, JSON, not too
 * deep, ours, not too new, migrated one step at a time, valid, and free of contradictions. What is not
 * known to the schema is kept as it stands. A byte order mark in front is ignored.
 */
export function openQuarter(text: string): Result<OpenedQuarter, OpenFailure> {
  // No JSON holds a bare NUL; pictures, packages and UTF-16 read as UTF-8 nearly always do.
  if (text.includes('\0')) return fail({ kind: 'notText' })
  const json = readJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  return json.ok ? openFile(json.value, FORMAT_VERSION, migrations) : json
}

/** The same for a value that is JSON already, such as what a window sends. */
export function openQuarterValue(value: unknown): Result<OpenedQuarter, OpenFailure> {
  const fault = checkValue(value)
  return fault ? fail(fault) : openFile(value, FORMAT_VERSION, migrations)
}

/** The stages after JSON, with the current version and the steps to it as parameters. */
export function openFile(
  value: unknown,
  current: number,
  steps: Migrations,
): Result<OpenedQuarter, OpenFailure> {
  if (!isOurs(value)) return fail({ kind: 'notOurs' })
  const version = value['formatVersion']
  if (!isVersion(version)) {
    const problem =
      version === undefined
        ? ({ kind: 'missing' } as const)
        : ({ kind: 'outOfBounds', of: 'number', least: 0, most: current } as const)
    return fail({ kind: 'invalid', problems: [{ place: 'formatVersion', problem }] })
  }
  if (version > current) {
    const appVersion = typeof value['appVersion'] === 'string' ? value['appVersion'] : ''
    return fail({ kind: 'tooNew', formatVersion: version, known: current, appVersion })
  }
  const migrated = migrate(value, version, current, steps)
  if (!migrated.ok) return migrated
  const problems = validate(migrated.value)
  if (problems.length > 0) return fail({ kind: 'invalid', problems })
  // The schema only looks: its own copy would lose the order of fields, and has been checked to be this.
  const quarter = migrated.value as unknown as Quarter
  const contradictions = checkIntegrity(quarter)
  if (contradictions.length > 0) return fail({ kind: 'invalid', problems: contradictions })
  return ok(version === current ? { quarter } : { quarter, migratedFrom: version })
}

const isOurs = (value: unknown): value is FileObject =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, 'format') &&
  Reflect.get(value, 'format') === FORMAT

const isVersion = (version: unknown): version is number =>
  Number.isSafeInteger(version) && Number(version) >= 0
