import type { SlidePlan } from '../../../../shared/deck/plan'
import { editPart, replaceOnce, type PartMap } from '../part-map'
import { linesOf, xmlAttribute, xmlText } from '../xml-text'

/** Speaker notes as paragraphs: the library puts all lines into one run. */
export function repairNotes(parts: PartMap, plan: SlidePlan): void {
  const language = xmlAttribute(plan.properties.language)
  const rtl = plan.properties.direction === 'rtl' ? '<a:pPr algn="r" rtl="1"/>' : ''
  const end = `<a:endParaRPr lang="${language}"/>`
  plan.slides.forEach(({ notes }, index) => {
    const paragraphs = notes
      .flatMap(linesOf)
      .map((line) =>
        line === ''
          ? `<a:p>${rtl}${end}</a:p>`
          : `<a:p>${rtl}<a:r><a:rPr lang="${language}"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
      )
      .join('')
    editPart(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) =>
      replaceOnce(
        xml,
        /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>.*?<\/a:p>/s,
        paragraphs === '' ? `<a:p>${end}</a:p>` : paragraphs,
      ),
    )
  })
}
