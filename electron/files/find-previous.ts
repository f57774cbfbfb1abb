import { resolve } from 'node:path'
import { previousPeriod } from '../../shared/period/period-order'
import type { Quarter } from '../../shared/quarter/schema'
import { keyResultIds, type PreviousWanted } from './previous-wanted'
import { findQuarterFiles } from './read-folder'
import { readQuarterFile } from './read-quarter-file'

/** A folder of more is somebody's archive; the user is asked there. */
const MOST_LOOKED_AT = 400

/**
 * The path of the quarter before in the same folder: of the period just before and of the same department, or,
 * where the department has another name now, with at least half of its key results. Of several the one that
 * shares the most.
 */
export async function findPrevious(wanted: PreviousWanted): Promise<string | undefined> {
  const found = await findQuarterFiles(wanted.folder, 0)
  if (!found.ok) return undefined
  const except = wanted.except === undefined ? undefined : resolve(wanted.except)
  let best: { readonly path: string; readonly shared: number } | undefined
  for (const path of found.value.paths.slice(0, MOST_LOOKED_AT)) {
    if (resolve(path) === except) continue
    const read = await readQuarterFile(path)
    if (!read.ok) continue
    const shared = likenessTo(wanted, read.value.opened.quarter)
    if (shared > (best?.shared ?? 0)) best = { path, shared }
  }
  return best?.path
}

/** 0 where it is not the quarter before; else more for more common key results. */
function likenessTo({ department, period, keyResults }: PreviousWanted, candidate: Quarter): number {
  if (candidate.period !== previousPeriod(period)) return 0
  const ids = new Set(keyResultIds(candidate))
  const shared = keyResults.filter((id) => ids.has(id)).length
  const sameName = plainName(candidate.department) === plainName(department)
  return sameName || (keyResults.length > 0 && shared * 2 >= keyResults.length) ? 1 + shared : 0
}

const plainName = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()
