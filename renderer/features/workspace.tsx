import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { createCompiler } from '../../shared/deck/compile'
import { say } from '../../shared/words/words'
import { PlanContext, useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../app/context'
import { fitOf, resultLine } from '../app/result-line'
import { currentSlide } from '../app/current-slide'
import { Message } from '../components/message'
import type { NarrowPane } from '../store/document-store'
import { findBlock } from '../../shared/quarter/find'
import { quarterOf } from '../store/document-store'
import { hasTable } from './table/has-table'
import { TopBar } from './bar/top-bar'
import { Editor } from './editor/editor'
import { ExportPane } from './export/export-pane'
import { Outline } from './outline/outline'
import { Palette } from './palette/palette'
import { Presentation } from './present/presentation'
import { ConflictDialog } from './saving/conflict-dialog'
import { DiskBar } from './saving/disk-bar'
import { UnsavedDialog } from './saving/unsaved-dialog'
import { VersionsDialog } from './recovery/versions-dialog'
import { SlidePane } from './slides/slide-pane'
import './workspace.css'

/** One document: outline, editor and slides, tied by one selection, over one compiled plan. */
export function Workspace() {
  const quarter = useQuarter()
  const [compiler] = useState(() => createCompiler())
  // Typing comes first: the deck follows as soon as nothing more urgent is to be drawn.
  const shown = useDeferredValue(quarter)
  const plan = useMemo(() => compiler.compile(shown), [compiler, shown])
  const store = useDocumentStore()
  const outlineShown = useDocument((state) => state.outlineShown)
  const sidePane = useDocument((state) => state.sidePane)
  const narrowPane = useDocument((state) => state.narrowPane)
  // The table takes the width, and the slide goes below it.
  const docked = useDocument(
    (state) =>
      state.view === 'table' &&
      state.sidePane === 'slides' &&
      hasTable(findBlock(quarterOf(state), state.selection.block)),
  )
  const dialog = useApp((state) => state.dialog)
  const { onStep } = useServices()

  useEffect(
    () =>
      onStep((by) => {
        const { selection, chosenSlide, chooseSlide } = store.getState()
        const now = currentSlide(plan, selection, chosenSlide)
        const at = now === undefined || by === 'first' ? 0 : plan.slides.indexOf(now) + by
        const next = plan.slides[at]
        if (next !== undefined) chooseSlide(next.id, next.block)
      }),
    [plan, onStep, store],
  )

  return (
    <PlanContext value={plan}>
      <div className="window" data-outline={outlineShown} data-narrow={narrowPane} data-docked={docked}>
        <div className="top">
          <TopBar />
          <DiskBar />
        </div>
        <Outline quarter={shown} />
        <Editor />
        {sidePane === 'export' ? <ExportPane /> : <SlidePane />}
        <footer className="foot">
          <SaveFailure />
          <p className="foot-fit">{resultLine(fitOf(plan))}</p>
        </footer>
        <NarrowTabs />
      </div>
      {dialog === 'conflict' && <ConflictDialog />}
      {dialog === 'unsaved' && <UnsavedDialog />}
      {dialog === 'versions' && <VersionsDialog />}
      {dialog === 'present' && <Presentation />}
      {dialog === 'palette' && <Palette />}
    </PlanContext>
  )
}

function SaveFailure() {
  const failure = useDocument((state) => state.saveFailure)
  const store = useDocumentStore()
  const { run } = useServices()
  if (failure === undefined) return null
  return (
    <Message text={failure} dismiss={() => store.getState().set({ saveFailure: undefined })}>
      <button type="button" className="button link" onClick={() => run('file.saveAs')}>
        {say('save.tryAs')}
      </button>
    </Message>
  )
}

const narrowPanes: readonly NarrowPane[] = ['outline', 'editor', 'slides']

/** One pane at a time, where the window is too narrow for three. */
function NarrowTabs() {
  const store = useDocumentStore()
  const pane = useDocument((state) => state.narrowPane)
  return (
    <nav className="tabs" aria-label={say('tabs.region')}>
      {narrowPanes.map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-current={name === pane}
          onClick={() => store.getState().set({ narrowPane: name })}
        >
          {say(`tabs.${name}`)}
        </button>
      ))}
    </nav>
  )
}
