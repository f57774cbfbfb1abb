import { editPart, replaceOnce, type PartMap } from '../part-map'

const CONTENT_TYPES = '[Content_Types].xml'

/** Extensions of the parts a deck of ours can have; the library lists those of films and spreadsheets too. */
const EXTENSIONS = new Set(['xml', 'rels', 'png', 'jpeg'])

/** No types for parts that do not exist, be they overrides or defaults (one of which misnames JPEG). */
export function repairContentTypes(parts: PartMap): void {
  editPart(parts, CONTENT_TYPES, (xml) =>
    xml
      .replace(/<Default Extension="([^"]*)"[^>]*\/>/g, (whole, extension: string) =>
        EXTENSIONS.has(extension) ? whole : '',
      )
      .replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, name: string) =>
        parts.has(name) ? whole.trimStart() : '',
      ),
  )
}

export function addOverride(parts: PartMap, name: string, type: string): void {
  editPart(parts, CONTENT_TYPES, (xml) =>
    replaceOnce(xml, '</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
  )
}
