import type { KeyboardEvent } from 'react'
import { Label } from 'react-aria-components/Label'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import {
  choicesOf,
  detailsOf,
  mergeTargets,
  type Card,
  type Choice,
  type Detail,
  type DetailName,
  type Draft,
} from '../../../shared/history/interview'
import { nextPeriod } from '../../../shared/period/period-order'
import { currentWording, wordingAt } from '../../../shared/quarter/find'
import type { Quarter } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { ownUndo } from '../../app/own-undo'
import { DiffText } from '../../components/diff-text'
import { Select } from '../../components/select'
import { choiceName, detailLabel, effect, question } from './card-words'

interface Props {
  readonly card: Card
  readonly quarter: Quarter
  readonly draft: Draft | undefined
  /** Id of the text that the question is about. */
  readonly about: string
  /** What is missing, as a sentence, and in which field; without a field it is the choice itself. */
  readonly problem: { readonly at?: DetailName; readonly sentence: string } | undefined
  readonly choose: (choice: Choice) => void
  readonly write: (name: DetailName, text: string) => void
  readonly accept: () => void
}

/** The answers to a card, each with its consequence, and the details of the chosen one. */
export function AnswerForm({ card, quarter, draft, about, problem, choose, write, accept }: Props) {
  return (
    <>
      <RadioGroup
        className="roll-choices"
        aria-describedby={about}
        value={draft?.choice ?? null}
        onChange={(value) => {
          const choice = choicesOf(card).find((one) => one === value)
          if (choice !== undefined) choose(choice)
        }}
      >
        <Label className="roll-question">{question(card, quarter)}</Label>
        {choicesOf(card).map((choice, index) => (
          <RadioField key={choice} value={choice}>
            <RadioButton className="roll-choice">
              <span className="roll-dot" />
              <span className="roll-choice-name">{choiceName(card, choice)}</span>
              <span className="small quiet">{effect(card, choice, quarter)}</span>
              <kbd>{index + 1}</kbd>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      {problem !== undefined && problem.at === undefined && (
        <p className="roll-problem small" role="alert">
          {problem.sentence}
        </p>
      )}
      {draft !== undefined && detailsOf(draft.choice).length > 0 && (
        <div className="roll-details">
          {detailsOf(draft.choice).map((detail) => (
            <DetailField
              key={`${draft.choice}/${detail.name}`}
              {...{ card, quarter, draft, detail, write, accept }}
              problem={problem?.at === detail.name ? problem.sentence : undefined}
            />
          ))}
        </div>
      )}
    </>
  )
}

interface FieldProps extends Pick<Props, 'card' | 'quarter' | 'write' | 'accept'> {
  readonly draft: Draft
  readonly detail: Detail
  readonly problem: string | undefined
}

/** One detail of an answer. Enter goes on, Shift Enter begins a new line. */
function DetailField({ card, quarter, draft, detail, problem, write, accept }: FieldProps) {
  const { name, needed } = detail
  const label = detailLabel(draft.choice, name, needed)
  const id = `roll-${name}`
  const value = draft.details[name] ?? ''
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    accept()
  }
  const shared = {
    id,
    'data-detail': name,
    'aria-required': needed,
    'aria-invalid': problem !== undefined,
    ...(problem === undefined ? {} : { 'aria-describedby': `${id}-problem` }),
    onKeyDown: press,
  }
  return (
    <div className="roll-detail">
      <label className="small quiet" htmlFor={id}>
        {label}
      </label>
      {name === 'into' ? (
        <Select
          className="roll-input"
          value={value}
          {...shared}
          onChange={(event) => write(name, event.target.value)}
        >
          {mergeTargets(card).map((keyResult) => (
            <option key={keyResult.id} value={keyResult.id}>
              {keyResultName(keyResult)}
            </option>
          ))}
        </Select>
      ) : (
        <textarea
          className="roll-input"
          rows={1}
          spellCheck
          value={value}
          {...ownUndo}
          {...shared}
          onChange={(event) => write(name, event.target.value)}
        />
      )}
      {problem !== undefined && (
        <p className="roll-problem small" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {name === 'wording' && <Difference card={card} quarter={quarter} now={value} />}
    </div>
  )
}

/** What a new wording changes, word by word. */
function Difference({ card, quarter, now }: Pick<Props, 'card' | 'quarter'> & { readonly now: string }) {
  if (card.kind !== 'keyResult') return null
  const before = wordingAt(card.keyResult, nextPeriod(quarter.period)) || currentWording(card.keyResult)
  if (now.trim() === '' || now.trim() === before.trim()) return null
  return (
    <p className="roll-difference small">
      <span className="quiet">{say('roll.changes')}</span>
      <DiffText before={before} now={now} />
    </p>
  )
}
