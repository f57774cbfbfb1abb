import { beforeAll, describe, expect, it } from 'vitest'
import type { PartMap } from '../../../../../../electron/export/pptx/part-map'
import { repairPackage } from '../../../../../../electron/export/pptx/repair/repair'
import { makeSkeleton } from '../../../../../../electron/export/pptx/skeleton'
import { outlineOf } from '../../../../../support/pptx/outline-of'
import { everything } from '../../../../../support/pptx/sample-plan'

const source = outlineOf(everything())
let before: PartMap = new Map()
let after: PartMap = new Map()

beforeAll(async () => {
  before = await makeSkeleton(source)
  after = new Map(before)
  repairPackage(after, source)
})

/** Each fault is looked for in what the library writes first: a repair of nothing should go. */
describe('what the library writes wrong is mended', () => {
  const has = (parts: PartMap, name: string, pattern: RegExp) => pattern.test(parts.get(name) ?? '')

  it.each<readonly [fault: string, part: string, pattern: RegExp]>([
    ['notes master behind the slides', 'ppt/presentation.xml', /<p:sldIdLst>.*<p:notesMasterIdLst>/s],
    [
      'notes pages of the slides’ size, turned',
      'ppt/presentation.xml',
      /<p:notesSz cx="6858000" cy="12192000"\/>/,
    ],
    ['section ids in lower case', 'ppt/presentation.xml', /<p14:section [^>]* id="\{[^}]*[a-z]/],
    ['a section that stands for all', 'ppt/presentation.xml', /<p14:section name="Section"/],
    ['types that no part has', '[Content_Types].xml', /video\/mp4/],
    ['a type that is not JPEG’s', '[Content_Types].xml', /image\/jpg/],
    ['one theme for two masters', 'ppt/notesMasters/_rels/notesMaster1.xml.rels', /theme1\.xml/],
    ['background without effects', 'ppt/slideLayouts/slideLayout4.xml', /<\/a:solidFill><\/p:bgPr>/],
    ['empty lines', 'ppt/slideLayouts/slideLayout4.xml', /<a:ln><\/a:ln>/],
    ['placeholders numbered anew on each layout', 'ppt/slideLayouts/slideLayout4.xml', /idx="10[01]"/],
    ['shapes with a number of their own liking', 'ppt/slideLayouts/slideLayout4.xml', /<p:cNvPr id="25"/],
    ['slide number of the layout itself', 'ppt/slideLayouts/slideLayout4.xml', /<a:t>1004<\/a:t>/],
    [
      'centred titles of 44 points',
      'ppt/slideMasters/slideMaster1.xml',
      /algn="ctr"[^>]*><a:spcBef>.{0,80}sz="4400"/,
    ],
    ['the library’s colours', 'ppt/theme/theme1.xml', /4472C4/],
    ['the time of the export', 'docProps/core.xml', /dcterms:created/],
    ['fonts the deck does not use', 'docProps/app.xml', /Calibri/],
    ['American English', 'ppt/slideMasters/slideMaster1.xml', /lang="en-US"/],
  ])('%s', (_fault, part, pattern) => {
    expect(has(before, part, pattern)).toBe(true)
    expect(has(after, part, pattern)).toBe(false)
  })

  it('tables without a style', () => {
    expect(has(before, 'ppt/tableStyles.xml', /<a:tblStyle /)).toBe(false)
    expect(
      has(after, 'ppt/tableStyles.xml', /<a:tblStyle styleId="\{[-0-9A-F]+\}" styleName="Quarterdeck">/),
    ).toBe(true)
  })
})
