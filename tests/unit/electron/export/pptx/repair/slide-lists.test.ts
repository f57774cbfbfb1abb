import { describe, expect, it } from 'vitest'
import { repairPackage } from '../../../../../../electron/export/pptx/repair/repair'
import { makeSkeleton } from '../../../../../../electron/export/pptx/skeleton'
import { inspectPart } from '../../../../../../electron/export/pptx/self-check/inspect-part'
import { readRelationships } from '../../../../../../electron/export/pptx/self-check/read-relationships'
import { attributeOf } from '../../../../../../electron/export/pptx/self-check/read-tag'
import type { SlideHead } from '../../../../../../electron/export/pptx/outline'
import { outlineOf } from '../../../../../support/pptx/outline-of'
import { everything } from '../../../../../support/pptx/sample-plan'

const RELATIONSHIPS = 'ppt/_rels/presentation.xml.rels'

/** What the package lists for slides with these headings. */
async function listed(slides: readonly SlideHead[]) {
  const outline = { ...outlineOf(everything()), slides }
  const parts = await makeSkeleton(outline)
  repairPackage(parts, outline)
  const part = (name: string) => parts.get(name) ?? ''
  const presentation = part('ppt/presentation.xml')
  const relationships = new Map(
    readRelationships(RELATIONSHIPS, inspectPart(part(RELATIONSHIPS)).listed).map(({ id, target }) => [
      id,
      target,
    ]),
  )
  const leadTo = (pattern: RegExp) =>
    Array.from(presentation.matchAll(pattern), ([, id = '']) => relationships.get(id))
  return {
    types: inspectPart(part('[Content_Types].xml'))
      .listed.map(({ attributes }) => attributeOf(attributes, 'PartName') ?? '')
      .filter((name) => /(?:slide|notesSlide)\d+\.xml$/.test(name)),
    slides: leadTo(/<p:sldId id="\d+" r:id="([^"]*)"/g),
    masters: leadTo(/Master(?:Id)? (?:id="\d+" )?r:id="([^"]*)"/g),
    others: [...relationships.values()].filter((target) => !/slides\//.test(target ?? '')),
    ids: Array.from(presentation.matchAll(/<p:sldId id="(\d+)"/g), ([, id]) => id),
    sections: Array.from(
      presentation.matchAll(/<p14:section name="([^"]*)" id="[^"]*"><p14:sldIdLst>(.*?)<\/p14:sldIdLst>/gs),
      ([, name, ids = '']) => [name, ...Array.from(ids.matchAll(/id="(\d+)"/g), ([, id]) => id)],
    ),
    hasExtensions: presentation.includes('<p:extLst>'),
  }
}

const head = (section: string): SlideHead => ({ title: 'Title', section })
const MASTERS = ['ppt/slideMasters/slideMaster1.xml', 'ppt/notesMasters/notesMaster1.xml']

describe('the package lists every slide of the deck', () => {
  it.each([0, 1, 2, 12])('of %i', async (count) => {
    const found = await listed(Array.from({ length: count }, () => head('')))
    const numbers = Array.from({ length: count }, (_, index) => index + 1)
    expect(found.types).toEqual([
      ...numbers.map((number) => `/ppt/slides/slide${number}.xml`),
      ...numbers.map((number) => `/ppt/notesSlides/notesSlide${number}.xml`),
    ])
    expect(found.slides).toEqual(numbers.map((number) => `ppt/slides/slide${number}.xml`))
    expect(found.ids).toEqual(numbers.map((number) => `${255 + number}`))
    expect(found.masters).toEqual(MASTERS)
    expect(found.others).toEqual([
      ...MASTERS,
      'ppt/presProps.xml',
      'ppt/viewProps.xml',
      'ppt/theme/theme1.xml',
      'ppt/tableStyles.xml',
    ])
    expect([found.sections, found.hasExtensions]).toEqual([[], false])
  })

  it('in its section, those before the first heading too', async () => {
    const found = await listed(['', 'A & B', 'A & B', '$& "rId5" </p14:section>', 'A & B'].map(head))
    expect(found.sections).toEqual([
      ['Title', '256'],
      ['A &amp; B', '257', '258'],
      ['$&amp; &quot;rId5&quot; &lt;/p14:section&gt;', '259'],
      ['A &amp; B', '260'],
    ])
  })
})
