/**
 * The order of children that the schemas of ECMA-376 (`pml.xsd`, `dml-main.xsd`) demand, for the elements we
 * write or mend. PowerPoint offers to repair a deck in which one stands in the wrong place.
 */
const SEQUENCES: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:handoutMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
    'p:extLst',
  ],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:extLst'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:extLst'],
  'p:bgPr': ['a:solidFill', 'a:effectLst'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:spPr': [
    'a:xfrm',
    ['a:custGeom', 'a:prstGeom'],
    ['a:noFill', 'a:solidFill'],
    'a:ln',
    'a:effectLst',
    'a:extLst',
  ],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', ['a:r', 'a:br', 'a:fld'], 'a:endParaRPr'],
  'a:pPr': ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buClr', 'a:buFont', ['a:buNone', 'a:buChar']],
  'a:r': ['a:rPr', 'a:t'],
  'a:fld': ['a:rPr', 'a:pPr', 'a:t'],
  'a:rPr': [['a:noFill', 'a:solidFill'], 'a:latin', 'a:ea', 'a:cs', 'a:hlinkClick'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tc': ['a:txBody', 'a:tcPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', ['a:noFill', 'a:solidFill']],
}

/** Children that may stand only once in their parent. */
const SINGLE = new Set([
  'a:pPr',
  'a:rPr',
  'a:tcPr',
  'a:tblPr',
  'a:txBody',
  'p:txBody',
  'p:spPr',
  'a:endParaRPr',
  'p:bg',
])

const RANKS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(SEQUENCES).map(([parent, children]) => [
    parent,
    new Map(children.flatMap((names, rank) => [names].flat().map((name) => [name, rank] as const))),
  ]),
)

/** Elements that are nothing without a child of the given kind. */
const NEEDS: Readonly<Record<string, string>> = {
  'a:tbl': 'a:tr',
  'a:tc': 'a:txBody',
  'a:txBody': 'a:p',
  'p:txBody': 'a:p',
  'p:sp': 'p:spPr',
}

interface Level {
  readonly name: string
  readonly ranks: ReadonlyMap<string, number> | undefined
  last: number
  lastName: string
  needed: boolean
}

/** Follows a scan and notes the first child out of order. */
export class OrderCheck {
  fault: string | undefined
  readonly #levels: Level[] = []

  open(name: string): void {
    const parent = this.#levels.at(-1)
    if (parent?.ranks !== undefined) this.#step(parent, name, parent.ranks.get(name))
    this.#levels.push({
      name,
      ranks: RANKS.get(name),
      last: -1,
      lastName: '',
      needed: NEEDS[name] === undefined,
    })
  }

  close(): void {
    const level = this.#levels.pop()
    if (level?.needed === false) this.fault ??= `${level.name} has no ${NEEDS[level.name] ?? ''}`
  }

  #step(parent: Level, name: string, rank: number | undefined): void {
    if (NEEDS[parent.name] === name) parent.needed = true
    if (rank === undefined) {
      // Elements we do not write, such as the shapes of a tree, have no rank.
      return
    }
    if (rank < parent.last) this.fault ??= `${name} stands behind ${parent.lastName} in ${parent.name}`
    if (name === parent.lastName && SINGLE.has(name)) this.fault ??= `${name} stands twice in ${parent.name}`
    parent.last = rank
    parent.lastName = name
  }
}
