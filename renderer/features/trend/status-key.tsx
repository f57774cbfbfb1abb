import type { ShownTrend } from '../../../shared/history/trend-view'
import { sentenceCase } from './heat-row'
import type { Status } from '../../../shared/quarter/schema'
import { StatusMark } from '../../components/status-mark'

/** Every status that the table shows, once by its word, best first. */
export function StatusKey({ shown }: { readonly shown: ShownTrend }) {
  const statuses = new Map<string, Status>()
  for (const { rows } of shown.departments)
    for (const { cells } of rows)
      for (const cell of cells) if (cell?.status !== undefined) statuses.set(cell.status.label, cell.status)
  const bestFirst = [...statuses.values()].toSorted(
    (a, b) => (b.weight ?? -Infinity) - (a.weight ?? -Infinity),
  )
  return (
    <span className="heat-key small" aria-hidden="true">
      {bestFirst.map((status) => (
        <span key={status.label}>
          <StatusMark status={status} />
          {sentenceCase(status.label)}
        </span>
      ))}
    </span>
  )
}
