import { Button } from 'react-aria-components/Button'
import { say } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'
import { sayFindings } from './say-findings'

/** The checks in the top bar, with how many findings there are. */
export function CheckButton() {
  const { run } = useServices()
  const count = useDocument(({ checks }) => checks.index.open.length)
  const open = useDocument(({ checks }) => checks.open)
  return (
    <Button
      className="button wide-only"
      aria-label={say('checks.button', { findings: sayFindings(count) })}
      aria-expanded={open}
      onPress={() => run('view.check')}
    >
      {say('checks.region')} <span className="quiet bar-count">{count}</span>
    </Button>
  )
}
