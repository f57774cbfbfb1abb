import { useEffect, useRef, useState } from 'react'
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
  const focusNext = useRef(0)
  const before = useRef(files.length)
  useEffect(() => {
    // A file that goes takes its buttons away; the focus goes to the file in its place, or to what begins a quarter.
    if (files.length < before.current && document.activeElement === document.body) {
      const rows = section.current?.querySelectorAll<HTMLElement>('.recent-open') ?? []
      const next = rows[Math.min(focusNext.current, rows.length - 1)]
      ;(next ?? section.current?.querySelector('button'))?.focus()
    }
    before.current = files.length
  }, [files.length])
  return (
    <section ref={section} aria-labelledby="recent-heading">
      <div className="recent-head">
        <h2 id="recent-heading">{say('start.recent')}</h2>
        {files.length > 0 && (
          <Button className="button" onPress={() => void actions.forgetRecent(files)}>
            {say('start.forgetAll')}
          </Button>
        )}
      </div>
      {files.length === 0 ? (
        <NoFiles />
      ) : (
        <FileTable
          files={files}
          forget={(file, index) => {
            focusNext.current = index
            void actions.forgetRecent([file])
          }}
        />
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

interface FileTableProps {
  readonly files: readonly RecentFile[]
  readonly forget: (file: RecentFile, index: number) => void
}

function FileTable({ files, forget }: FileTableProps) {
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
        {files.map((file, index) => (
          <tr key={file.recentId}>
            <th scope="row">
              <Button className="recent-open" onPress={() => void actions.openRecent(file.recentId)}>
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
            <td className="recent-forget" title={say('start.forgetHint')}>
              <Button
                className="button icon-only"
                aria-label={say('start.forget', { name: file.name })}
                onPress={() => forget(file, index)}
              >
                <Icon name="close" />
              </Button>
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
