import { OrderCheck } from './element-order'
import { attributeOf, resolve, scanXml } from './scan-xml'

/** What one walk through a part tells. */
export interface PartFacts {
  /** Why the part is not sound by itself. */
  readonly faults: readonly string[]
  /** Every relationship the part refers to. */
  readonly relationships: ReadonlySet<string>
  /** Its paragraphs' text; empty ones are left out. */
  readonly paragraphs: readonly string[]
  readonly titles: number
}

const REFERENCE = /\sr:(?:id|embed|link)="([^"]*)"/g

export function inspectPart(xml: string): PartFacts {
  const faults: string[] = []
  const relationships = new Set<string>()
  const paragraphs: string[] = []
  const ids = new Set<string>()
  const order = new OrderCheck()
  let twins: string | undefined
  let titles = 0
  let paragraph = ''
  let inText = false
  const fault = scanXml(xml, {
    open: ({ name, attributes }) => {
      order.open(name)
      if (name === 'a:t') inText = true
      else if (name === 'p:cNvPr') {
        const id = attributeOf(attributes, 'id') ?? ''
        if (ids.has(id)) twins ??= `has two shapes with the number ${id}`
        ids.add(id)
      } else if (name === 'p:ph' && attributes.includes('type="title"')) titles += 1
      if (attributes.includes(' r:')) {
        for (const match of attributes.matchAll(REFERENCE)) relationships.add(match[1] ?? '')
      }
    },
    close: (name) => {
      order.close()
      if (name === 'a:t') inText = false
      else if (name === 'a:p') {
        if (paragraph !== '') paragraphs.push(paragraph)
        paragraph = ''
      }
    },
    text: (raw) => {
      if (inText) paragraph += resolve(raw)
    },
  })
  for (const found of [fault, order.fault, twins]) if (found !== undefined) faults.push(found)
  return { faults, relationships, paragraphs, titles }
}
