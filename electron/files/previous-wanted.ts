import type { PeriodKey } from '../../shared/period/period'
import { keyResultsOf } from '../../shared/quarter/find'
import type { Quarter } from '../../shared/quarter/schema'

/** By what the file of the quarter before is known; plain, so that it can be sent to a worker. */
export interface PreviousWanted {
  readonly folder: string
  /** The document's own file, which is no quarter before itself. */
  readonly except: string | undefined
  readonly department: string
  readonly period: PeriodKey
  /** Ids of the key results and metrics. */
  readonly keyResults: readonly string[]
}

export const previousWanted = (quarter: Quarter, folder: string, except?: string): PreviousWanted => ({
  folder,
  except,
  department: quarter.department,
  period: quarter.period,
  keyResults: keyResultIds(quarter),
})

/** Of key results and metrics. */
export const keyResultIds = (quarter: Quarter): readonly string[] =>
  quarter.blocks.flatMap((block) => keyResultsOf(block).map(({ id }) => id))
