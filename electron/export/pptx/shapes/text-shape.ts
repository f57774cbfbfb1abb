import type { RectItem, StyledRun, TextItem } from '../../../../shared/deck/plan'
import { xmlText } from '../xml-text'
import { bodyProperties, decoration, fillOf, nonVisual, outlineOf, RECTANGLE, transform } from './frame'
import type { SlideContext } from './slide-context'
import { paragraphsXml, paragraphXml, runProperties } from './text-body'

/** The placeholder of the layout that a text fills, as its `p:ph` element. */
export type Placeholder = string

/** A text box, or the shape that fills a placeholder of the slide's layout (`p:sp`). */
export function textShape(item: TextItem, placeholder: Placeholder | undefined, slide: SlideContext): string {
  const kind =
    placeholder === undefined
      ? '<p:cNvSpPr txBox="1"/><p:nvPr/>'
      : `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr>`
  const inherits = placeholder === undefined ? 'nothing' : 'placeholder'
  const paragraphs =
    item.role === 'pageNumber'
      ? pageNumberXml(item, inherits, slide)
      : paragraphsXml(item.text, inherits, slide)
  return (
    `<p:sp><p:nvSpPr>${nonVisual(item.id, slide)}${kind}</p:nvSpPr>` +
    `<p:spPr>${transform(item.box)}${RECTANGLE}${fillOf(item.fill, slide)}${outlineOf(item.outline, slide)}</p:spPr>` +
    `<p:txBody>${bodyProperties(item.padding, item.anchor, inherits)}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  )
}

/** Digits in a page number are a field, so that they stay right when slides are moved in PowerPoint. */
function pageNumberXml(item: TextItem, inherits: 'nothing' | 'placeholder', slide: SlideContext): string {
  const field = (run: StyledRun): string => {
    const properties = runProperties(run, inherits, slide)
    const text = `<a:t>${xmlText(run.text)}</a:t>`
    return run.text === String(slide.number)
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${properties}${text}</a:fld>`
      : `<a:r>${properties}${text}</a:r>`
  }
  return item.text.paragraphs.map((paragraph) => paragraphXml(paragraph, inherits, slide, field)).join('')
}

/** A rectangle without words. It has an empty text body all the same: older readers stumble over none. */
export const rectShape = (item: RectItem, slide: SlideContext): string =>
  `<p:sp><p:nvSpPr>${item.alt === undefined ? decoration(item.id, slide) : nonVisual(item.id, slide, item.alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
  `<p:spPr>${transform(item.box)}${RECTANGLE}${fillOf(item.fill, slide)}` +
  `${item.outline === undefined ? '<a:ln><a:noFill/></a:ln>' : outlineOf(item.outline, slide)}</p:spPr>` +
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>'
