import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'

/** What the last step took away, with the way back, until something else is done. */
export function UndoLine() {
  const removed = useDocument((state) => state.history.past.at(-1)?.removed)
  const { run } = useServices()
  if (removed === undefined) return null
  return (
    <p className="undo-line">
      <span>{removed}</span>
      <Button className="button link" onPress={() => run('edit.undo')}>
        {say('structure.undo')}
      </Button>
    </p>
  )
}
