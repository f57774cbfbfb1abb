import { startTransition, useEffect, useMemo, useState } from 'react'
import { panes } from '../../shared/ipc/panes'
import { say } from '../../shared/words/words'
import { PlanContext, useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../app/context'
import { afterPaint } from '../app/after-paint'
import { fitOf, sayDeckFit } from '../../shared/deck/deck-fit'
import { currentSlide } from '../app/current-slide'
import { noPlan } from '../app/no-plan'
import { usePlanOf } from '../app/use-plan-of'
import { Message } from '../components/message'
import { paneStyle } from '../app/pane-size'
import { PaneDivider } from '../components/pane-divider'
import type { NarrowPane } from '../store/document-store'
import { findBlock } from '../../shared/quarter/find'
import { quarterOf } from '../store/document-store'
import { hasTable } from './table/has-table'
import { TopBar } from './bar/top-bar'
import { Editor } from './editor/editor'
import { CheckPane } from './checks/check-pane'
import { setChecks } from './checks/finding-actions'
import { ExportErrorsDialog } from './checks/export-checks'
import { CorrectionDialog } from './ledger/correction-dialog'
import type * as deckParts from './deck-parts'
import { DiskBar } from './saving/disk-bar'
import { later } from '../app/later'
import './workspace.css'

type DeckParts = typeof deckParts

// What the first picture of the window does not need.
const ExportPane = later(() => import('./export/export-pane').then((module) => module.ExportPane))
const LookBackPane = later(() => import('./reference/look-back-pane').then((module) => module.LookBackPane))
const Palette = later(() => import('./palette/palette').then((module) => module.Palette))
const Presentation = later(() => import('./present/presentation').then((module) => module.Presentation))
const RollForward = later(() => import('./roll/roll-forward').then((module) => module.RollForward))
const ConflictDialog = later(() => import('./saving/conflict-dialog').then((module) => module.ConflictDialog))
const UnsavedDialog = later(() => import('./saving/unsaved-dialog').then((module) => module.UnsavedDialog))
const VersionsDialog = later(() =>
  import('./recovery/versions-dialog').then((module) => module.VersionsDialog),
)

/** One document: outline, editor and slides, tied by one selection, over one compiled plan. */
export function Workspace() {
  const quarter = useQuarter()
  const deck = useDeckParts()
  const compiler = useMemo(() => deck?.createCompiler(), [deck])
  const { quarter: shown, plan } = usePlanOf(quarter, compiler)
  const result = useMemo(() => sayDeckFit(fitOf(plan)), [plan])
  const around = shown === undefined ? undefined : deck
  const store = useDocumentStore()
  const outlineShown = useDocument((state) => state.outlineShown)
  const sidePane = useDocument((state) => state.sidePane)
  const narrowPane = useDocument((state) => state.narrowPane)
  // The table takes the width, and the slide goes below it.
  const docked = useDocument(
    (state) =>
      state.view === 'table' &&
      !state.settingsShown &&
      state.sidePane === 'slides' &&
      hasTable(findBlock(quarterOf(state), state.selection.block)),
  )
  const lookBack = useDocument((state) => state.lookBack)
  const checksOpen = useDocument((state) => state.checks.open)
  const dialog = useApp((state) => state.dialog)
  const widths = useApp((state) => state.start.preferences.paneSizes)
  const { onStep } = useServices()

  useEffect(
    () =>
      onStep((by) => {
        const { selection, chosenSlide, chooseSlide, select } = store.getState()
        // What is not made yet has no slides to choose one from.
        const [firstBlock] = quarterOf(store.getState()).blocks
        if (by === 'first' && plan === noPlan && firstBlock !== undefined) select({ block: firstBlock.id })
        const now = currentSlide(plan, selection, chosenSlide)
        const at = now === undefined || by === 'first' ? 0 : plan.slides.indexOf(now) + by
        const next = plan.slides[at]
        if (next !== undefined) chooseSlide(next.id, next.block)
      }),
    [plan, onStep, store],
  )

  return (
    <PlanContext value={plan}>
      <div
        className="window"
        data-outline={outlineShown}
        data-narrow={narrowPane}
        data-docked={docked && lookBack === undefined}
        data-look={lookBack}
        data-side={sidePane}
        data-checks={checksOpen}
        style={Object.fromEntries(
          panes.flatMap((pane) => {
            const width = widths[pane]
            return width === undefined ? [] : [paneStyle(pane, width)]
          }),
        )}
      >
        <div className="top">
          <TopBar />
          <DiskBar />
          <Failures />
        </div>
        {around && shown ? <around.Outline quarter={shown} /> : <div className="outline" />}
        {lookBack === undefined ? <Editor /> : <LookBackPane />}
        {sidePane === 'export' ? (
          <ExportPane />
        ) : (
          lookBack === undefined && (around ? <around.SlidePane /> : <div className="slides" />)
        )}
        <PaneDivider pane="outline" />
        {(sidePane === 'export' || lookBack === undefined) && <PaneDivider pane="slides" />}
        <footer className="foot">
          {around && shown && <around.LiveChecks quarter={shown} />}
          <CheckPane>
            <p className="foot-fit">{shown && result}</p>
          </CheckPane>
        </footer>
        <NarrowTabs />
      </div>
      {around && <around.ComparisonKeeper />}
      {dialog === 'conflict' && <ConflictDialog />}
      {dialog === 'unsaved' && <UnsavedDialog />}
      {dialog === 'versions' && <VersionsDialog />}
      {dialog === 'exportErrors' && <ExportErrorsDialog />}
      {dialog === 'present' && <Presentation />}
      {dialog === 'roll' && <RollForward />}
      <CorrectionDialog />
      {dialog === 'palette' && <Palette />}
    </PlanContext>
  )
}

/** What stands around the text, once the text is on the screen. */
function useDeckParts(): DeckParts | undefined {
  const [parts, setParts] = useState<DeckParts>()
  useEffect(
    () =>
      afterPaint(() => {
        import('./deck-parts').then(
          (loaded) => startTransition(() => setParts(loaded)),
          (fault: unknown) =>
            setParts(() => {
              // Thrown where it is drawn, as a fault of any part of the window is.
              throw fault
            }),
        )
      }),
    [],
  )
  return parts
}

/** What could not be saved, or opened beside what is open. They stand where every size of the window shows them. */
function Failures() {
  const saving = useDocument((state) => state.saveFailure)
  const opening = useApp((state) => state.openFailure)
  const store = useDocumentStore()
  const { app, run } = useServices()
  return (
    <>
      {saving !== undefined && (
        <Message text={saving} dismiss={() => store.getState().set({ saveFailure: undefined })}>
          <button type="button" className="button link" onClick={() => run('file.saveAs')}>
            {say('save.tryAs')}
          </button>
          <button type="button" className="button link" onClick={() => run('file.saveCopy')}>
            {say('disk.saveCopy')}
          </button>
        </Message>
      )}
      {opening !== undefined && (
        <Message text={opening} dismiss={() => app.setState({ openFailure: undefined })} />
      )}
    </>
  )
}

const narrowPanes: readonly NarrowPane[] = ['outline', 'editor', 'slides', 'check']

/** One pane at a time, where the window is too narrow for three. */
function NarrowTabs() {
  const store = useDocumentStore()
  const pane = useDocument((state) => state.narrowPane)
  const found = useDocument((state) => state.checks.index.open.length)
  return (
    <nav className="tabs" aria-label={say('tabs.region')}>
      {narrowPanes.map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-current={name === pane}
          onClick={() => {
            if (name === 'check') setChecks(store, { open: true })
            store.getState().set({ narrowPane: name })
          }}
        >
          {name === 'check' && found > 0 ? say('tabs.checkCount', { count: found }) : say(`tabs.${name}`)}
        </button>
      ))}
    </nav>
  )
}
