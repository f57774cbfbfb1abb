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

/** An element that is open, and how far its children have come. */
export interface OpenElement {
  readonly name: string
  /** Rank and name of its last child that has a rank. */
  readonly last: number
  readonly lastName: string
  /** Whether it still lacks the child it is nothing without. */
  readonly lacks: boolean
}

export const openElement = (name: string): OpenElement => ({
  name,
  last: -1,
  lastName: '',
  lacks: NEEDS[name] !== undefined,
})

/** The element after another child was opened in it, or why that child may not stand there. */
export function withChild(parent: OpenElement, child: string): OpenElement | string {
  const rank = RANKS.get(parent.name)?.get(child)
  const lacks = parent.lacks && NEEDS[parent.name] !== child
  // Elements we do not write, such as the shapes of a tree, have no rank.
  if (rank === undefined) return lacks === parent.lacks ? parent : { ...parent, lacks }
  if (rank < parent.last) return `${child} stands behind ${parent.lastName} in ${parent.name}`
  if (child === parent.lastName && SINGLE.has(child)) return `${child} stands twice in ${parent.name}`
  return { name: parent.name, last: rank, lastName: child, lacks }
}

/** Why an element may not end yet. */
export const endFault = ({ name, lacks }: OpenElement): string | undefined =>
  lacks ? `${name} has no ${NEEDS[name] ?? ''}` : undefined
