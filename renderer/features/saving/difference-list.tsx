import { useMemo } from 'react'
import { differencesOf, type Difference, wordsDiffer } from '../../../shared/history/differences'
import { diffWordings, type DiffPart } from '../../../shared/history/wording-diff'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { byBlock, nearChanges, sayBlock, sayField } from './difference-words'
import './differences.css'

/** More would be read by nobody, and take long to compare word by word. */
const MOST = 200

/** What two states of a document say differently, by block: old struck through, new underlined. */
export function DifferenceList({ older, newer }: { readonly older: Quarter; readonly newer: Quarter }) {
  const differences = useMemo(() => differencesOf(older, newer), [older, newer])
  const blocks = useMemo(() => byBlock(differences.slice(0, MOST)), [differences])
  if (differences.length === 0) return <p className="quiet">{say('differences.same')}</p>
  return (
    <>
      {blocks.map((inside) => {
        const [first] = inside
        return first === undefined ? null : (
          <section key={first.block} className="differences">
            <h3>{sayBlock(first)}</h3>
            <dl>
              {inside.map((one) => (
                <OneDifference
                  key={`${one.id} ${one.change} ${one.field} ${one.period ?? ''}`}
                  difference={one}
                />
              ))}
            </dl>
          </section>
        )
      })}
      {differences.length > MOST && (
        <p className="quiet">{say('differences.more', { count: differences.length - MOST })}</p>
      )}
    </>
  )
}

function OneDifference({ difference }: { readonly difference: Difference }) {
  const { part, from, to, change } = difference
  return (
    <>
      <dt>
        {part !== '' && <b>{part}</b>} {sayField(difference)}
      </dt>
      <dd>
        {change === 'changed' && wordsDiffer(difference) ? (
          nearChanges(diffWordings(from, to)).map((piece, index) => <Piece key={index} piece={piece} />)
        ) : change === 'changed' ? (
          <span className="quiet">{say('difference.changed')}</span>
        ) : null}
      </dd>
    </>
  )
}

/** Said as well as shown: strike-through and underline reach no ear. */
function Piece({ piece: { change, text } }: { readonly piece: DiffPart }) {
  if (change === 'same') return text
  return change === 'removed' ? (
    <del>
      <span className="unseen">{say('difference.was')} </span>
      {text}
    </del>
  ) : (
    <ins>
      <span className="unseen">{say('difference.now')} </span>
      {text}
    </ins>
  )
}
