import type { Drafts } from '../../shared/history/interview'
import type { Quarter } from '../../shared/quarter/schema'
import type { Place } from './place'

/** What a window remembers about quarters: none of it is in the file. */
export interface RollingState {
  /** The quarter as it was opened: what the wording ledger compares with. */
  readonly opened: Quarter
  /** The roll-forward interview as far as it has come; kept while the window is open. */
  readonly interview: Interview | undefined
  /** The past entry that is being corrected. */
  readonly correcting: Place | undefined
  /** Changes that were said to mend a slip of the pen: by place, the text that was. */
  readonly settled: Readonly<Record<string, string>>
}

export interface Interview {
  /** Number of the card shown; the one after the last is the end. */
  readonly at: number
  readonly drafts: Drafts
}

export const startRolling = (opened: Quarter): RollingState => ({
  opened,
  interview: undefined,
  correcting: undefined,
  settled: {},
})
