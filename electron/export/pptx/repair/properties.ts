import { cleanText } from '../../../../shared/deck/text/clean-text'
import type { DeckOutline } from '../outline'
import { partOf, type PartMap } from '../part-map'
import { xmlText } from '../xml-text'

/**
 * What the file says of itself. The library claims two fonts, one theme, untitled slides and the time of
 * the export; the time is left out, so that two exports of one quarter file are the same bytes.
 */
export function rewriteProperties(parts: PartMap, plan: DeckOutline): void {
  const core = partOf(parts, 'docProps/core.xml').replace(
    /\s*<dcterms:(created|modified) .*?<\/dcterms:\1>/gs,
    '',
  )
  parts.set('docProps/core.xml', core)
  parts.set('docProps/app.xml', appProperties(plan))
}

function appProperties(plan: DeckOutline): string {
  const titles = plan.slides.map(({ title }) => cleanText(title))
  const counts: readonly (readonly [string, number])[] = [
    ['Fonts Used', 1],
    ['Theme', 1],
    ['Slide Titles', titles.length],
  ]
  const pairs = counts
    .map(
      ([name, count]) =>
        `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`,
    )
    .join('')
  const names = [plan.font, 'Quarterdeck', ...titles]
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"' +
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<Application>Quarterdeck</Application><PresentationFormat>Widescreen</PresentationFormat>` +
    `<Slides>${titles.length}</Slides><Notes>${titles.length}</Notes><HiddenSlides>0</HiddenSlides>` +
    `<HeadingPairs><vt:vector size="${counts.length * 2}" baseType="variant">${pairs}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${names.length}" baseType="lpstr">` +
    `${names.map((name) => `<vt:lpstr>${xmlText(name)}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts>` +
    `<Company>${xmlText(plan.properties.company)}</Company></Properties>`
  )
}
