import { editPart, replaceOnce, type PartMap } from '../part-map'

const CONTENT_TYPES = '[Content_Types].xml'

/** The registered name of JPEG's type, and no overrides for parts that do not exist. */
export function repairContentTypes(parts: PartMap): void {
  editPart(parts, CONTENT_TYPES, (xml) =>
    xml
      .replace('ContentType="image/jpg"', 'ContentType="image/jpeg"')
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
