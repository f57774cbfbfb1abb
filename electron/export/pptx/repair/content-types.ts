import { editPart, replaceOnce, type PartMap } from '../part-map'
import { CONTENT_TYPES } from '../part-names'

/** Of the parts a deck of ours can have; the library lists those of films and spreadsheets too. */
const FILE_ENDINGS = new Set(['xml', 'rels', 'png', 'jpeg'])

/** No types for files that a deck of ours has none of (one of which misnames JPEG). */
export function repairContentTypes(parts: PartMap): void {
  editPart(parts, CONTENT_TYPES, (xml) =>
    xml.replace(/<Default Extension="([^"]*)"[^>]*\/>/g, (whole, extension: string) =>
      FILE_ENDINGS.has(extension) ? whole : '',
    ),
  )
}

export function addOverride(parts: PartMap, name: string, type: string): void {
  editPart(parts, CONTENT_TYPES, (xml) =>
    replaceOnce(xml, '</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
  )
}
