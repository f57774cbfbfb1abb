import type { PeriodKey } from '../../shared/period/period'
import type { Status } from '../../shared/quarter/schema'
import { StatusMark } from './status-mark'

export interface RibbonMark {
  readonly period: PeriodKey
  readonly status: Status | undefined
  readonly when: 'past' | 'now' | 'toCome'
}

/** The year's statuses in small. Too small for words: its owner's name says them. */
export function Ribbon({ marks }: { readonly marks: readonly RibbonMark[] }) {
  return (
    <span className="ribbon" aria-hidden="true">
      {marks.map(({ period, status, when }) => (
        <span key={period} className={`ribbon-${when}`}>
          {when === 'toCome' && status === undefined ? (
            <span className="dot" />
          ) : (
            <StatusMark status={status} />
          )}
        </span>
      ))}
    </span>
  )
}
