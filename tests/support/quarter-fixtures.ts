import { readdirSync, readFileSync } from 'node:fs'
import { openQuarter } from '../../shared/quarter/open-quarter'
import type { Quarter } from '../../shared/quarter/schema'

const folder = new URL('../fixtures/quarters/', import.meta.url)

/** The text of a stored quarter file, such as `version-1/complete.quarter`. */
export const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Names of the files kept for one version of the format each, with their folder: `version-1/…`. */
export const versionFixtureNames = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /^version-\d+[/]/.test(name))

/** A quarter with every kind of block and every optional field. */
export function completeQuarter(): Quarter {
  const result = openQuarter(fixture('version-1/complete.quarter'))
  if (!result.ok) throw new Error(`the fixture does not open: ${JSON.stringify(result.error)}`)
  return result.value.quarter
}
