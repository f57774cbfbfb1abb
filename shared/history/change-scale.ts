import type { Entry, KeptRow, KeyResult, Quarter, Status } from '../quarter/schema'
import { mapStatus } from './scale-mapping'

/**
 * Gives a file another status scale. Every status in it, of the past too, is said in the new scale by
 * `mapStatus`; one that the old scale did not have stays as it is written.
 */
export function changeScale(quarter: Quarter, scale: readonly Status[]): Quarter {
  const map = (id: string): string => mapStatus(id, quarter.scale, scale)?.id ?? id
  const mapped = <Of extends { readonly status?: string }>(of: Of): Of =>
    of.status === undefined ? of : { ...of, status: map(of.status) }
  const entry = (of: Entry): Entry => ({
    ...mapped(of),
    ...(of.restated === undefined ? {} : { restated: of.restated.map(mapped) }),
  })
  const row = (of: KeyResult): KeyResult => ({ ...of, entries: of.entries.map(entry) })
  return {
    ...quarter,
    scale: [...scale],
    blocks: quarter.blocks.map((block) => {
      switch (block.kind) {
        case 'objective':
          return {
            ...block,
            stated: block.stated.map((stated) => ({ ...stated, status: map(stated.status) })),
            keyResults: block.keyResults.map(row),
          }
        case 'metrics':
          return { ...block, metrics: block.metrics.map(row) }
        case 'changes':
          return {
            ...block,
            changes: block.changes.map((change) => ({
              ...change,
              ...(change.from === undefined ? {} : { from: map(change.from) }),
              ...(change.to === undefined ? {} : { to: map(change.to) }),
            })),
          }
        case 'trend': {
          const { kept } = block
          if (kept === undefined) return block
          const rows = (list: readonly KeptRow[]): readonly KeptRow[] =>
            list.map((one) => ({ ...one, statuses: one.statuses.map((id) => (id === '' ? id : map(id))) }))
          const others = kept.others.map((one) => ({ ...one, rows: rows(one.rows) }))
          return { ...block, kept: { ...kept, own: rows(kept.own), others } }
        }
        case 'title':
        case 'overview':
        case 'section':
        case 'sloReport':
        case 'promises':
        case 'text':
        case 'legend':
        case 'credits':
          return block
      }
    }),
  }
}
