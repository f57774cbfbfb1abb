import type { CSSProperties } from 'react'
import { statusMark } from '../../shared/deck/status-marks'
import type { Status } from '../../shared/quarter/schema'

/** The colours of a status as custom properties; the style sheet turns them for the dark theme. */
export const statusColours = ({ colours }: Status): CSSProperties => {
  const properties: Record<`--${string}`, string> = {
    '--status-mark': colours.mark,
    '--status-text': colours.text,
    '--status-tint': colours.tint,
  }
  return properties
}

/** The silhouette of a status, the same as on the slides; a dotted ring where there is none. */
export function StatusMark({ status }: { readonly status: Status | undefined }) {
  if (status === undefined) {
    return (
      <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray="2.4 1.9"
        />
      </svg>
    )
  }
  const { path, stroke, glyph } = statusMark(status)
  return (
    <svg className="mark" viewBox="0 0 16 16" aria-hidden="true" style={statusColours(status)}>
      {path === undefined ? (
        <text x="8" y="13" textAnchor="middle" fontSize="14" fill="currentColor">
          {glyph}
        </text>
      ) : stroke === true ? (
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : (
        <path d={path} fill="currentColor" />
      )}
    </svg>
  )
}
