import { placeKey, type Finding, type Fix } from '../../../shared/checks/finding'
import { fieldOf, indexFindings, stepFinding, type Listed } from '../../../shared/checks/finding-index'
import { bringBack, dismiss, type Dismissed } from '../../../shared/quarter/dismissals'
import { findPart } from '../../../shared/quarter/parts'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { announce, type AppStore } from '../../store/app-store'
import type { ChecksState } from '../../store/checks'
import { type DocumentStore, quarterOf, referenceOf, selectionOf } from '../../store/document-store'
import type { Place } from '../../store/place'
import { applyFix, writeAnswer } from './apply-fix'
import { sayFindings, sayPlace } from './say-findings'

/** What can be done with findings; pane, keys and marks share it. */

export const setChecks = (store: DocumentStore, checks: Partial<ChecksState>): void =>
  store.getState().set({ checks: { ...store.getState().checks, ...checks } })

/** The window's places need no block. */
function fieldIn(finding: Finding): Place {
  const { id, field, period } = fieldOf(finding.place)
  return { id, field, ...(period === undefined ? {} : { period }) }
}

/** Whether only the table shows the field: labels, and entries of other quarters. */
function viewOf(quarter: Quarter, place: Place): 'page' | 'table' | undefined {
  if (findPart(quarter, place.id)?.kind !== 'keyResult') return 'page'
  if (place.field === 'label' || place.field === 'title') return 'table'
  return place.field === 'entry' && place.period !== quarter.period ? 'table' : undefined
}

/** Marks a finding in list, page and slide; the focus stays where it is. */
export function chooseFinding(store: DocumentStore, listed: Listed): void {
  const state = store.getState()
  const place = fieldIn(listed.finding)
  const selection = selectionOf(quarterOf(state), place)
  setChecks(store, { chosen: listed.key })
  if (selection !== undefined) state.select(selection)
  const { view: now } = state
  const view = viewOf(quarterOf(state), place) ?? state.checks.viewBefore
  if (view === undefined || view === now) return
  state.set({ view })
  setChecks(store, { viewBefore: view === 'table' ? 'page' : undefined })
}

/** Puts the focus into the field that a finding is about. */
export function goToFinding(store: DocumentStore, listed: Listed): void {
  chooseFinding(store, listed)
  store.getState().goTo(fieldIn(listed.finding))
}

/** The next or previous finding: in the list when the focus is there, else in the field itself. */
export function stepToFinding(app: AppStore, store: DocumentStore, by: 1 | -1, inList: boolean): void {
  const { checks, selection } = store.getState()
  const quarter = quarterOf(store.getState())
  const from = {
    chosen: checks.chosen,
    blocks: quarter.blocks.map(({ id }) => id),
    block: selection.block,
  }
  const next = stepFinding(checks.index, from, by)
  if (next === undefined) {
    announce(app, say('checks.nothingToStep'))
    return
  }
  if (inList) chooseFinding(store, next)
  else goToFinding(store, next)
  const { finding } = next
  const severity = say(`severity.${finding.severity}`)
  announce(
    app,
    say('checks.stepped', {
      severity: severity.charAt(0).toUpperCase() + severity.slice(1),
      number: checks.index.open.indexOf(next) + 1,
      count: checks.index.open.length,
      place: sayPlace(quarter, finding),
      sentence: finding.sentence,
    }),
  )
}

/** The chosen finding, if it is still open. */
export const chosenFinding = ({ index, chosen }: ChecksState): Listed | undefined =>
  index.open.find(({ key }) => key === chosen) ?? index.dismissed.find(({ key }) => key === chosen)

/** A finding as it stands now: the list may be a keystroke behind, and a mend writes a whole field. */
function upToDate(store: DocumentStore, { key, finding }: Listed): Finding | undefined {
  const state = store.getState()
  const quarter = quarterOf(state)
  if (state.checks.checked === quarter) return finding
  const report = state.checks.checker?.check(quarter, referenceOf(state))
  return report && indexFindings(report).open.find((one) => one.key === key)?.finding
}

/** Mends a finding as one step, and says what is left. `pick` chooses among several mends. */
export function fixFinding(
  app: AppStore,
  store: DocumentStore,
  listed: Listed,
  pick: (finding: Finding) => Fix | undefined = ({ fix }) => fix,
): void {
  const finding = upToDate(store, listed)
  const fix = finding && pick(finding)
  if (finding === undefined || fix === undefined || store.getState().readOnly) {
    announce(app, say('checks.noFix'))
    return
  }
  const place = sayPlace(quarterOf(store.getState()), finding)
  const before = store.getState().checks.index.open.length
  store
    .getState()
    .edit({ what: say('what.fix', { place }), place: fieldIn(finding) }, (quarter) => applyFix(quarter, fix))
  announce(app, say('checks.fixed', { what: place, findings: sayFindings(Math.max(0, before - 1)) }))
}

const dismissedOf = ({ rule, place, sentence }: Finding): Dismissed => ({
  rule,
  place: placeKey(place),
  sentence,
})

/** Keeps a finding as it is, with the reason; an answer goes to the notes as well. One step either way. */
export function keepFinding(
  app: AppStore,
  store: DocumentStore,
  { finding }: Listed,
  why: string,
  isAnswer: boolean,
): void {
  const place = sayPlace(quarterOf(store.getState()), finding)
  const { answer } = finding
  const what = say(isAnswer ? 'what.answer' : 'what.keep', { place })
  store.getState().edit({ what, place: fieldIn(finding) }, (quarter) => {
    const answered = isAnswer && answer !== undefined ? writeAnswer(quarter, answer, why.trim()) : quarter
    // A reason of the stated status settles the finding itself; notes are for the presenter alone.
    const isSettled = isAnswer && answer?.kind === 'statedWhy'
    return isSettled ? answered : dismiss(answered, dismissedOf(finding), why)
  })
  announce(app, say(isAnswer ? 'checks.answeredAnnounced' : 'checks.keptAnnounced'))
}

/** Takes the reason back, so that the finding is open again. */
export function bringFindingBack(app: AppStore, store: DocumentStore, { finding }: Listed): void {
  const place = sayPlace(quarterOf(store.getState()), finding)
  store
    .getState()
    .edit({ what: say('what.bringBack', { place }), place: fieldIn(finding) }, (quarter) =>
      bringBack(quarter, dismissedOf(finding)),
    )
  announce(app, say('checks.backAnnounced'))
}
