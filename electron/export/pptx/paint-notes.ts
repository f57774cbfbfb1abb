import type { DeckFrame, Slide } from '../../../shared/deck/plan'
import { notesTexts } from './plan-texts'
import { Relationships } from './relationships'
import type { PlannedPart } from './self-check/self-check'
import { openTree } from './xml-frame'
import { xmlAttribute, xmlLines } from './xml-text'

/** Paints the notes pages of one deck: the slide's picture, the notes a paragraph a line, the page number. */
export function notesPainter({
  properties,
}: DeckFrame): (slide: Pick<Slide, 'notes'>, number: number) => readonly PlannedPart[] {
  const language = xmlAttribute(properties.language)
  const rtl = properties.direction === 'rtl' ? '<a:pPr algn="r" rtl="1"/>' : ''
  const end = `<a:endParaRPr lang="${language}"/>`
  const start =
    openTree('p:notes') +
    placeholder(2, 'Slide Image Placeholder 1', ' noRot="1" noChangeAspect="1"', '<p:ph type="sldImg"/>') +
    '</p:sp>' +
    placeholder(3, 'Notes Placeholder 2', '', '<p:ph type="body" idx="1"/>') +
    '<p:txBody><a:bodyPr/><a:lstStyle/>'
  const middle =
    '</p:txBody></p:sp>' +
    placeholder(4, 'Slide Number Placeholder 3', '', '<p:ph type="sldNum" sz="quarter" idx="10"/>') +
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p>' +
    `<a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="${language}"/><a:t>`
  const rest =
    `</a:t></a:fld>${end}</a:p></p:txBody></p:sp></p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'

  const paragraph = (line: string): string =>
    line === ''
      ? `<a:p>${rtl}${end}</a:p>`
      : `<a:p>${rtl}<a:r><a:rPr lang="${language}"/><a:t>${line}</a:t></a:r></a:p>`

  return (slide, number) => {
    const relationships = new Relationships()
    relationships.to('notesMaster', '../notesMasters/notesMaster1.xml')
    relationships.to('slide', `../slides/slide${number}.xml`)
    let notes = ''
    for (const note of slide.notes) for (const line of xmlLines(note)) notes += paragraph(line)
    return [
      { name: `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, content: relationships.toXml() },
      {
        name: `ppt/notesSlides/notesSlide${number}.xml`,
        content: `${start}${notes === '' ? `<a:p>${end}</a:p>` : notes}${middle}${number}${rest}`,
        texts: notesTexts(slide, number).join('\n'),
      },
    ]
  }
}

const placeholder = (id: number, name: string, locks: string, kind: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${locks}/></p:cNvSpPr>` +
  `<p:nvPr>${kind}</p:nvPr></p:nvSpPr><p:spPr/>`
