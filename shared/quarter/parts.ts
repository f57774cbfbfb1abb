import type { Path } from './place'
import type {
  Block,
  BlockKind,
  BlockOf,
  Change,
  DrillDown,
  KeyResult,
  Quarter,
  QuarterPromise,
  ServiceObjective,
} from './schema'

type Service = BlockOf<'sloReport'>['services'][number]
type Link = BlockOf<'overview'>['links'][number]

/** What has an id of its own and stands in a list of the file, by kind; KRs and metrics are one kind. */
export type PartOf<Kind extends PartKind> = Kind extends BlockKind
  ? BlockOf<Kind>
  : InnerParts[Kind & keyof InnerParts]

interface InnerParts {
  keyResult: KeyResult
  drillDown: DrillDown
  service: Service
  serviceObjective: ServiceObjective
  link: Link
  change: Change
  promise: QuarterPromise
}

export type PartKind = BlockKind | keyof InnerParts

/** Where a part stands: the path to its list, then its index. */
export interface PlacedPart {
  readonly id: string
  readonly kind: PartKind
  readonly path: Path
}

/** Every part of a quarter, in the order of the file; a block comes before what is in it. */
export const partsOf = (quarter: Quarter): readonly PlacedPart[] => [
  ...quarter.blocks.flatMap((block, index) => partsOfBlock(block, ['blocks', index])),
  ...placed('promise', quarter.promises, ['promises']),
]

/** A block, which stands at `path`, and every part in it. */
export function partsOfBlock(block: Block, path: Path): readonly PlacedPart[] {
  return [{ id: block.id, kind: block.kind, path }, ...innerParts(block, path)]
}

/** The part with this id. */
export function findPart(quarter: Quarter, id: string): PlacedPart | undefined {
  for (const [index, block] of quarter.blocks.entries()) {
    const path = ['blocks', index]
    if (block.id === id) return { id, kind: block.kind, path }
    const inner = innerParts(block, path).find((part) => part.id === id)
    if (inner) return inner
  }
  return placed('promise', quarter.promises, ['promises']).find((part) => part.id === id)
}

function innerParts(block: Block, path: Path): readonly PlacedPart[] {
  switch (block.kind) {
    case 'overview':
      return placed('link', block.links, [...path, 'links'])
    case 'metrics':
      return placed('keyResult', block.metrics, [...path, 'metrics'])
    case 'objective':
      return [
        ...placed('keyResult', block.keyResults, [...path, 'keyResults']),
        ...placed('drillDown', block.drillDowns, [...path, 'drillDowns']),
      ]
    case 'sloReport':
      return block.services.flatMap(({ id, objectives }, index) => {
        const place = [...path, 'services', index]
        return [
          { id, kind: 'service' as const, path: place },
          ...placed('serviceObjective', objectives, [...place, 'objectives']),
        ]
      })
    case 'changes':
      return placed('change', block.changes, [...path, 'changes'])
    case 'title':
    case 'section':
    case 'promises':
    case 'trend':
    case 'text':
    case 'legend':
    case 'credits':
      return []
  }
}

const placed = (kind: PartKind, list: readonly { readonly id: string }[], path: Path): PlacedPart[] =>
  list.map(({ id }, index) => ({ id, kind, path: [...path, index] }))
