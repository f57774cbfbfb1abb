import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ExportSummary } from '../../shared/ipc/exports'
import type { OpenDocument } from '../../shared/ipc/documents'
import type { CopyBeside, DiskState } from '../../shared/ipc/safety'
import type { FolderTrend, OpenReference } from '../../shared/ipc/history'
import type { Comparison } from '../../shared/history/compare'
import type { Mark } from '../../shared/history/compare-marks'
import { findPart } from '../../shared/quarter/parts'
import { findBlock } from '../../shared/quarter/find'
import type { Block, Quarter } from '../../shared/quarter/schema'
import type { FindOptions } from '../../shared/rich-text/find-text'
import { say } from '../../shared/words/words'
import type { Edit, History, Step } from './history'
import {
  abandonStep,
  closeStep,
  isDirty,
  markSaved,
  quarterAt,
  record,
  redo,
  startHistory,
  undo,
  withHeldPictures,
} from './history'
import { placeAfter } from './place-after'
import { isRow, type Place } from './place'
import type { Writing } from './writing'
import { type RollingState, startRolling } from './rolling-state'
import { type ChecksState, initialChecks } from './checks'

/** What outline, editor and slides are about, together. */
export interface Selection {
  readonly block: string
  /** A KR, metric or drill-down of the block. */
  readonly item?: string
  /** The field last written in or clicked on a slide; the slide that shows it comes forward. */
  readonly place?: Place
}

/** Asks the editor to put the focus somewhere; each request is a new object. */
export interface FocusRequest {
  readonly place: Place
}

export type ExportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      readonly exportId: string
      readonly slidesDone: number
      readonly share: number
    }
  | { readonly kind: 'done'; readonly exportId: string; readonly summary: ExportSummary; readonly at: Date }
  | { readonly kind: 'failed'; readonly sentence: string }

/** What takes the place of page and slides while one looks at other quarters. */
export type LookBack = 'reference' | 'compare' | 'trend'

export type TrendState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly trendId: string; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'read'; readonly result: FolderTrend }

