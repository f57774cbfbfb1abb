import type { KeyboardEvent } from 'react'
import type { ReferenceRow, ReferenceSide } from '../../../shared/history/reference-rows'
import type { DiffPart } from '../../../shared/history/wording-diff'
import type { Block } from '../../../shared/quarter/schema'
import { plainWords } from '../../../shared/rich-text/plain-words'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { StatusPill, statusLabel } from '../../components/status-pill'
import { TextField } from '../../components/text-field'
import { writeDepartments } from '../../store/fields'
import { fieldName } from './copy-from-reference'

interface Props {
  readonly row: ReferenceRow
  readonly block: Block
  /** Whether the row above is about the same key result. */
  readonly follows: boolean
  /** The column that takes the focus, in the row that takes it. */
  readonly active: 0 | 1 | undefined
  readonly selected: boolean
  readonly writing: boolean
  readonly arrive: (column: 0 | 1) => void
  readonly press: (event: KeyboardEvent, column: 0 | 1) => void
  readonly write: () => void
  readonly leave: (takeFocus: boolean) => void
}

/** One field, then and now, with its name and how it differs in the margin. */
export function ReferenceLine(props: Props) {
  const { row, follows, selected, writing } = props
  const differs = row.difference !== 'same'
  const name = fieldName(row.field)
  return (
    <tr
      data-reference-row={row.key}
      className={`${selected ? 'duo-chosen' : ''} ${follows ? 'duo-follows' : ''}`}
    >
      <th scope="row" className="duo-label">
        {row.part !== undefined && <span className={follows ? 'unseen' : 'duo-part'}>{row.part} </span>}
        <span className="quiet">{name}</span>
        {differs && <span className="duo-difference"> {say(`ref.${row.difference}`)}</span>}
      </th>
      <Cell {...props} column={0} side={sideOf(row, row.from)} />
      {writing ? (
        <Writing {...props} name={name} />
      ) : (
        <Cell {...props} column={1} side={sideOf(row, row.to)} />
      )}
    </tr>
  )
}

const outcomes = ['met', 'missed', 'withdrawn', 'notMeasured'] as const

/** What a side says in words: of a service objective the file holds the name of its outcome. */
function sideOf(row: ReferenceRow, side: ReferenceSide | undefined): ReferenceSide | undefined {
  if (row.field !== 'service' || side === undefined) return side
  const outcome = outcomes.find((one) => one === side.text)
  return outcome === undefined ? side : { ...side, text: say(`deck.slo.${outcome}`) }
}

function Cell({
  row,
  column,
  side,
  active,
  arrive,
  press,
  write,
}: Props & { readonly column: 0 | 1; readonly side: ReferenceSide | undefined }) {
  const said = side === undefined ? say('reference.absent') : saidOf(side)
  return (
    <td
      role="gridcell"
      className={column === 0 ? 'duo-then' : 'duo-now'}
      aria-readonly={column === 0 || row.place === undefined}
      aria-label={say(column === 0 ? 'reference.was' : 'reference.now', { text: said })}
      tabIndex={active === column ? 0 : -1}
      onFocus={() => arrive(column)}
      onKeyDown={(event) => press(event, column)}
      onDoubleClick={column === 1 ? write : undefined}
    >
      {side === undefined ? (
        <span className="quiet">{say('reference.absent')}</span>
      ) : (
        <>
          {side.status !== undefined && <StatusPill status={side.status} />}
          <Words text={side.text} parts={row.parts} kept={column === 0 ? 'removed' : 'added'} />
          {side.status === undefined && side.text.trim() === '' && (
            <span className="quiet">{say('reference.empty')}</span>
          )}
        </>
      )}
    </td>
  )
}

const saidOf = ({ text, status }: ReferenceSide): string => {
  const words = plainWords(text).trim()
  const parts = [...(status === undefined ? [] : [statusLabel(status)]), ...(words === '' ? [] : [words])]
  return parts.length === 0 ? say('reference.empty') : parts.join(', ')
}

/** The words of one side; what only this side has is marked by line and ground. */
export function Words({
  text,
  parts,
  kept,
}: {
  readonly text: string
  readonly parts: readonly DiffPart[]
  readonly kept: 'removed' | 'added'
}) {
  if (text.trim() === '') return null
  if (parts.length === 0) return <p className="duo-text">{plainWords(text)}</p>
  return (
    <p className="duo-text">
      {parts.map(({ text: words, change }, index) => {
        if (change !== 'same' && change !== kept) return null
        if (change === 'removed') return <del key={index}>{words}</del>
        if (change === 'added') return <ins key={index}>{words}</ins>
        return <span key={index}>{words}</span>
      })}
    </p>
  )
}

/** This file's side as a field of the page; Escape and leaving it close it. */
function Writing({ row, block, name, leave }: Props & { readonly name: string }) {
  const { place, to } = row
  if (place === undefined) return null
  const subject = row.part ?? blockTitle(block)
  const what = say('what.field', { field: name, subject })
  return (
    <td role="gridcell" className="duo-now">
      {/* Keys bubble up from the field, which does not use this one. */}
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          leave(true)
        }}
        onBlur={() => leave(false)}
      >
        <TextField
          place={place}
          label={what}
          value={to?.text ?? ''}
          what={what}
          className="field-small"
          {...(place.field === 'departments' && {
            loose: true,
            write: (quarter, text) => writeDepartments(quarter, place.id, text),
          })}
        />
      </div>
    </td>
  )
}
