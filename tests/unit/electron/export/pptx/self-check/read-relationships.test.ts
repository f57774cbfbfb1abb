import { expect, it } from 'vitest'
import { inspectPart } from '../../../../../../electron/export/pptx/self-check/inspect-part'
import {
  readRelationships,
  sourceOf,
} from '../../../../../../electron/export/pptx/self-check/read-relationships'

it.each([
  ['_rels/.rels', ''],
  ['ppt/_rels/presentation.xml.rels', 'ppt/presentation.xml'],
  ['ppt/slides/_rels/slide12.xml.rels', 'ppt/slides/slide12.xml'],
])('tells whose relationships %s lists', (name, source) => {
  expect(sourceOf(name)).toBe(source)
})

it.each([
  ['../slideLayouts/slideLayout4.xml', 'ppt/slideLayouts/slideLayout4.xml'],
  ['slide2.xml', 'ppt/slides/slide2.xml'],
  ['/ppt/media/image1.png', 'ppt/media/image1.png'],
  ['../../docProps/app.xml', 'docProps/app.xml'],
  ['./slide2.xml', 'ppt/slides/slide2.xml'],
  ['../media/../theme//theme1.xml', 'ppt/theme/theme1.xml'],
  // Out of the package, where no part is.
  ['../../../ppt/media/image1.png', '../ppt/media/image1.png'],
])('finds the part that a target names: %s', (target, part) => {
  const xml = `<Relationships><Relationship Id="rId1" Type="t" Target="${target}"/></Relationships>`
  expect(readRelationships('ppt/slides/_rels/slide1.xml.rels', inspectPart(xml).listed)).toEqual([
    { id: 'rId1', type: 't', target: part },
  ])
})
