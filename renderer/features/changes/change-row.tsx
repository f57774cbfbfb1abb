import type { Change } from '../../../shared/quarter/schema'
import { statusOf } from '../../../shared/status/status-of'
import { say } from '../../../shared/words/words'
import { useQuarter } from '../../app/context'
import { MarginRow } from '../../components/margin-row'
import { StatusPill } from '../../components/status-pill'
import { TextField } from '../../components/text-field'
import { ChangeMark } from '../reference/change-marks'

/** What changed, as the comparison has it, and why, as people write it. */
export function ChangeRow({ change }: { readonly change: Change }) {
  const { scale } = useQuarter()
  const [from, to] = [statusOf(scale, change.from), statusOf(scale, change.to)]
  const subject = `${change.where}, ${say(`mark.${change.change}`)}`
  const name = say('what.field', { field: say('field.why'), subject })
  return (
    <MarginRow label={change.where}>
      <p className="changes-mark change-row">
        <ChangeMark kind={change.change} />
        {from !== undefined && <StatusPill status={from} />}
        {from !== undefined && to !== undefined && <span aria-hidden="true">→</span>}
        {to !== undefined && <StatusPill status={to} />}
      </p>
      <TextField
        place={{ id: change.id, field: 'why' }}
        label={say('field.why')}
        name={name}
        value={change.why}
        placeholder={say('field.why')}
        what={name}
      />
    </MarginRow>
  )
}
