import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Status } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { StatusList } from '../../components/status-picker'
import { statusIdOf } from './columns'
import type { CellRange } from './grid-selection'
import { statusTargets, type Table } from './range-edits'
import { useAskedCell } from './use-asked-cell'

interface Props {
  readonly anchor: RefObject<HTMLElement | null>
  readonly table: Table
  readonly range: CellRange
  readonly scale: readonly Status[]
  readonly choose: (status: string | undefined) => void
  readonly close: () => void
}

/** The statuses, for one entry or for all that are chosen. */
export function StatusPopover({ anchor, table, range, scale, choose, close }: Props) {
  useAskedCell(anchor)
  const targets = statusTargets(table, range)
  const [first] = targets
  const column = table.columns.find(({ field, period }) => field === 'entry' && period === first?.period)
  const names = targets.map(({ row }) =>
    targets.length === 1 ? keyResultName(row) : row.label || keyResultName(row),
  )
  const label = say('status.picker', { subject: names.join(', ') })
  return (
    <Popover
      className="popover"
      isOpen
      onOpenChange={(open) => {
        if (!open) close()
      }}
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
    >
      <Dialog className="popover-dialog" aria-label={label}>
        <StatusList
          scale={scale}
          chosen={first && column && statusIdOf(first.row, column)}
          clear={say('status.clear')}
          label={label}
          choose={choose}
        />
      </Dialog>
    </Popover>
  )
}
