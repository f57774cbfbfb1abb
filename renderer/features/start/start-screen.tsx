import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { Message } from '../../components/message'
import { DiscardedDrafts } from '../recovery/discarded-drafts'
import { RecoveredDrafts } from '../recovery/recovered-drafts'
import { RecentFiles } from './recent-files'
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
          <RecentFiles />
          <DiscardedDrafts />
        </div>
      </main>
    </div>
  )
}
