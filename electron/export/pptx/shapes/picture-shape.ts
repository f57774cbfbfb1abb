import type { PictureItem } from '../../../../shared/deck/plan'
import { nonVisual, RECTANGLE, transform } from './frame'
import type { SlideContext } from './slide-context'

/** A picture that fills its box and keeps its proportions when it is dragged (`p:pic`). */
export const pictureShape = (item: PictureItem, slide: SlideContext): string =>
  `<p:pic><p:nvPicPr>${nonVisual(item.id, slide, item.alt)}` +
  '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>' +
  `<p:blipFill><a:blip r:embed="${slide.pictureId(item)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
  `<p:spPr>${transform(item.box)}${RECTANGLE}</p:spPr></p:pic>`
