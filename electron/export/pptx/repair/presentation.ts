import type { DeckFrame } from '../../../../shared/deck/plan'
import { editPart, partOf, replaceOnce, type PartMap } from '../part-map'
import { PRESENTATION } from '../part-names'
import { xmlAttribute } from '../xml-text'

const NOTES_MASTER_LIST = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s

/** `notesMasterIdLst` stands directly behind `sldMasterIdLst` (CT_Presentation is a sequence). */
export function orderMasterLists(parts: PartMap): void {
  editPart(parts, PRESENTATION, (xml) => {
    const list = NOTES_MASTER_LIST.exec(xml)?.[0]
    if (list === undefined) throw new Error('The presentation lists no notes master')
    return replaceOnce(xml.replace(list, ''), '</p:sldMasterIdLst>', `</p:sldMasterIdLst>${list}`)
  })
}

/** Notes pages as large as the library's notes master is drawn for: 7.5 x 10 inches. */
export const sizeNotesPages = (parts: PartMap): void => {
  editPart(parts, PRESENTATION, (xml) =>
    replaceOnce(xml, /<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>'),
  )
}

/** Says the language of text added by hand, and of what has none. */
export function setLanguage(parts: PartMap, plan: DeckFrame): void {
  const language = xmlAttribute(plan.properties.language)
  for (const name of parts.keys()) {
    if (!/^ppt\/(?:slideLayouts|slideMasters|notesMasters)\/[^/]*\.xml$/.test(name)) continue
    const xml = partOf(parts, name)
    if (xml.includes('lang="en-US"')) parts.set(name, xml.replaceAll('lang="en-US"', `lang="${language}"`))
  }
}
