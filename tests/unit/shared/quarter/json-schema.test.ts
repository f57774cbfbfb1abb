import { expect, it } from 'vitest'
import { quarterJsonSchema } from '../../../../shared/quarter/json-schema'
import { fixture } from '../../../support/quarter-fixtures'

it('describes the current version, with every constraint that other tools can check', () => {
  expect(quarterJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      format: { const: 'quarterdeck' },
      formatVersion: { const: 1 },
      period: { type: 'string', pattern: '^[1-8]\\d{3}-(Q[1-4]|H[12])$' },
      scale: { type: 'array', minItems: 3, maxItems: 8 },
    },
  })
})

it('says nothing empty: every value has a type, a choice or a constant', () => {
  const untyped: string[] = []
  const visit = (schema: unknown, place: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    const says = ['type', 'anyOf', 'oneOf', 'const', 'enum'].some((word) => Object.hasOwn(schema, word))
    if (!says) untyped.push(place)
    const properties: unknown = Reflect.get(schema, 'properties')
    for (const [name, inner] of Object.entries(properties ?? {})) visit(inner, `${place}.${name}`)
    visit(Reflect.get(schema, 'items'), `${place}[]`)
    const options: unknown = Reflect.get(schema, 'oneOf')
    if (Array.isArray(options)) options.forEach((option, index) => visit(option, `${place}(${index})`))
  }
  visit(quarterJsonSchema(), 'file')
  expect(untyped).toEqual([])
})

it('requires exactly the fields that every file has', () => {
  const required: unknown = Reflect.get(quarterJsonSchema(), 'required')
  const known = Object.keys(JSON.parse(fixture('version-1/complete.quarter')) as object)
  expect(required).toEqual(known.filter((name) => !name.startsWith('x-')))
})
