import { fail, ok } from '../result'
import type { Result } from '../result'
import type { OpenFailure } from './open'

/** A file as JSON, of any version. */
export type FileObject = Readonly<Record<string, unknown>>

/**
 * The steps from each version to the next, by the version they start from. A step is pure, is never
 * changed after its release, and comes with a file of its version in the fixtures. The machinery sets
 * `formatVersion`; a step says the rest.
 */
export type Migrations = Readonly<Record<number, (file: FileObject) => FileObject>>

/** Version 1 is the first, so there is nothing to come from yet. */
export const migrations: Migrations = {}

/** Brings a file to the current version, one numbered step at a time. */
export function migrate(
  file: FileObject,
  from: number,
  to: number,
  steps: Migrations,
): Result<FileObject, OpenFailure> {
  let migrated = file
  for (let version = from; version < to; version += 1) {
    const step = Object.hasOwn(steps, version) ? steps[version] : undefined
    if (!step)
      return fail({ kind: 'migrationFailed', from: version, detail: `no step from version ${version}` })
    try {
      migrated = { ...step(migrated), formatVersion: version + 1 }
    } catch (error) {
      // An old file may break its own version's rules in ways that a step does not expect.
      const detail = error instanceof Error ? error.message : String(error)
      return fail({ kind: 'migrationFailed', from: version, detail })
    }
  }
  return ok(migrated)
}