/** What the reference says of the document, as last compared; while typing it may be a keystroke behind. */
export interface ReferenceComparison {
  readonly comparison: Comparison
  /** By id of the objective, key result or metric. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>
}

/** Which pane the narrow window shows. */
export type NarrowPane = 'outline' | 'editor' | 'slides' | 'check'

/** What is looked for, kept while the window lives so that "find next" goes on with it. */
export interface FindState extends FindOptions {
  readonly open: boolean
  readonly words: string
  readonly replacing: boolean
  /** Which occurrence is the current one, from 0; the count of occurrences may have shrunk below it. */
  readonly at: number
}

export interface DocumentState extends RollingState {
  readonly documentId: string
  readonly name: string
  readonly folder: string
  readonly readOnly: boolean
  readonly hasFile: boolean
  readonly history: History
  readonly selection: Selection
  readonly focusRequest: FocusRequest | undefined
  /** The rich text with the toolbar, which bold, italic, bullets and links are for. */
  readonly writing: Writing | undefined
  /** Asks the outline to put the focus on a row: of a block, or of a KR or drill-down in it. */
  readonly rowRequest: { readonly id: string } | undefined
  /** Asks the outline for what needs more than the command; each request is a new object. */
  readonly outlineAsk: { readonly ask: 'add' | 'addAbove' | 'rename' } | undefined
  /** Whether the editor shows what belongs to the document as a whole, instead of the selected block. */
  readonly settingsShown: boolean
  /** The slide chosen by hand; otherwise the selection decides. */
  readonly chosenSlide: string | undefined
  readonly view: 'page' | 'table'
  readonly slidesMode: 'block' | 'deck'
  readonly sidePane: 'slides' | 'export'
  readonly narrowPane: NarrowPane
  readonly outlineShown: boolean
  readonly saving: boolean
  readonly savedAt: Date | undefined
  /** Why the last save failed, as a sentence, until the next one. */
  readonly saveFailure: string | undefined
  readonly exporting: ExportState
  /** What the file said when it was last read or written, as far as there is one. */
  readonly base: Quarter
  readonly disk: DiskState
  /** Conflicted copies beside the file that nobody has put away. */
  readonly copies: readonly CopyBeside[]
  /** Whether somebody wanted to open the file that this window shows already, and has not been told yet. */
  readonly openedAgain: boolean
  /** Why the last draft could not be kept, as a sentence. */
  readonly draftFailure: string | undefined
  /** An earlier quarter, read-only; `previous` of checks and marks. */
  readonly reference: OpenReference | undefined
  readonly compared: ReferenceComparison | undefined
  readonly lookBack: LookBack | undefined
  /** Why the last opening of a reference failed, as a sentence, until the next one. */
  readonly lookBackFailure: string | undefined
  readonly trend: TrendState
  readonly checks: ChecksState
  readonly find: FindState
}

export interface DocumentActions {
  readonly edit: (edit: Edit, change: (quarter: Quarter) => Quarter) => void
  /** Ends a burst of typing. */
  readonly closeStep: () => void
  /** Takes the burst of typing with this key back: Escape. */
  readonly abandonStep: (merge: string) => void
  /** Says what was undone, if anything, and goes to where it happened. */
  readonly undo: () => string | undefined
  readonly redo: () => string | undefined
  readonly select: (selection: Selection) => void
  /** Selects what a place belongs to and puts the focus into its field. */
  readonly goTo: (place: Place) => void
  /** Opens the find bar, or gives it the focus again. */
  readonly openFind: (replacing: boolean) => void
  readonly chooseSlide: (slide: string, block: string) => void
  /** The quarter with this revision is on disk under this name. */
  readonly saved: (revision: number, file: { readonly name: string; readonly folder: string }) => void
  /** The file now says this, and so does the window; undo brings back what it said before. */
  readonly reloaded: (quarter: Quarter, what: string) => void
  /** The file says this, whatever the window says. */
  readonly rebase: (base: Quarter) => void
  readonly set: (
    state: Partial<
      Pick<
        DocumentState,
        | 'view'
        | 'slidesMode'
        | 'sidePane'
        | 'narrowPane'
        | 'outlineShown'
        | 'saving'
        | 'saveFailure'
        | 'exporting'
        | 'writing'
        | 'settingsShown'
        | 'outlineAsk'
        | 'disk'
        | 'copies'
        | 'openedAgain'
        | 'draftFailure'
        | 'reference'
        | 'compared'
        | 'lookBack'
        | 'lookBackFailure'
        | 'trend'
        | 'checks'
        | 'find'
        | Exclude<keyof RollingState, 'opened'>
      >
    >,
  ) => void
}

export type DocumentStore = StoreApi<DocumentState & DocumentActions>

/** The store of one open document: its history, what is selected, and how far saving and exporting are. */
export function createDocumentStore(document: OpenDocument): DocumentStore {
  return createStore<DocumentState & DocumentActions>()((set, get) => {
    /** Undo and redo go to where the change happened. */
    const travel = (move: (history: History) => History, step: Step | undefined): void => {
      const before = quarterOf(get())
      set(({ history, view }) => ({ history: move(history), view: step?.view ?? view }))
      const there = placeAfter(before, quarterOf(get()), step?.place, get().selection.block)
      if (there !== undefined) get().goTo(there)
    }
    return {
      documentId: document.documentId,
      name: document.name,
      folder: document.folder,
      readOnly: document.readOnly,
      hasFile: document.hasFile,
      history: historyOf(document),
      ...startRolling(document.quarter),
      selection: { block: document.quarter.blocks[0]?.id ?? '' },
      focusRequest: undefined,
      writing: undefined,
      rowRequest: undefined,
      outlineAsk: undefined,
      settingsShown: false,
      chosenSlide: undefined,
      view: 'page',
      slidesMode: 'block',
      sidePane: 'slides',
      narrowPane: 'editor',
      outlineShown: true,
      saving: false,
      savedAt: undefined,
      saveFailure: undefined,
      exporting: { kind: 'idle' },
      base: document.quarter,
      disk: { kind: 'same' },
      copies: [],
      openedAgain: false,
      draftFailure: undefined,
      reference: undefined,
      compared: undefined,
      lookBack: undefined,
      lookBackFailure: undefined,
      trend: { kind: 'none' },
      checks: initialChecks,
      find: { open: false, words: '', replacing: false, at: 0, matchCase: false, wholeWord: false },

      edit(edit, change) {
        if (get().readOnly) return
        set(({ history, view }) => ({
          history: record(history, change(history.present.quarter), { ...edit, view }),
        }))
      },
      closeStep: () => set(({ history }) => ({ history: closeStep(history) })),
      abandonStep: (merge) => set(({ history }) => ({ history: abandonStep(history, merge) })),
      undo() {
        const step = get().history.past.at(-1)
        travel(undo, step)
        return step?.what
      },
      redo() {
        const step = get().history.future[0]
        travel(redo, step)
        return step?.what
      },
      select(selection) {
        const before = get().selection
        const sameItem = before.block === selection.block && before.item === selection.item
        const settingsShown = get().settingsShown && isSetting(quarterOf(get()), selection.place)
        // A request that was served must not take the focus again when its page comes back.
        const focusRequest = undefined
        set({ selection, settingsShown, focusRequest, ...(sameItem ? {} : { chosenSlide: undefined }) })
      },
      goTo(place) {
        const { selection: before } = get()
        if (isSetting(quarterOf(get()), place)) {
          set({ settingsShown: true, focusRequest: { place }, narrowPane: 'editor' })
          return
        }
        const selection = selectionOf(quarterOf(get()), place, before.block)
        if (selection === undefined) return
        if (isRow(place)) {
          const { block, item } = selection
          const chosen = item === undefined ? { block } : { block, item }
          const same = before.block === block && before.item === item
          set({
            selection: same ? before : chosen,
            rowRequest: { id: place.id },
            focusRequest: undefined,
            settingsShown: false,
            ...(same ? {} : { chosenSlide: undefined }),
          })
          return
        }
        const inTable = findPart(quarterOf(get()), place.id)?.kind === 'keyResult'
        // The reference follows; what else looks back gives way to the page.
        const lookBack = get().lookBack === 'reference' ? ('reference' as const) : undefined
        set({
          selection,
          ...(inTable ? {} : { view: 'page' }),
          chosenSlide: undefined,
          focusRequest: { place },
          narrowPane: 'editor',
          settingsShown: false,
          lookBack,
        })
      },
      openFind: (replacing) =>
        set(({ find }) => ({
          settingsShown: false,
          find: { ...find, open: true, replacing: replacing || (find.open && find.replacing) },
          narrowPane: 'editor',
          lookBack: undefined,
        })),
      chooseSlide(slide, block) {
        set(({ selection }) => ({
          chosenSlide: slide,
          settingsShown: false,
          selection: selection.block === block ? selection : { block },
        }))
      },
      saved(revision, { name, folder }) {
        set(({ history, base }) => ({
          history: markSaved(history, revision),
          base: quarterAt(history, revision) ?? base,
          disk: { kind: 'same' },
          name,
          folder,
          hasFile: true,
          // A file that could be written, such as the one that a read-only quarter was saved as.
          readOnly: false,
          savedAt: new Date(),
          saveFailure: undefined,
        }))
      },
      reloaded(quarter, what) {
        set(({ history }) => {
          const taken = record(history, withHeldPictures(quarter, history.present.quarter), { what })
          return { history: markSaved(taken, taken.present.revision), base: quarter, disk: { kind: 'same' } }
        })
      },
      rebase: (base) => set({ base, disk: { kind: 'same' } }),
      set: (state) => set(state),
    }
  })
}

/** A recovered draft is a step on top of what its file says, so that undo shows the file. */
function historyOf({ quarter, unsaved, hasFile, edited }: OpenDocument): History {
  if (unsaved === undefined) return startHistory(quarter, hasFile, edited)
  if (!hasFile) return startHistory(unsaved, false, true)
  return record(startHistory(quarter, true), unsaved, { what: say('recovery.step') })
}

/** What of a promise is written on the overview that announces it, too. */
const actionFields: ReadonlySet<string> = new Set(['text', 'dueIn', '#handle'])

/** The block, and the KR or metric, that a place belongs to; of several, the one where the user is. */
export function selectionOf(quarter: Quarter, place: Place, from?: string): Selection | undefined {
  const part = findPart(quarter, place.id)
  const [list, index] = part?.path ?? []
  if (list === 'blocks' && typeof index === 'number') {
    const block = quarter.blocks[index]
    const isRowOfBlock = part?.kind === 'keyResult' || part?.kind === 'drillDown'
    return block && { block: block.id, ...(isRowOfBlock && { item: place.id }), place }
  }
  const shows = (block: Quarter['blocks'][number]): boolean =>
    'images' in block && block.images.some(({ media }) => media === place.id)
  // The same picture may stand on several blocks.
  const picture =
    quarter.blocks.find((block) => block.id === from && shows(block)) ?? quarter.blocks.find(shows)
  if (picture !== undefined) return { block: picture.id, place }
  const announcing = quarter.promises.find(({ id }) => id === place.id)?.announcedIn
  if (announcing !== undefined && announcing === from && actionFields.has(place.field))
    return { block: announcing, place }
  // Promises and statuses are written on the block that shows them.
  const home = list === 'promises' ? 'promises' : 'legend'
  const known = part !== undefined || quarter.scale.some(({ id }) => id === place.id)
  const block = known ? quarter.blocks.find(({ kind }) => kind === home) : undefined
  return block && { block: block.id, place }
}

/** Whether a place is written in the deck settings: of the quarter itself, or of its logo. */
const isSetting = (quarter: Quarter, place: Place | undefined): boolean =>
  place !== undefined && (place.id === quarter.id || place.id === quarter.theme.logo)

export const selectedBlock = (state: DocumentState): Block | undefined =>
  findBlock(quarterOf(state), state.selection.block)
export const quarterOf = (state: DocumentState): Quarter => state.history.present.quarter
export const isEdited = (state: DocumentState): boolean => isDirty(state.history)

/** The earlier quarter that is open beside this one, if there is one: checks compare with it. */
export const referenceOf = (state: DocumentState): Quarter | undefined => state.reference?.quarter
