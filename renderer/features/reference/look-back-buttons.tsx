import { Button } from 'react-aria-components/Button'
import { printPeriodName } from '../../../shared/period/print-period'
import { say } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'

/** Opens and closes what looks back: the reference with its quarter, and the trend. */
export function LookBackButtons() {
  const { run } = useServices()
  const lookBack = useDocument((state) => state.lookBack)
  const period = useDocument((state) => state.reference?.quarter.period)
  const isReference = lookBack === 'reference' || lookBack === 'compare'
  return (
    <>
      <Button
        className="button wide-only"
        aria-expanded={isReference}
        onPress={() => run(lookBack === 'compare' ? 'view.compare' : 'view.reference')}
      >
        {say('reference.button')}
        {period !== undefined && <span className="quiet">{printPeriodName(period)}</span>}
      </Button>
      <Button
        className="button wide-only"
        aria-expanded={lookBack === 'trend'}
        onPress={() => run('view.trend')}
      >
        {say('command.trend')}
      </Button>
    </>
  )
}
