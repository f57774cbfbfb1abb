import type { DeckFrame } from '../../../../shared/deck/plan'
import type { DeckOutline } from '../outline'
import { editPart, partOf, replaceOnce, type PartMap } from '../part-map'
import { sectionsOf } from '../sections'
import { xmlAttribute } from '../xml-text'

const PRESENTATION = 'ppt/presentation.xml'
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

/** Section ids in upper case and the same in every export, under the headings of the plan. */
export function nameSections(parts: PartMap, plan: DeckOutline): void {
  const names = new Map(sectionsOf(plan.slides).map(({ key, name }) => [key, name]))
  editPart(parts, PRESENTATION, (xml) => {
    let count = 0
    return xml.replace(/<p14:section name="([^"]*)" id="[^"]*">/g, (_whole, key: string) => {
      count += 1
      const id = `{5EC71045-0000-4000-8000-${count.toString(16).toUpperCase().padStart(12, '0')}}`
      return `<p14:section name="${xmlAttribute(names.get(key) ?? key)}" id="${id}">`
    })
  })
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
