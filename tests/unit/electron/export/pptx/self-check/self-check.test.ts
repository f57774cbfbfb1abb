import { beforeAll, describe, expect, it } from 'vitest'
import { paintParts } from '../../../../../../electron/export/pptx/paint-parts'
import { PackageCheck, type PlannedPart } from '../../../../../../electron/export/pptx/self-check/self-check'
import { streamPlan } from '../../../../../support/pptx/stream-plan'
import { everything } from '../../../../../support/pptx/sample-plan'

const source = everything()
const sound: PlannedPart[] = []

beforeAll(async () => {
  await paintParts(streamPlan(source), '{}', { add: (part) => void sound.push(part), hurry: () => undefined })
})

const check = (parts: readonly PlannedPart[]): readonly string[] => {
  const found = new PackageCheck()
  for (const part of parts) found.add(part)
  return found.finish(source.slides.length)
}

const SLIDE = 'ppt/slides/slide3.xml'

/** The package with one part changed; the change has to change something. */
const broken = (name: string, edit: (xml: string) => string): readonly PlannedPart[] =>
  sound.map((part) => {
    if (part.name !== name || typeof part.content !== 'string') return part
    const content = edit(part.content)
    if (content === part.content) throw new Error(`nothing was broken in ${name}`)
    return { ...part, content }
  })

const without = (name: string): readonly PlannedPart[] => sound.filter((part) => part.name !== name)

