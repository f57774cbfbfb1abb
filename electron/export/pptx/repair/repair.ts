import type { DeckOutline } from '../outline'
import type { PartMap } from '../part-map'
import { repairContentTypes } from './content-types'
import { completeMasters } from './masters'
import { orderMasterLists, setLanguage, sizeNotesPages } from './presentation'
import { rewriteProperties } from './properties'
import { repairShapes } from './shapes'
import { listSlides } from './slide-lists'
import { writeTableStyle } from './table-style'
import { giveNotesTheirTheme, rewriteTheme } from './themes'

/** Mends in place what pptxgenjs 4 writes wrong, and says what it can't be told to say. */
export function repairPackage(parts: PartMap, plan: DeckOutline): void {
  repairContentTypes(parts)
  listSlides(parts, plan)
  orderMasterLists(parts)
  sizeNotesPages(parts)
  rewriteTheme(parts, plan)
  giveNotesTheirTheme(parts)
  completeMasters(parts, plan)
  repairShapes(parts)
  setLanguage(parts, plan)
  writeTableStyle(parts)
  rewriteProperties(parts, plan)
}
