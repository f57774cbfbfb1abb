import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'
import { sayFindings } from './say-findings'

/** The checks in the top bar, with how many findings there are. */
export function CheckButton() {
  const { run } = useServices()
  // Before the checks have run nobody knows that there is nothing.
  const count = useDocument(({ checks }) => (checks.ran ? checks.index.open.length : undefined))
  const open = useDocument(({ checks }) => checks.open)
  return (
    <Button
      className="button wide-only"
      aria-label={say('checks.button', {
        findings: count === undefined ? say('checks.running') : sayFindings(count),
      })}
      aria-expanded={open}
      onPress={() => run('view.check')}
    >
      {say('checks.region')} <span className="quiet bar-count">{count}</span>
    </Button>
  )
}
