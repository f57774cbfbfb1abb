import { Button } from 'react-aria-components/Button'
import { printPeriod } from '../../../shared/period/print-period'
import { say } from '../../../shared/words/words'
import { useDocument, useServices } from '../../app/context'
import { MarginRow } from '../../components/margin-row'

/** Where the rows of a block of changes come from, and the way to make them anew. */
export function ChangesHead() {
  const { run } = useServices()
  const reference = useDocument((state) => state.reference)
  const readOnly = useDocument((state) => state.readOnly)
  if (reference === undefined) {
    return (
      <MarginRow label="">
        <p className="quiet">{say('changes.hintNone')}</p>
        <Button className="button line" onPress={() => run('file.openReference')}>
          {say('changes.refreshNone')}
        </Button>
      </MarginRow>
    )
  }
  const period = printPeriod(reference.quarter.period, reference.quarter.calendar)
  return (
    <MarginRow label="">
      <p className="quiet">{say('changes.hint', { period })}</p>
      <Button className="button line" isDisabled={readOnly} onPress={() => run('edit.refreshChanges')}>
        {say('changes.refresh', { period })}
      </Button>
    </MarginRow>
  )
}
