import type { Checker } from '../../shared/checks/check-quarter'
import { emptyIndex, type FindingIndex } from '../../shared/checks/finding-index'
import type { Quarter } from '../../shared/quarter/schema'

/** What the checks found last, and how the pane shows it. */
export interface ChecksState {
  /** Who checks. Undefined until the part of the window that has the rules is loaded. */
  readonly checker: Checker | undefined
  readonly index: FindingIndex
  /** The quarter that was checked; the document may be a keystroke ahead. */
  readonly checked: Quarter | undefined
  /** False until the first run: nothing found is another thing than nothing looked for. */
  readonly ran: boolean
  readonly open: boolean
  readonly scope: 'block' | 'file'
  readonly showsDismissed: boolean
  /** The view to go back to when a finding no longer needs the table that the checks turned to. */
  readonly viewBefore: 'page' | undefined
  /** Key of the finding that list, page and slide mark. */
  readonly chosen: string | undefined
}

export const initialChecks: ChecksState = {
  checker: undefined,
  index: emptyIndex,
  checked: undefined,
  ran: false,
  open: false,
  scope: 'file',
  showsDismissed: false,
  viewBefore: undefined,
  chosen: undefined,
}
