import { createHash } from 'node:crypto'
import { QUARTER_NAMESPACE, wrapQuarter } from '../../import/quarter-part'
import { addOverride } from './repair/content-types'
import { editPart, replaceOnce, type PartMap } from './part-map'
import { PRESENTATION_RELATIONSHIPS } from './part-names'
import { RELATIONSHIP_TYPES, Relationships } from './relationships'
import type { Part } from './write-zip'

const ITEM = 'customXml/item1.xml'
const PROPERTIES = 'customXml/itemProps1.xml'

/** The quarter file as parts of the package, see `electron/import/quarter-part.ts` for the form and why. */
export async function quarterParts(quarterFile: string): Promise<readonly Part[]> {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const item = await wrapQuarter(quarterFile)
  const properties =
    `${declaration}<ds:datastoreItem ds:itemID="${itemId(item)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${QUARTER_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  const relationships = new Relationships()
  relationships.to('customXmlProps', 'itemProps1.xml')
  return [
    { name: ITEM, content: item },
    { name: PROPERTIES, content: properties },
    { name: 'customXml/_rels/item1.xml.rels', content: relationships.toXml() },
  ]
}

/** Makes the rest of the package know of the quarter file inside. */
export function registerQuarter(parts: PartMap): void {
  addOverride(parts, PROPERTIES, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
  editPart(parts, PRESENTATION_RELATIONSHIPS, (xml) =>
    replaceOnce(
      xml,
      '</Relationships>',
      `<Relationship Id="rIdQuarter" Type="${RELATIONSHIP_TYPES}/customXml" Target="../${ITEM}"/></Relationships>`,
    ),
  )
}

/** The item's GUID, made from its content: the same file gets the same one. */
function itemId(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex').toUpperCase()
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}
