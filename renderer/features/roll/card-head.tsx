import type { Card } from '../../../shared/history/interview'
import { comparePeriods, nextPeriod, periodsOfYear } from '../../../shared/period/period-order'
import { printPeriodName } from '../../../shared/period/print-period'
import { entryOf, wordingAt } from '../../../shared/quarter/find'
import type { KeyResult, Quarter } from '../../../shared/quarter/schema'
import { statusOf } from '../../../shared/status/status-of'
import { blockTitle } from '../../../shared/words/block-title'
import { say, sayCount } from '../../../shared/words/words'
import { StatusPill } from '../../components/status-pill'
import { InlineMarkdown } from '../table/inline-markdown'

/** What a card asks about, with all that is needed to answer. */
export function CardHead({
  card,
  quarter,
  id,
}: {
  readonly card: Card
  readonly quarter: Quarter
  readonly id: string
}) {
  switch (card.kind) {
    case 'keyResult':
      return (
        <>
          <div className="roll-wording" id={id}>
            <InlineMarkdown text={wordingAt(card.keyResult, nextPeriod(quarter.period))} />
          </div>
          <p className="roll-facts quiet small">
            <span>{say('roll.baseline', { text: card.keyResult.baseline.text || say('roll.notSet') })}</span>
            <span>{say('roll.goal', { text: card.keyResult.goal.text || say('roll.notSet') })}</span>
          </p>
          <YearSoFar keyResult={card.keyResult} quarter={quarter} />
        </>
      )
    case 'target':
      return (
        <>
          <p className="roll-wording" id={id}>
            {blockTitle(card.objective)}
          </p>
          <div className="roll-facts quiet">
            <InlineMarkdown text={card.objective.statement} />
          </div>
        </>
      )
    case 'promise': {
      const { text, owner, slips, did } = card.promise
      return (
        <>
          <div className="roll-wording" id={id}>
            <InlineMarkdown text={text} />
          </div>
          <p className="roll-facts quiet small">
            {owner !== '' && <span>{owner}</span>}
            {slips > 0 && <span>{sayCount('roll.slips', slips)}</span>}
          </p>
          {did.trim() !== '' && (
            <p className="roll-did quiet">
              {say('roll.lastSaid', { period: printPeriodName(quarter.period), text: did })}
            </p>
          )}
        </>
      )
    }
  }
}

/** A column a quarter: what it said until now, and that the next one is to be written. */
function YearSoFar({ keyResult, quarter }: { readonly keyResult: KeyResult; readonly quarter: Quarter }) {
  const next = nextPeriod(quarter.period)
  return (
    <ol className="roll-year" aria-label={say('roll.year')}>
      {periodsOfYear(quarter.period).map((period) => {
        const entry = entryOf(keyResult, period)
        const status = statusOf(quarter.scale, entry?.status)
        const past = comparePeriods(period, quarter.period) <= 0
        const text = entry?.text ?? ''
        return (
          <li key={period} className={period === quarter.period ? 'roll-year-now' : ''}>
            <p className="roll-year-name">{printPeriodName(period)}</p>
            {past && <StatusPill status={status} />}
            {past && (
              <div className="roll-year-text small" title={text}>
                {text === '' ? (
                  <span className="quiet">{entry?.value ?? say('roll.nothingSaid')}</span>
                ) : (
                  <InlineMarkdown text={text} />
                )}
              </div>
            )}
            {period === next && <p className="quiet small">{say('roll.toWrite')}</p>}
          </li>
        )
      })}
    </ol>
  )
}
