import { partOf, type PartMap } from '../part-map'

/** Parts whose shapes the library wrote. Slides are not among them: their shapes are ours. */
const LIBRARY_SHAPES = /^ppt\/(?:slideLayouts|slideMasters|notesMasters)\/[^/]*\.xml$/

/** Mends what the library writes wrong inside shapes. */
export function repairShapes(parts: PartMap): void {
  for (const name of parts.keys()) {
    if (!LIBRARY_SHAPES.test(name)) continue
    parts.set(name, numberShapes(dropEmptyLines(addEffects(firstParagraphProperties(partOf(parts, name))))))
  }
}

/** `a:pPr` is allowed as the first child of a paragraph only; the library repeats it before every run. */
export const firstParagraphProperties = (xml: string): string =>
  xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let seen = !/^<a:p>\s*<a:pPr/.test(paragraph)
    return paragraph.replace(/<a:pPr(?:\s[^>]*)?(?:\/>|>.*?<\/a:pPr>)/gs, (properties) => {
      const keep = !seen
      seen = true
      return keep ? properties : ''
    })
  })

/** A solid background has to say its effects, be they none (CT_BackgroundProperties). */
export const addEffects = (xml: string): string =>
  xml.replace(/(<p:bgPr>(?:(?!<a:effectLst).)*?)<\/p:bgPr>/gs, '$1<a:effectLst/></p:bgPr>')

/** An `a:ln` without content is a line of unknown looks. */
export const dropEmptyLines = (xml: string): string => xml.replace(/<a:ln>\s*<\/a:ln>|<a:ln\/>/g, '')

/** Numbers of shapes are unique within a part (ECMA-376 part 1, 20.1.2.2.8). */
export function numberShapes(xml: string): string {
  let count = 0
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_whole, start: string) => `${start}${(count += 1)}"`)
}
