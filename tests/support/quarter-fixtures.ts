import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../fixtures/quarters/', import.meta.url)

/** The text of a stored quarter file, such as `version-1/complete.quarter`. */
export const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Names of the stored quarter files, with their folder. */
export const fixtureNames = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.quarter'))
