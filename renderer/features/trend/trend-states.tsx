import { Button } from 'react-aria-components/Button'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import type { FolderTrend } from '../../../shared/ipc/history'
import { describeReadFailure, sayProblem } from '../../../shared/words/describe-failure'
import { say, sayCount } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'

/** How far the reading of the folder is, and the way to stop it. */
export function TrendProgress({ done, of }: { readonly done: number; readonly of: number }) {
  const { actions } = useServices()
  const text = of === 0 ? say('look.starting') : say('look.reading', { done, of })
  return (
    <div className="editor-empty trend-progress">
      <ProgressBar
        aria-label={say('trend.progress')}
        value={done}
        maxValue={Math.max(of, 1)}
        valueLabel={text}
        isIndeterminate={of === 0}
      >
        <div
          className="track"
          style={{ '--done': of === 0 ? 0 : done / of } as Record<`--${string}`, number>}
        />
        <p className="quiet">{text}</p>
      </ProgressBar>
      <Button className="button line" onPress={actions.cancelTrend}>
        {say('look.cancel')}
      </Button>
    </div>
  )
}

/** What the trend is for, why the last folder gave none, and the way to one. */
export function NoTrend() {
  const { actions } = useServices()
  const trend = useDocument((state) => state.trend)
  const hasFile = useDocument((state) => state.hasFile)
  return (
    <div className="empty editor-empty">
      <h2>{say('trend.begin')}</h2>
      <p>{say('trend.beginHint')}</p>
      {trend.kind === 'failed' && (
        <p className="look-failure" role="alert">
          {trend.sentence}
        </p>
      )}
      <Button className="button line" onPress={() => void actions.readTrend(true)}>
        {say('trend.choose')}
      </Button>
      {hasFile && trend.kind === 'failed' && (
        <Button className="button" onPress={() => void actions.readTrend(false)}>
          {say('trend.again')}
        </Button>
      )}
    </div>
  )
}

/** The files that are not in the table, each with the reason. */
export function TrendProblems({ result }: { readonly result: FolderTrend }) {
  const { unread, trend, cutOff } = result
  if (unread.length === 0 && trend.superseded.length === 0 && !cutOff) return null
  return (
    <div className="look-note trend-problems" role="note">
      {unread.length > 0 && (
        <>
          <b>{sayCount('trend.unread', unread.length)}</b>
          <ul>
            {unread.map(({ name, failure }) => (
              <li key={name}>
                <b>{name}</b> {describeReadFailure(failure).problems.slice(0, 3).map(sayProblem).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {trend.superseded.length > 0 && (
        <>
          <b>{sayCount('trend.left', trend.superseded.length)}</b>
          <ul>
            {trend.superseded.map(({ file, by, department, period }) => (
              <li key={file}>
                <b>{file}</b> {say('trend.superseded', { by, department, period })}
              </li>
            ))}
          </ul>
        </>
      )}
      {cutOff && (
        <p>{say('trend.cutOff', { most: trend.files + unread.length + trend.superseded.length })}</p>
      )}
    </div>
  )
}
