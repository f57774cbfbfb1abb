import { isAnswered, type Card, type Choice, type Drafts } from '../../../shared/history/interview'
import { inSameYear, nextPeriod } from '../../../shared/period/period-order'
import { printPeriodName } from '../../../shared/period/print-period'
import { blocksOf } from '../../../shared/quarter/find'
import type { Quarter, ServiceObjective } from '../../../shared/quarter/schema'
import { say, sayCount } from '../../../shared/words/words'

const order: readonly Choice[] = [
  'continue',
  'reword',
  'rebaseline',
  'notScheduled',
  'handOver',
  'close',
  'split',
  'merge',
  'move',
  'keep',
  'done',
  'due',
  'dropped',
]

interface Props {
  readonly cards: readonly Card[]
  readonly drafts: Drafts
  readonly quarter: Quarter
}

/** How many of each answer there are, and how many are still open. */
export function Counts({ cards, drafts, quarter }: Props) {
  const answered = cards.filter((card) => isAnswered(card, drafts, quarter))
  const count = (choice: Choice): number =>
    answered.filter(({ key }) => drafts[key]?.choice === choice).length
  const rows = order.map((choice) => ({ choice, count: count(choice) })).filter((row) => row.count > 0)
  return (
    <dl className="roll-counts">
      {rows.map((row) => (
        <div key={row.choice}>
          <dt>{say(`roll.count.${row.choice}`)}</dt>
          <dd>{row.count}</dd>
        </div>
      ))}
      <div>
        <dt>{say('roll.count.open')}</dt>
        <dd>{cards.length - answered.length}</dd>
      </div>
    </dl>
  )
}

/** The next file as it will be: answers so far, what goes along, and that nothing has been written. */
export function SoFar(props: Props) {
  const { period } = props.quarter
  const slos = serviceObjectivesOf(props.quarter)
  const withdrawn = slos.filter(({ outcome }) => outcome === 'withdrawn').length
  const following = nextPeriod(period)
  const [last, next] = [printPeriodName(period), printPeriodName(following)]
  return (
    <aside className="roll-so-far">
      <h2>{say('roll.soFar', { period: next })}</h2>
      <Counts {...props} />
      <h2>{say('roll.carried')}</h2>
      <p className="quiet">{say('roll.carried.text', { last })}</p>
      <p className="quiet">{say('roll.carried.frozen', { last, next })}</p>
      {!inSameYear(period, following) && <p className="quiet">{say('roll.carried.year')}</p>}
      {slos.length > 0 && <p className="quiet">{say('roll.carried.slos')}</p>}
      {withdrawn > 0 && <p className="quiet">{sayCount('roll.carried.withdrawn', withdrawn)}</p>}
      <h2>{say('roll.nothingWritten')}</h2>
      <p className="quiet">{say('roll.nothingWritten.text', { last, next })}</p>
    </aside>
  )
}

const serviceObjectivesOf = (quarter: Quarter): readonly ServiceObjective[] =>
  blocksOf(quarter, 'sloReport').flatMap(({ services }) => services.flatMap(({ objectives }) => objectives))
