import { expect, it } from 'vitest'
import { readTag } from '../../../../../../electron/export/pptx/self-check/read-tag'

it.each([
  `<a x="1" x="2">`,
  `<a x='1' y="2" x="3"/>`,
  `<a y="2" x="x=1"\n x="3">`,
  `<a r:id="1" id="2" r:id="3">`,
  `<a x="1" y="${' z= z='.repeat(100)}" x="2">`,
])('finds an attribute that is there twice: %s', (tag) => {
  expect(readTag(tag)?.fault).toBe('has an attribute twice in a')
})

it.each([
  `<a x="1" y="1"/>`,
  `<a r:id="1" id="2">`,
  `<a id="2" r:id="1">`,
  `<a x=" x=1 " y=' x="2" '>`,
  `<a x="1">`,
  `<a x="1" y="${' x= x='.repeat(100)}">`,
])('takes others for what they are: %s', (tag) => {
  expect(readTag(tag)?.fault).toBeUndefined()
})
