import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useServices } from '../../app/context'

/** What the reference is for, and the ways to one: a file, or one of those opened lately. */
export function NoReference() {
  const { actions, run } = useServices()
  const recent = useApp((state) => state.start.recent)
  const name = useDocument((state) => state.name)
  const failure = useDocument((state) => state.lookBackFailure)
  const others = recent.filter((file) => file.name !== name).slice(0, 6)
  return (
    <div className="scroll">
      <div className="empty editor-empty">
        <h2>{say('reference.none')}</h2>
        <p>{say('reference.noneHint')}</p>
        {failure !== undefined && (
          <p className="look-failure" role="alert">
            {failure}
          </p>
        )}
        <Button className="button line" onPress={() => run('file.openReference')}>
          {say('reference.choose')}
        </Button>
        {others.length > 0 && (
          <>
            <h3 className="look-recent-head">{say('reference.recent')}</h3>
            <ul className="look-recent">
              {others.map((file) => (
                <li key={file.recentId}>
                  <Button className="button" onPress={() => void actions.openRecentReference(file.recentId)}>
                    <b>{file.department}</b> {file.period}
                    <span className="quiet small">{file.name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
