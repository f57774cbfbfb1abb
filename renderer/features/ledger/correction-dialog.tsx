import { type SubmitEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { restateEntry } from '../../../shared/history/restate'
import type { PeriodKey } from '../../../shared/period/period'
import { printPeriodName } from '../../../shared/period/print-period'
import { entryOf, findKeyResult } from '../../../shared/quarter/find'
import { readBareNumber } from '../../../shared/quarter/read-number'
import type { KeyResult, Status } from '../../../shared/quarter/schema'
import { statusOf } from '../../../shared/status/status-of'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { ownUndo } from '../../app/own-undo'
import { StatusPicker } from '../../components/status-picker'
import { StatusPill, statusLabel } from '../../components/status-pill'
import { announce } from '../../store/app-store'
import { InlineMarkdown } from '../table/inline-markdown'
import './ledger.css'

/** Asks for the correction that `openCorrection` began. */
export function CorrectionDialog() {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const place = useDocument((state) => state.correcting)
  const keyResult = place && findKeyResult(quarter, place.id)?.keyResult
  if (place?.period === undefined || keyResult === undefined) return null
  const close = (): void => store.getState().set({ correcting: undefined })
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Correction keyResult={keyResult} period={place.period} close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface Props {
  readonly keyResult: KeyResult
  readonly period: PeriodKey
  readonly close: () => void
}

type Problem = 'why' | 'value' | 'same'

/** What the entry said, what it should say, and why. */
function Correction({ keyResult, period, close }: Props) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const form = useRef<HTMLFormElement>(null)
  const entry = entryOf(keyResult, period)
  const [status, setStatus] = useState(entry?.status)
  const [text, setText] = useState(entry?.text ?? '')
  const [value, setValue] = useState(entry?.value === undefined ? '' : String(entry.value))
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const subject = keyResultName(keyResult)
  const names = { period: printPeriodName(period), now: printPeriodName(quarter.period), subject }

  const refuse = (what: Problem): void => {
    setProblem(what)
    form.current?.querySelector<HTMLElement>(what === 'same' ? '#correct-entry' : `#correct-${what}`)?.focus()
  }
  const save = (event: SubmitEvent): void => {
    event.preventDefault()
    const number = readBareNumber(value)
    if (number === undefined && value.trim() !== '') {
      refuse('value')
      return
    }
    const correction = {
      text,
      why: why.trim(),
      ...(status === undefined ? {} : { status }),
      ...(number === undefined ? {} : { value: number }),
    }
    const same = restateEntry(quarter, keyResult.id, period, correction) === quarter
    if (same || correction.why === '') {
      refuse(same ? 'same' : 'why')
      return
    }
    const place = { id: keyResult.id, field: 'entry', period }
    store
      .getState()
      .edit({ what: say('correct.what', names), place }, (before) =>
        restateEntry(before, keyResult.id, period, correction),
      )
    announce(app, say('correct.done', names))
    close()
  }
  const error = (of: Problem, sentence: string) =>
    problem === of && (
      <p className="ledger-problem small" role="alert">
        {sentence}
      </p>
    )
  return (
    <form ref={form} className="correct" onSubmit={save} noValidate {...ownUndo}>
      <Heading slot="title">{say('correct.title', names)}</Heading>
      <div className="dialog-body">
        <p className="quiet">{say('correct.text', names)}</p>
        <Said
          status={statusOf(quarter.scale, entry?.status)}
          text={entry?.text ?? ''}
          title={say('correct.said', names)}
        />
        <div className="correct-field">
          <span className="small quiet" aria-hidden="true">
            {say('correct.status')}
          </span>
          <StatusPicker
            scale={quarter.scale}
            chosen={status}
            status={statusOf(quarter.scale, status)}
            disabled={false}
            clear={say('status.clear')}
            label={say('status.picker', { subject })}
            description={say('status.choose', {
              subject,
              period: names.period,
              status: statusLabel(statusOf(quarter.scale, status)),
            })}
            choose={setStatus}
          />
        </div>
        <label className="correct-field">
          <span className="small quiet">{say('correct.entry')}</span>
          <textarea
            id="correct-entry"
            className="ledger-input"
            rows={2}
            spellCheck
            // The dialog was opened to write this.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {error('same', say('correct.same', names))}
        <label className="correct-field correct-value">
          <span className="small quiet">{say('correct.value')}</span>
          <input
            id="correct-value"
            className="ledger-input"
            inputMode="decimal"
            value={value}
            aria-invalid={problem === 'value'}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
        {error('value', say('correct.badValue'))}
        <label className="correct-field">
          <span className="small quiet">{say('correct.why')}</span>
          <input
            id="correct-why"
            className="ledger-input"
            value={why}
            required
            aria-invalid={problem === 'why'}
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
        {error('why', say('correct.noWhy'))}
      </div>
      <footer>
        <span className="grow" />
        <Button className="button line large" onPress={close}>
          {say('correct.cancel')}
        </Button>
        <Button type="submit" className="button primary large">
          {say('correct.save')}
        </Button>
      </footer>
    </form>
  )
}

function Said({
  status,
  text,
  title,
}: {
  readonly status: Status | undefined
  readonly text: string
  readonly title: string
}) {
  return (
    <div className="correct-said">
      <p className="small quiet">{title}</p>
      <StatusPill status={status} />
      {text === '' ? <p className="quiet">{say('correct.nothing')}</p> : <InlineMarkdown text={text} />}
    </div>
  )
}
