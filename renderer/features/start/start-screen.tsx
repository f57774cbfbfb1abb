import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { RecentFile } from '../../../shared/ipc/application'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { printMoment } from '../../app/moment'
import { Icon } from '../../components/icon'
import { Message } from '../../components/message'
import { DiscardedDrafts } from '../recovery/discarded-drafts'
import { RecoveredDrafts } from '../recovery/recovered-drafts'
import './start-screen.css'

/** What the window shows while it has no document. */
export function StartScreen() {
  const { app, actions, run } = useServices()
  const start = useApp((state) => state.start)
  const failure = useApp((state) => state.openFailure)
  const openKey = keyOf('file.open', start.platform)
  const newKey = keyOf('file.new', start.platform)
  return (
    <div className="start">
      {/* First, so that it is in sight where the two columns stand one below the other. */}
      {failure !== undefined && (
        <Message text={failure} dismiss={() => app.setState({ openFailure: undefined })} />
      )}
      <aside className="start-side" aria-label={say('window.app')}>
        <h1>{say('window.app')}</h1>
        <p className="quiet small">{say('start.claim')}</p>
        <Button className="button primary large" onPress={() => run('file.new')}>
          <span className="grow">{say('start.new')}</span>
          {newKey !== undefined && <kbd>{newKey}</kbd>}
        </Button>
        <Button className="button go large" onPress={() => run('file.open')}>
          <span className="grow">{say('start.open')}</span>
          {openKey !== undefined && <kbd>{openKey}</kbd>}
        </Button>
        <h2 className="quiet small">{say('start.samples')}</h2>
        <ul>
          {start.samples.map((sample) => (
            <li key={sample.name}>
              <Button className="button go" onPress={() => void actions.openSample(sample.name)}>
                {sample.title}
              </Button>
            </li>
          ))}
        </ul>
        <p className="start-version quiet small">
          {say('start.version', { version: start.version, runtime: start.runtime })}
        </p>
      </aside>
      <main className="start-main">
        <div className="start-inner">
          <RecoveredDrafts />
          <h2>{say('start.recent')}</h2>
          {start.recent.length === 0 ? <NoFiles /> : <RecentFiles files={start.recent} />}
          <DiscardedDrafts />
        </div>
      </main>
    </div>
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

function RecentFiles({ files }: { readonly files: readonly RecentFile[] }) {
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
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
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
