import type { DeckFrame } from '../../../../shared/deck/plan'
import { addOverride } from './content-types'
import { editPart, partOf, replaceOnce, type PartMap } from '../part-map'
import { hexDigits } from '../shapes/colours'
import { xmlAttribute } from '../xml-text'

const THEME = 'ppt/theme/theme1.xml'
const NOTES_THEME = 'ppt/theme/theme2.xml'

/** The plan's colours and font as the deck's theme, which the library can't set. */
export function rewriteTheme(parts: PartMap, plan: DeckFrame): void {
  const { text, ground, muted, surface, accent, link } = plan.colours
  const colour = (slot: string, value: string) =>
    `<a:${slot}><a:srgbClr val="${hexDigits(value)}"/></a:${slot}>`
  const scheme =
    '<a:clrScheme name="Quarterdeck">' +
    [
      colour('dk1', text),
      colour('lt1', ground),
      colour('dk2', muted),
      colour('lt2', surface),
      // Charts and shapes added by hand take the accents in turn.
      ...[accent, muted, link, text, muted, accent].map((value, index) =>
        colour(`accent${index + 1}`, value),
      ),
      colour('hlink', link),
      colour('folHlink', link),
    ].join('') +
    '</a:clrScheme>'
  const font = xmlAttribute(plan.font)
  editPart(parts, THEME, (xml) => {
    const coloured = replaceOnce(xml, /<a:clrScheme .*?<\/a:clrScheme>/s, scheme)
    const named = replaceOnce(coloured, 'name="Office Theme"', 'name="Quarterdeck"')
    return replaceOnce(
      named,
      /<a:fontScheme .*?<\/a:fontScheme>/s,
      `<a:fontScheme name="Quarterdeck">${fonts('major', font)}${fonts('minor', font)}</a:fontScheme>`,
    )
  })
}

const fonts = (kind: 'major' | 'minor', font: string): string =>
  `<a:${kind}Font><a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface="${font}"/></a:${kind}Font>`

/** One theme per master: the library lets the notes master share the slide master's. */
export function giveNotesTheirTheme(parts: PartMap): void {
  parts.set(NOTES_THEME, partOf(parts, THEME))
  editPart(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) =>
    replaceOnce(xml, '../theme/theme1.xml', '../theme/theme2.xml'),
  )
  addOverride(parts, NOTES_THEME, 'application/vnd.openxmlformats-officedocument.theme+xml')
}
