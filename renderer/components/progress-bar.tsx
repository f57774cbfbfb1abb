import type { PeriodKey } from '../../shared/period/period'
import type { KeyResult } from '../../shared/quarter/schema'
import { measureProgress, percentOfWay } from '../../shared/status/progress'
import { say } from '../../shared/words/words'
import './progress-bar.css'

interface Props {
  readonly keyResult: KeyResult
  readonly period: PeriodKey
  /** The key result as sentences name it. */
  readonly subject: string
}

/** How far a key result's number is from its baseline to its goal; nothing where the numbers do not say. */
export function ProgressBar({ keyResult, period, subject }: Props) {
  const progress = measureProgress(keyResult, period)
  if (progress === undefined) return null
  const percent = percentOfWay(progress.raw)
  return (
    <span className="progress">
      <span
        className="progress-track"
        role="meter"
        aria-label={say('progress.label', { subject, percent })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress.clipped * 100)}
      >
        <span className="progress-fill" style={{ width: `${progress.clipped * 100}%` }} />
      </span>
      <span className="quiet small" aria-hidden="true">
        {say('progress.ofWay', { percent })}
      </span>
    </span>
  )
}
