import type { PasteGrid, PasteTarget } from '../../../shared/clipboard/paste-target'
import type { PlannedCell, PlannedRow } from '../../../shared/clipboard/plan-paste'
import type { Sheet } from '../../../shared/clipboard/sheet'
import { readCell } from '../../../shared/quarter/cells'
import { entryOf } from '../../../shared/quarter/find'
import type { KeyResult } from '../../../shared/quarter/schema'
import { statusOf } from '../../../shared/status/status-of'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { Icon } from '../../components/icon'
import { StatusMark, statusColours } from '../../components/status-mark'
import { InlineMarkdown } from './inline-markdown'

interface Props {
  readonly row: PlannedRow
  readonly sheet: Sheet
  readonly grid: PasteGrid
  readonly targets: readonly (PasteTarget | undefined)[]
  readonly take: (on: boolean) => void
}

/** One pasted row: whether it is taken, what its cells say and become, and what stands there now. */
export function PasteRow({ row, sheet, grid, targets, take }: Props) {
  const into = grid.rows.find(({ id }) => id === row.into)
  const cells = sheet[row.index] ?? []
  const naming = targets.findIndex((target) => target?.field === 'label' || target?.field === 'title')
  const name = into === undefined ? (cells[naming]?.text ?? String(row.index + 1)) : keyResultName(into)
  return (
    <tr className={row.taken ? 'paste-taken' : 'paste-not-taken'}>
      <td className="paste-tick">
        <input
          type="checkbox"
          aria-label={say('sheet.row', { row: name })}
          checked={row.taken}
          onChange={(event) => take(event.target.checked)}
        />
      </td>
      {cells.map((cell, column) => (
        <td key={column}>
          <Shown
            text={cell.text}
            planned={row.cells.find((one) => one.column === column)}
            into={column === naming ? into : undefined}
            grid={grid}
          />
        </td>
      ))}
      <td className="paste-now">
        <Now row={row} into={into} grid={grid} />
      </td>
    </tr>
  )
}

interface ShownProps {
  readonly text: string
  readonly planned: PlannedCell | undefined
  /** The row that this cell names, if it does. */
  readonly into: KeyResult | undefined
  readonly grid: PasteGrid
}

function Shown({ text, planned, into, grid }: ShownProps) {
  if (planned === undefined)
    return <div className="paste-left-out">{text !== '' && <InlineMarkdown text={text} />}</div>
  const status = statusOf(grid.scale, planned.status ?? undefined)
  const body = planned.word === undefined || planned.text === undefined ? text : planned.text
  return (
    <div className={planned.outcome === 'frozen' ? 'paste-left-out' : undefined}>
      {planned.word !== undefined && (
        <p className="paste-status">
          {planned.word}
          {status !== undefined && (
            <>
              <span aria-hidden="true">→</span>
              <span className="paste-status-word" style={statusColours(status)}>
                <StatusMark status={status} />
                {status.label}
              </span>
            </>
          )}
        </p>
      )}
      {(planned.word === undefined || planned.text !== undefined) && <InlineMarkdown text={body} />}
      {into !== undefined && into.label !== '' && into.label !== text && (
        <p className="quiet">
          <span aria-hidden="true">→ </span>
          {into.label}
        </p>
      )}
      <Note outcome={planned.outcome} />
    </div>
  )
}

function Note({ outcome }: { readonly outcome: PlannedCell['outcome'] }) {
  switch (outcome) {
    case 'replaces':
    case 'same':
      return null
    case 'frozen':
      return <p className="quiet small">{say('sheet.frozen')}</p>
    case 'unclear':
    case 'notANumber':
      return (
        <p className="paste-warning small">
          <Icon name="warning" />
          {say(outcome === 'unclear' ? 'sheet.unclear' : 'sheet.notANumber')}
        </p>
      )
  }
}

function Now({
  row,
  into,
  grid,
}: {
  readonly row: PlannedRow
  readonly into: KeyResult | undefined
  readonly grid: PasteGrid
}) {
  if (into === undefined)
    return row.taken ? (
      <p>{say('sheet.addedRow')}</p>
    ) : (
      <p className="paste-warning">
        <Icon name="warning" />
        {say('sheet.newRow')}
      </p>
    )
  const changes = row.cells.filter(({ outcome }) => outcome === 'replaces')
  return (
    <>
      {row.again && (
        <p className="paste-warning">
          <Icon name="warning" />
          {say('sheet.again')}
        </p>
      )}
      {changes.length === 0
        ? say('sheet.same')
        : changes.map((cell) => <Was key={cell.column} cell={cell} row={into} grid={grid} />)}
    </>
  )
}

function Was({
  cell,
  row,
  grid,
}: {
  readonly cell: PlannedCell
  readonly row: KeyResult
  readonly grid: PasteGrid
}) {
  const { target, status, text } = cell
  const { field, period } = target
  const now = period === undefined ? undefined : statusOf(grid.scale, entryOf(row, period)?.status)
  const said = field === 'status' ? '' : readCell(row, { field, ...(period && { period }) })
  return (
    <div className="paste-was">
      {status !== undefined && now !== undefined && status !== now.id && (
        <span className="paste-status-word" style={statusColours(now)}>
          <StatusMark status={now} />
          {now.label}
        </span>
      )}
      {text !== undefined && (said === '' ? <p>{say('sheet.emptyCell')}</p> : <InlineMarkdown text={said} />)}
      {field === 'status' && now === undefined && <p>{say('sheet.emptyCell')}</p>}
    </div>
  )
}
