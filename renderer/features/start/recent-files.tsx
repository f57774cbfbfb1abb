import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { RecentFile } from '../../../shared/ipc/application'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { printMoment } from '../../app/moment'
import { Icon } from '../../components/icon'

/** The files used last, to open with one press or to take off the list. */
export function RecentFiles() {
  const { actions } = useServices()
  const files = useApp((state) => state.start.recent)
  const section = useRef<HTMLElement>(null)
  /** The button that has the focus, and the number of its row. */
  const last = useRef<{ readonly button: Element; readonly row: number }>(undefined)
  const watched: Watched = {
    onFocus: ({ target }) => {
      last.current = { button: target, row: target.closest('tr')?.sectionRowIndex ?? 0 }
    },
    onBlur: () => {
      last.current = undefined
    },
  }
  useLayoutEffect(() => {
    // A file that goes, in this window or another, takes its buttons away: the focus goes to the same button of the
    // file in its place, or to what begins a quarter.
    if (last.current?.button.isConnected !== false || document.activeElement !== document.body) return
    const { button, row } = last.current
    const same = button.matches('.recent-open') ? '.recent-open' : '.recent-forget button'
    const others = [...(section.current?.querySelectorAll<HTMLElement>(same) ?? [])]
    const next = others[row] ?? others.at(-1) ?? section.current?.querySelector('button')
    next?.focus()
  }, [files])
  return (
    <section ref={section} aria-labelledby="recent-heading">
      <h2 id="recent-heading">{say('start.recent')}</h2>
      {files.length === 0 ? (
        <NoFiles />
      ) : (
        <>
          <FileTable files={files} watched={watched} />
          <Button
            className="button recent-clear"
            {...watched}
            onPress={() => void actions.forgetRecent('all')}
          >
            {say('start.forgetAll')}
          </Button>
        </>
      )}
    </section>
  )
}

function NoFiles() {
  const { run } = useServices()
  return (
    <div className="empty">
      <h3>{say('start.none')}</h3>
      <p>{say('start.noneHint')}</p>
      <Button className="button line" onPress={() => run('file.new')}>
        {say('start.new')}
      </Button>{' '}
      <Button className="button" onPress={() => run('file.openSample')}>
        {say('start.openSample')}
      </Button>
    </div>
  )
}

/** What a button takes to be known as the one with the focus. React tells no blur of a button that it removes. */
interface Watched {
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: () => void
}

interface FileTableProps {
  readonly files: readonly RecentFile[]
  readonly watched: Watched
}

function FileTable({ files, watched }: FileTableProps) {
  const { actions } = useServices()
  const missing = useMissing()
  return (
    <table className="recent">
      <thead>
        <tr>
          <th scope="col">{say('start.department')}</th>
          <th scope="col">{say('start.period')}</th>
          <th scope="col">{say('start.folder')}</th>
          <th scope="col">{say('start.opened')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.recentId}>
            <th scope="row">
              <Button
                className="recent-open"
                {...watched}
                onPress={() => void actions.openRecent(file.recentId)}
              >
                <b>{file.department}</b>
                <span className="unseen">
                  {file.period}, {file.name}
                </span>
                <span className="recent-file quiet small" aria-hidden="true">
                  {file.name}
                </span>
                {missing.has(file.recentId) && (
                  <span className="recent-missing small">
                    <Icon name="warning" />
                    {say('start.missing')}
                  </span>
                )}
              </Button>
            </th>
            <td>{file.period}</td>
            <td className="quiet">
              {file.folder}
              <span className="recent-name"> {file.name}</span>
            </td>
            <td className="quiet">{printMoment(file.openedAt)}</td>
            <td className="recent-last">
              <span className="recent-forget" title={say('start.forgetHint')}>
                <Button
                  className="button icon-only"
                  {...watched}
                  aria-label={say('start.forget', {
                    department: file.department,
                    period: file.period,
                    name: file.name,
                  })}
                  onPress={() => void actions.forgetRecent(file)}
                >
                  <Icon name="close" />
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The files that are not where they were, looked at again whenever the window is come back to. */
function useMissing(): ReadonlySet<string> {
  const { actions } = useServices()
  const [missing, setMissing] = useState<ReadonlySet<string>>(() => new Set())
  useEffect(() => {
    const state = { shown: true }
    const look = (): void => {
      void actions.missingRecent().then((ids) => {
        if (state.shown) setMissing(new Set(ids))
      })
    }
    look()
    window.addEventListener('focus', look)
    return () => {
      state.shown = false
      window.removeEventListener('focus', look)
    }
  }, [actions])
  return missing
}
