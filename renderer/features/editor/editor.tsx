import { memo, type RefObject, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Block } from '../../../shared/quarter/schema'
import { findBlock } from '../../../shared/quarter/find'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { hasTable } from '../table/has-table'
import { ChangesPage } from './changes-page'
import { LegendPage } from './legend-page'
import { FindBar } from '../find/find-bar'
import { MetricsPage } from './metrics-page'
import { ObjectivePage } from './objective-page'
import { OverviewPage } from './overview-page'
import { PromisesPage } from './promises-page'
import { TrendPage } from './trend-page'
import { SimplePage } from './simple-page'
import { SloReportPage } from './slo-report-page'
import { useFocusFallback } from './use-focus-fallback'
import './editor.css'
import { later } from '../../app/later'

// What the first picture of the window does not need.
const SettingsPage = later(() => import('../settings/settings-page').then((module) => module.SettingsPage))
const KeyResultTable = later(() =>
  import('../table/key-result-table').then((module) => module.KeyResultTable),
)

/** The selected block, to read and to write: as a page, or its key results as a table. */
export const Editor = memo(function Editor() {
  const quarter = useQuarter()
  const selection = useDocument((state) => state.selection)
  const view = useDocument((state) => state.view)
  useFocusFallback()
  const settingsShown = useDocument((state) => state.settingsShown)
  const block = findBlock(quarter, selection.block)
  if (settingsShown) return <SettingsPage />
  if (block === undefined) {
    return (
      <main className="editor">
        <Nothing blocks={quarter.blocks.length} />
      </main>
    )
  }
  const title = blockTitle(block)
  return (
    <main className="editor" aria-label={title}>
      <div className="strip editor-head">
        <Crumbs block={block} />
        <span className="grow" />
        {hasTable(block) && <ViewChoice />}
      </div>
      <FindBar />
      {hasTable(block) && view === 'table' ? (
        <KeyResultTable key={block.id} block={block} />
      ) : (
        <div className="scroll" key={block.id}>
          <Page block={block} />
        </div>
      )}
    </main>
  )
})

/** A page to read, or a table. */
const ViewChoice = memo(function ViewChoice() {
  const store = useDocumentStore()
  const view = useDocument((state) => state.view)
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={say('editor.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => store.getState().set({ view: keys.has('table') ? 'table' : 'page' })}
    >
      <ToggleButton id="page">{say('editor.page')}</ToggleButton>
      <ToggleButton id="table">{say('editor.table')}</ToggleButton>
    </ToggleButtonGroup>
  )
})

/** Frames in which an outline that is behind shows that its last row is gone. */
const framesToGo = 30

/** For what stands in the place of the last block: it takes the focus that goes with the block's row. */
function useFocusOfLastRow(none: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!none) return undefined
    let frame = 0
    const look = (left: number): void => {
      if (document.activeElement === document.body) button.current?.focus()
      else if (left > 0) frame = requestAnimationFrame(() => look(left - 1))
    }
    look(framesToGo)
    return () => cancelAnimationFrame(frame)
  }, [none])
  return button
}

/** What the page says while no block is chosen, or there is none to choose. */
function Nothing({ blocks }: { readonly blocks: number }) {
  const { run } = useServices()
  const readOnly = useDocument((state) => state.readOnly)
  const none = blocks === 0
  const add = useFocusOfLastRow(none)
  return (
    <div className="empty editor-empty">
      <h2>{say(none ? 'editor.noBlocks' : 'editor.nothing')}</h2>
      <p>{say(none ? 'editor.noBlocksHint' : 'editor.nothingHint')}</p>
      {none && !readOnly && (
        <Button ref={add} className="button line" onPress={() => run('edit.addBlock')}>
          {say('command.addBlock')}
        </Button>
      )}
    </div>
  )
}

/** Where the block stands: its section, then itself. */
function Crumbs({ block }: { readonly block: Block }) {
  const quarter = useQuarter()
  const before = quarter.blocks.slice(0, quarter.blocks.indexOf(block))
  const section = block.kind === 'section' ? undefined : before.findLast((one) => one.kind === 'section')
  return (
    <p className="crumbs">
      {section && (
        <span className="quiet wide-only">
          <bdi>{section.title}</bdi> ›{' '}
        </span>
      )}
      <bdi>{blockTitle(block)}</bdi>
    </p>
  )
}

function Page({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'objective':
      return <ObjectivePage objective={block} />
    case 'metrics':
      return <MetricsPage block={block} />
    case 'overview':
      return <OverviewPage block={block} />
    case 'sloReport':
      return <SloReportPage block={block} />
    case 'promises':
      return <PromisesPage block={block} />
    case 'changes':
      return <ChangesPage block={block} />
    case 'legend':
      return <LegendPage block={block} />
    case 'trend':
      return <TrendPage block={block} />
    case 'title':
    case 'section':
    case 'text':
    case 'credits':
      return <SimplePage block={block} />
  }
}
