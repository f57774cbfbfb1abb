import { z } from 'zod'
import { FORMAT_VERSION } from './format'
import { quarter } from './schema'

/** The JSON Schema (draft 2020-12) of the current version, made from the schema in code. */
export const quarterJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `Quarter file, version ${FORMAT_VERSION}`,
  ...z.toJSONSchema(quarter, { io: 'input', unrepresentable: 'any' }),
})