describe('the self-check', () => {
  it('finds nothing in a sound package', () => {
    expect(check(sound)).toEqual([])
  })

  const mutations: readonly (readonly [rule: string, () => readonly PlannedPart[], expected: RegExp])[] = [
    [
      'parts are well-formed: tags',
      () => broken(SLIDE, (xml) => xml.replace('</a:p>', '')),
      /closes .* wrongly/,
    ],
    ['parts are well-formed: end', () => broken(SLIDE, (xml) => xml.slice(0, -8)), /does not close p:sld/],
    [
      'parts are well-formed: entities',
      () => broken(SLIDE, (xml) => xml.replace('plain ', 'a & b')),
      /ampersand/,
    ],
    [
      'parts are well-formed: characters',
      () => broken(SLIDE, (xml) => xml.replace('plain ', '\u0001')),
      /character/,
    ],
    [
      'parts are well-formed: surrogates',
      () => broken(SLIDE, (xml) => xml.replace('plain ', '\ud83d')),
      /character/,
    ],
    [
      'parts are well-formed: surrogates in attributes',
      () => broken(SLIDE, (xml) => xml.replace('name="title"', 'name="\ud83d"')),
      /character/,
    ],
    [
      'parts are well-formed: attributes',
      () => broken(SLIDE, (xml) => xml.replace('type="title"', 'type="title" type="body"')),
      /twice/,
    ],
    [
      'parts are well-formed: quotes',
      () => broken(SLIDE, (xml) => xml.replace('type="title"', 'type=title')),
      /broken tag/,
    ],
    ['parts are well-formed: one root', () => broken(SLIDE, (xml) => `${xml}<p:sld/>`), /two roots/],
    [
      'parts are there once',
      () => [...sound, ...sound.filter(({ name }) => name === SLIDE)],
      /is there twice/,
    ],
    ['the package has no folders', () => [...sound, { name: 'ppt/media/', content: '' }], /is a folder/],
    [
      'every override has a part',
      () => without('ppt/viewProps.xml'),
      /names ppt\/viewProps\.xml, which does not exist/,
    ],
    [
      'no part has two types',
      () => broken('[Content_Types].xml', (xml) => xml.replace(/(<Override [^>]*>)/, '$1$1')),
      /two types/,
    ],
    [
      'every part has a type',
      () => [...sound, { name: 'ppt/media/film.mov', content: new Uint8Array() }],
      /no content type/,
    ],
    [
      'a part’s type is its own',
      () =>
        broken('[Content_Types].xml', (xml) =>
          xml.replace(/<Override PartName="\/ppt\/slideMasters[^>]*>/, ''),
        ),
      /slideMaster1\.xml: has no content type/,
    ],
    [
      'tables have a row',
      () => broken(SLIDE, (xml) => xml.replace(/<a:tr .*<\/a:tr>/, '')),
      /a:tbl has no a:tr/,
    ],
    [
      'every internal target exists',
      () => without('ppt/media/image1.png'),
      /leads to ppt\/media\/image1\.png/,
    ],
    ['relationship lists have their part', () => without(SLIDE), /belongs to no part/],
    [
      'relationship lists lie where they are looked for',
      () =>
        sound.map((part) => ({
          ...part,
          name: part.name.replace('slides/_rels/slide3.xml.rels', 'slides/rels/slide3.xml.rels'),
        })),
      /lies in no folder _rels/,
    ],
    ['every planned slide is there', () => without(SLIDE), /slide3\.xml: is missing/],
    [
      'relationship ids are unique',
      () => broken('ppt/slides/_rels/slide3.xml.rels', (xml) => xml.replace('"rId2"', '"rId1"')),
      /has rId1 twice/,
    ],
    [
      'every reference resolves',
      () => broken(SLIDE, (xml) => xml.replace(/r:embed="rId\d+"/, 'r:embed="rId99"')),
      /refers to rId99/,
    ],
    [
      'shape numbers are unique',
      () => broken(SLIDE, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')),
      /two shapes with the number 2/,
    ],
    [
      'paragraph properties come first',
      () => broken(SLIDE, (xml) => xml.replace('<a:t>plain </a:t></a:r>', '<a:t>plain </a:t></a:r><a:pPr/>')),
      /a:pPr stands behind a:r/,
    ],
    [
      'paragraph properties come once',
      () => broken(SLIDE, (xml) => xml.replace('</a:pPr>', '</a:pPr><a:pPr/>')),
      /a:pPr stands twice/,
    ],
    [
      'elements have their order: paragraph',
      () => broken(SLIDE, (xml) => xml.replace(/(<a:spcBef>.*?<\/a:spcBef>)(<a:buNone\/>)/, '$2$1')),
      /a:spcBef stands behind a:buNone/,
    ],
    [
      'elements have their order: cell',
      () =>
        broken(SLIDE, (xml) =>
          xml.replace(
            /(<a:lnL w="57150">.*?)(<a:solidFill><a:srgbClr val="F9D0CC"\/><\/a:solidFill>)/,
            '$2$1',
          ),
        ),
      /a:lnL stands behind a:solidFill/,
    ],
    [
      'elements have their order: masters',
      () =>
        broken('ppt/presentation.xml', (xml) =>
          xml.replace(
            /(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/,
            '$2$1',
          ),
        ),
      /p:notesMasterIdLst stands behind p:sldIdLst/,
    ],
    [
      'cells have a text body',
      () => broken(SLIDE, (xml) => xml.replace(/(<a:tc>)<a:txBody>.*?<\/a:txBody>/, '$1')),
      /a:tc has no a:txBody/,
    ],
    [
      'text bodies have a paragraph',
      () => broken(SLIDE, (xml) => xml.replace(/(<a:lstStyle\/>)<a:p\/>/, '$1')),
      /has no a:p/,
    ],
    [
      'each master has its theme',
      () => broken('ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) => xml.replace('theme2', 'theme1')),
      /shares ppt\/theme\/theme1\.xml/,
    ],
    [
      'numbers are numbers',
      () => broken(SLIDE, (xml) => xml.replace(/<a:off x="\d+"/, '<a:off x="NaN"')),
      /has the value "NaN"/,
    ],
    [
      'sizes are not negative',
      () => broken(SLIDE, (xml) => xml.replace(/<a:ext cx="/, '<a:ext cx="-')),
      /has the value cx="-/,
    ],
    [
      'each slide has one title',
      () => broken(SLIDE, (xml) => xml.replace('<p:ph type="title"/>', '<p:ph type="body" idx="7"/>')),
      /has 0 titles/,
    ],
    [
      'the text is the plan’s',
      () => broken(SLIDE, (xml) => xml.replace('AT RISK', 'AT EASE')),
      /reads "■ AT EASE" where the plan says "■ AT RISK"/,
    ],
    [
      'no text is lost',
      () => broken(SLIDE, (xml) => xml.replace(/<a:r>(?:(?!<a:r>).)*Availability<\/a:t><\/a:r>/, '')),
      /where the plan says "Availability"/,
    ],
    [
      'every slide is listed: relationships',
      () =>
        broken('ppt/_rels/presentation.xml.rels', (xml) =>
          xml.replace('"slides/slide3.xml"', '"slides/slide2.xml"'),
        ),
      /slide3\.xml: is in no list of slides/,
    ],
    [
      'every slide is listed: in the presentation',
      () => broken('ppt/presentation.xml', (xml) => xml.replace('<p:sldId id="258" r:id="rId4"/>', '')),
      /slide3\.xml: is in no list of slides/,
    ],
    [
      'no text is added',
      () =>
        broken(SLIDE, (xml) =>
          xml.replace('<a:t>3</a:t></a:fld>', '<a:t>3</a:t></a:fld></a:p><a:p><a:r><a:t>more</a:t></a:r>'),
        ),
      /where the plan says nothing/,
    ],
    [
      'the notes are the plan’s',
      () => broken('ppt/notesSlides/notesSlide2.xml', (xml) => xml.replace('First', 'Last')),
      /notesSlide2\.xml: reads/,
    ],
  ]

  it('tells the fault of a list first, not what is missing for it', () => {
    const [first] = check(
      broken('ppt/slideMasters/_rels/slideMaster1.xml.rels', (xml) => xml.replace('Target="', 'Target=')),
    )
    expect(first).toMatch(/slideMaster1\.xml\.rels: has a broken tag/)
  })

  it('lets people write what otherwise only a bug writes', () => {
    expect(
      check(broken('ppt/presentation.xml', (xml) => xml.replace(/(<p14:section name=)"[^"]*"/, '$1"null"'))),
    ).toEqual([])
  })

  it.each(mutations)('%s', (_rule, mutate, expected) => {
    expect(check(mutate()).join('\n')).toMatch(expected)
  })
})
