import { bareLabel } from '../../../shared/quarter/bare-label'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import {
  choicesOf,
  detailsOf,
  interviewCards,
  isAnswered,
  missingDetail,
  nextOpen,
  startDraft,
  type Choice,
  type DetailName,
  type Draft,
} from '../../../shared/history/interview'
import { interviewAnswers } from '../../../shared/history/interview-answers'
import { nextPeriod } from '../../../shared/period/period-order'
import { printPeriod, printPeriodName } from '../../../shared/period/print-period'
import { say, sayCount } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { AnswerForm } from './answer-form'
import { CardHead } from './card-head'
import { CardList } from './card-list'
import { cardLabel, cardSection, missingSentence } from './card-words'
import { Counts, SoFar } from './so-far'
import './roll.css'

/** The interview over the whole window: one card a question, by keys alone if wanted. */
export function RollForward() {
  const { app } = useServices()
  const close = (): void => app.setState({ dialog: undefined })
  return (
    <ModalOverlay className="roll" isOpen onOpenChange={close}>
      <Modal className="roll-modal">
        <Dialog className="roll-dialog" aria-label={say('roll.title')}>
          <Interview close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface Problem {
  readonly at?: DetailName
  readonly sentence: string
}

/** The interview as state: where it is, what is answered, and how it goes on. */
function useInterview() {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const kept = useDocument((state) => state.interview)
  const cards = interviewCards(quarter)
  const drafts = kept?.drafts ?? {}
  const at = Math.min(kept?.at ?? 0, cards.length)
  const [problem, setProblem] = useState<Problem>()
  const card = cards[at]
  const draft = card && drafts[card.key]

  const go = (to: number, with_: Record<string, Draft> = drafts): void => {
    setProblem(undefined)
    store.getState().set({ interview: { at: Math.max(0, Math.min(to, cards.length)), drafts: with_ } })
  }
  /** Answers whether there are details to give before it goes on. */
  const choose = (choice: Choice, andGoOn: boolean): boolean => {
    if (card === undefined) return false
    const next = draft?.choice === choice ? draft : startDraft(card, choice, quarter)
    const done = detailsOf(choice).length === 0
    go(andGoOn && done ? at + 1 : at, { ...drafts, [card.key]: next })
    return !done
  }
  const write = (name: DetailName, text: string): void => {
    if (card === undefined || draft === undefined) return
    go(at, { ...drafts, [card.key]: { ...draft, details: { ...draft.details, [name]: text } } })
  }
  /** Goes on where the answer is whole; else says what is missing and answers where. */
  const accept = (): DetailName | undefined => {
    if (card === undefined) return undefined
    if (draft === undefined) {
      setProblem({ sentence: say('roll.missing.choice') })
      return undefined
    }
    const missing = missingDetail(card, draft, quarter)
    if (missing === undefined) go(at + 1)
    else setProblem({ at: missing, sentence: missingSentence(missing, quarter) })
    return missing
  }
  return { quarter, cards, drafts, at, card, draft, problem, go, choose, write, accept }
}

type InterviewState = ReturnType<typeof useInterview>

function Interview({ close }: { readonly close: () => void }) {
  const interview = useInterview()
  const { quarter, cards, drafts, at, go } = interview
  const { period, calendar, department } = quarter
  const answered = cards.filter((card) => isAnswered(card, drafts, quarter)).length
  const [from, to] = [printPeriod(period, calendar), printPeriod(nextPeriod(period), calendar)]
  return (
    <>
      <header className="roll-bar">
        <h1>{say('roll.title')}</h1>
        <p className="quiet">{say('roll.from', { department, from, to })}</p>
        <span className="grow" />
        <p className="small quiet roll-progress">
          {say('roll.answered', { done: answered, count: cards.length })}
        </p>
        <Button className="button" onPress={close}>
          {say('roll.later')}
        </Button>
      </header>
      <CardList {...{ cards, drafts, quarter, at, go }} enter={focusCard} />
      {interview.card === undefined ? (
        <LastPage interview={interview} />
      ) : (
        <CardPage key={interview.card.key} interview={interview} />
      )}
      <SoFar {...{ cards, drafts, quarter }} />
    </>
  )
}

const focusCard = (): void => {
  const radio = (which: string) => document.querySelector<HTMLElement>(`.roll-main [type=radio]${which}`)
  ;(radio(':checked') ?? radio(''))?.focus()
}

const isWritten = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/** One question. Digits answer, Enter accepts, arrows go back and forward, unless one is writing. */
function CardPage({ interview }: { readonly interview: InterviewState }) {
  const { quarter, cards, at, card, draft, problem, go, choose, write, accept } = interview
  const main = useRef<HTMLElement>(null)
  const [toDetail, setToDetail] = useState<{ readonly name?: DetailName }>()

  useEffect(() => {
    // Whoever goes through the list stays in it.
    if (document.activeElement?.matches('.roll-list *') !== true) focusCard()
  }, [])
  // The detail appears with the choice; then the focus can go there.
  useEffect(() => {
    if (toDetail === undefined) return
    const name = toDetail.name === undefined ? '' : `="${toDetail.name}"`
    const field = main.current?.querySelector<HTMLElement>(`[data-detail${name}]`)
    field?.focus()
    if (!(field instanceof HTMLTextAreaElement)) return
    // A wording is worked on, all else is said anew: typing replaces it.
    const end = field.value.length
    field.setSelectionRange(field.dataset['detail'] === 'wording' ? end : 0, end)
  }, [toDetail])

  if (card === undefined) return null
  const tryToAccept = (): void => {
    const missing = accept()
    if (missing !== undefined) setToDetail({ name: missing })
  }
  const press = (event: KeyboardEvent): void => {
    if (isWritten(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const onButton = event.target instanceof HTMLButtonElement
    const choice = /^[1-9]$/.test(event.key) ? choicesOf(card)[Number(event.key) - 1] : undefined
    if (choice !== undefined) {
      if (choose(choice, true)) setToDetail({})
    } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(at - 1)
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') go(at + 1)
    else if (event.key === 'Enter' && !onButton) tryToAccept()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const label = cardLabel(card, quarter)
  const where =
    card.kind === 'keyResult' && label !== ''
      ? say('roll.where', { objective: cardSection(card), label })
      : cardSection(card)
  return (
    <section className="roll-main" ref={main} onKeyDownCapture={press} role="presentation">
      <div className="scroll">
        <div className="roll-card">
          <p className="small quiet">
            {say('roll.position', { where, number: at + 1, count: cards.length })}
          </p>
          <CardHead card={card} quarter={quarter} id="roll-about" />
          <AnswerForm
            {...{ card, quarter, draft, problem, write }}
            about="roll-about"
            choose={(choice) => choose(choice, false)}
            accept={tryToAccept}
          />
        </div>
      </div>
      <footer>
        <div>
          <Button className="button line large" isDisabled={at === 0} onPress={() => go(at - 1)}>
            {say('roll.back')}
          </Button>
          <p className="roll-keys quiet small grow">{say('roll.keys')}</p>
          <Button className="button large quiet" onPress={() => go(at + 1)}>
            {say('roll.skip')}
          </Button>
          <Button className="button primary large" onPress={tryToAccept}>
            {say('roll.next')} <kbd aria-hidden="true">↩</kbd>
          </Button>
        </div>
      </footer>
    </section>
  )
}

/** The end: what it comes to, and the next quarter's file. */
function LastPage({ interview }: { readonly interview: InterviewState }) {
  const { quarter, cards, drafts, go } = interview
  const { actions } = useServices()
  const [state, setState] = useState<'ready' | 'creating' | 'failed'>('ready')
  const period = printPeriodName(nextPeriod(quarter.period))
  const firstOpen = nextOpen(cards, cards.length - 1, drafts, quarter)
  const open = cards.filter((card) => !isAnswered(card, drafts, quarter)).length
  const create = async (): Promise<void> => {
    if (state === 'creating') return
    setState('creating')
    const answers = interviewAnswers(cards, drafts, quarter, ({ label }) =>
      say('roll.mergedInto', { label: bareLabel(label) }),
    )
    let opened = false
    try {
      opened = await actions.openNext(answers)
    } finally {
      // A fault goes on to the boundary; the button is there for another try.
      setState(opened ? 'ready' : 'failed')
    }
  }
  const headline = (): string => {
    if (cards.length === 0) return say('roll.none')
    if (open === 0) return say('roll.allDone')
    return sayCount('roll.someOpen', open)
  }
  return (
    <section
      className="roll-main"
      role="presentation"
      onKeyDownCapture={(event) => {
        if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(cards.length - 1)
      }}
    >
      <div className="scroll">
        <div className="roll-card">
          <h2 className="roll-wording">{headline()}</h2>
          {open > 0 && <p className="quiet">{say('roll.openContinues')}</p>}
          <Counts {...{ cards, drafts, quarter }} />
          {state === 'failed' && (
            <p className="roll-problem" role="alert">
              {say('roll.failed')}
            </p>
          )}
        </div>
      </div>
      <footer>
        <div>
          <Button
            className="button line large"
            isDisabled={cards.length === 0}
            onPress={() => go(cards.length - 1)}
          >
            {say('roll.back')}
          </Button>
          <span className="grow" />
          {firstOpen !== undefined && (
            <Button className="button large quiet" onPress={() => go(firstOpen)}>
              {say('roll.endOpen')}
            </Button>
          )}
          <Button
            className="button primary large"
            // Enter goes on here as it did on every card.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onPress={() => void create()}
          >
            {state === 'creating' ? say('roll.creating') : say('roll.create', { period })}
          </Button>
        </div>
      </footer>
    </section>
  )
}
