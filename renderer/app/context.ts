import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { CommandId } from '../../shared/commands/commands'
import type { SlidePlan } from '../../shared/deck/plan'
import type { PeriodKey } from '../../shared/period/period'
import type { Quarter } from '../../shared/quarter/schema'
import type { AppState, AppStore } from '../store/app-store'
import type { DocumentActions, DocumentState, DocumentStore } from '../store/document-store'
import { quarterOf } from '../store/document-store'
import type { Actions } from './actions'

/** Moves the slide pane by one slide, or to the first. */
export type StepListener = (by: 1 | -1 | 'first') => void

export interface AppServices {
  readonly app: AppStore
  readonly actions: Actions
  readonly run: (command: CommandId) => void
  /** Whoever shows the deck moves through it when asked to. Returns the end of listening. */
  readonly onStep: (listener: StepListener) => () => void
}

export const AppContext = createContext<AppServices | undefined>(undefined)
export const DocumentContext = createContext<DocumentStore | undefined>(undefined)
export const PlanContext = createContext<SlidePlan | undefined>(undefined)

function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`${what} is used outside its provider`)
  return value
}

export const useServices = (): AppServices => required(useContext(AppContext), 'The app')
export const useApp = <Value>(read: (state: AppState) => Value): Value => useStore(useServices().app, read)

export const useDocumentStore = (): DocumentStore => required(useContext(DocumentContext), 'The document')
export const useDocument = <Value>(read: (state: DocumentState & DocumentActions) => Value): Value =>
  useStore(useDocumentStore(), read)
/** The whole quarter: who asks for it is drawn again after every letter. */
export const useQuarter = (): Quarter => useDocument(quarterOf)
export const usePeriod = (): PeriodKey => useDocument((state) => quarterOf(state).period)
export const useCalendar = (): Quarter['calendar'] => useDocument((state) => quarterOf(state).calendar)
export const useScale = (): Quarter['scale'] => useDocument((state) => quarterOf(state).scale)

/** The deck as last compiled; while typing it may be one keystroke behind. */
export const usePlan = (): SlidePlan => required(useContext(PlanContext), 'The slide plan')
