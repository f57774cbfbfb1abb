import type { ReactNode } from 'react'
import type { Status } from '../../shared/quarter/schema'
import { say } from '../../shared/words/words'
import { StatusMark, statusColours } from './status-mark'

export const statusLabel = (status: Status | undefined): string => status?.label ?? say('status.none')

/** A status as colour, silhouette and word. */
export function StatusPill({
  status,
  children,
}: {
  readonly status: Status | undefined
  readonly children?: ReactNode
}) {
  return (
    <span className="pill" {...(status && { style: statusColours(status) })}>
      <StatusMark status={status} />
      {statusLabel(status)}
      {children}
    </span>
  )
}
