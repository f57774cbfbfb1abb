import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import type { Key } from 'react-aria-components/Collection'
import { type Gap, gapAbove, gapBetween } from '../../../shared/quarter/gaps'
import type { Quarter } from '../../../shared/quarter/schema'
import { say, sayCount } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePlan, useServices } from '../../app/context'
import { focusEditor } from '../../app/panes'
import { useFollowing } from '../../app/use-following'
import { Icon } from '../../components/icon'
import { quarterOf } from '../../store/document-store'
import { homePlace } from '../../store/place-after'
import { findPart } from '../../../shared/quarter/parts'
import { AddMenu } from './add-menu'
import { pressOnRow } from './outline-keys'
import { createOutlineMaker, filterRows, shownParts } from './outline-rows'
import { OutlineTree } from './outline-tree'
import { type Between, InsertLine } from './insert-line'
import { RenameField } from './rename-field'
import { RowMenu } from './row-menu'
import { addInGap, moveSectionBy, onlyInGap, selectedPart } from './structure'
import { useOutlineRequests } from './use-outline-requests'
import { UndoLine } from './undo-line'
import './outline.css'

/** Which of the two buttons asked for the menu. */
type AddFrom = 'top' | 'foot'

/** What is open over the outline: the blocks to add, a row's commands, or a row's name being written. */
type Layer =
  | { readonly kind: 'add'; readonly from?: AddFrom; readonly gap?: Gap }
  | { readonly kind: 'row' }
  | { readonly kind: 'rename'; readonly id: string }

/** Few enough blocks that whoever wrote them may not know yet what the outline is. */
const fewBlocks = 5

/** Rows of a tree that takes long to draw, which therefore follows a walk through the table only when it rests. */
const many = 150
const restMs = 150

/** Frames in which a row that was scrolled to is drawn. */
const framesToDraw = 20

/** The deck as a tree: blocks, and below an objective its key results and drill-downs. */
export const Outline = memo(function Outline({ quarter }: { readonly quarter: Quarter }) {
  const plan = usePlan()
  const store = useDocumentStore()
  const { app, run } = useServices()
  const selection = useDocument((state) => state.selection)
  const settingsShown = useDocument((state) => state.settingsShown)
  const readOnly = useDocument((state) => state.readOnly)
  // The deck as it is shown: quarter and plan belong together.
  const [makeRows] = useState(createOutlineMaker)
  const [filter, setFilter] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<Key>>(() => new Set())
  const [layer, setLayer] = useState<Layer>()
  const frame = useRef<HTMLDivElement>(null)
  const nav = useRef<HTMLElement>(null)
  const pointer = useRef<HTMLSpanElement>(null)
  const anchor = useRef<Element>(null)
  /** What had the focus when a menu was opened. */
  const opener = useRef<HTMLElement>(null)
  const all = useMemo(() => makeRows(quarter, plan), [makeRows, quarter, plan])
  const rows = useMemo(() => filterRows(all, filter), [all, filter])
  const filtered = filter.trim() !== ''
  const below = all.find(({ block }) => block === selection.block)?.children.length ?? 0
  const { shown: followed, focusWithin } = useFollowing(selection, all.length + below > many ? restMs : 0)
  const selected = followed.item === undefined ? followed.block : `${followed.block}/${followed.item}`
  const movable = !readOnly && !filtered
  // What is selected, or was found, is never hidden in a closed row.
  const shown = followed.item === undefined ? undefined : followed.block
  const found = filtered ? rows : undefined
  const expanded = useMemo(
    () =>
      new Set<Key>([
        ...opened,
        ...(shown === undefined ? [] : [shown]),
        ...(found?.map(({ key }) => key) ?? []),
      ]),
    [opened, shown, found],
  )

  const total = useMemo(() => all.reduce((sum, { children }) => sum + 1 + children.length, 0), [all])
  const parts = useMemo(() => shownParts(rows, expanded), [rows, expanded])
  const rowElement = (id: string): HTMLElement | null =>
    nav.current?.querySelector<HTMLElement>(`[role=row][data-part="${CSS.escape(id)}"]`) ?? null
  const shownNow = useRef(parts)
  useEffect(() => {
    shownNow.current = parts
  }, [parts])
  const reveal = (id: string): void => {
    const tree = frame.current?.querySelector('.tree')
    const index = shownNow.current.indexOf(id)
    if (!tree || index < 0) return
    // About where it is: rows are nearly all of one height.
    tree.scrollTop = (tree.scrollHeight * index) / shownNow.current.length - tree.clientHeight / 2
  }
  const selectedElement = (): Element | null => rowElement(selectedPart(store.getState()))

  const choose = useCallback(
    (key: Key): void => {
      const row = all.flatMap((one) => [one, ...one.children]).find((one) => one.key === key)
      if (row === undefined) return
      store.getState().select({ block: row.block, ...(row.item === undefined ? {} : { item: row.item }) })
    },
    [all, store],
  )
  /** A click goes to the page, also in a window of one pane; arrows go on through the rows. */
  const clickOn = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element) || target.closest('[role=row]') === null) return
    if (target.closest('button') !== null) return
    store.getState().set({ narrowPane: 'editor' })
    requestAnimationFrame(() => {
      // The row is hidden now, and would lose the focus to nothing.
      if (nav.current?.getClientRects().length === 0) focusEditor()
    })
  }
  const openMenu = (menu: Layer): void => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setLayer(menu)
  }
  const addFrom = (element: Element, from: AddFrom): void => {
    anchor.current = element
    openMenu({ kind: 'add', from })
  }
  const addInto = ({ above, below: next }: Between, element: Element): void => {
    const gap = gapBetween(quarterOf(store.getState()), above, next)
    const only = onlyInGap(gap)
    if (only !== undefined) {
      addInGap({ app, store }, gap, only)
      return
    }
    anchor.current = element
    openMenu({ kind: 'add', gap })
  }
  const ask = (kind: 'add' | 'addAbove' | 'rename', frames = framesToDraw): void => {
    const row = selectedElement()
    const id = selectedPart(store.getState())
    if (row === null && frames > 0 && shownNow.current.includes(id)) {
      // Of a long outline a row far away is drawn first.
      reveal(id)
      requestAnimationFrame(() => ask(kind, frames - 1))
      return
    }
    row?.scrollIntoView({ block: 'nearest' })
    anchor.current = row ?? nav.current
    if (kind === 'rename') setLayer({ kind, id })
    else {
      const gap = kind === 'add' ? undefined : gapAbove(quarterOf(store.getState()), id)
      openMenu({ kind: 'add', ...(gap && { gap }) })
    }
  }
  useEffect(() => {
    // A document that has just come has nothing under the keys. Whoever has gone somewhere already stays there.
    const state = store.getState()
    const gone = state.focusRequest ?? state.rowRequest ?? state.lookBack
    if (document.activeElement !== document.body || gone !== undefined || state.settingsShown) return
    store.setState({ rowRequest: { id: selectedPart(state) } })
  }, [store])
  useOutlineRequests({ quarter, rowElement, reveal, ask, clearFilter: () => setFilter('') })

  const pressOn = (event: KeyboardEvent): void => {
    const press = event.target instanceof Element && event.target.role === 'row' && pressOnRow(event)
    if (!press) return
    event.preventDefault()
    event.stopPropagation()
    const id = selectedPart(store.getState())
    const kind = findPart(quarterOf(store.getState()), id)?.kind
    if (press.kind === 'menu') {
      if (event.target instanceof Element) openRowMenu(event.target)
    } else if (press.kind === 'section') moveSectionBy({ app, store }, id, press.by)
    else if (press.kind === 'write') {
      if (kind) store.getState().goTo(homePlace(id, kind))
    } else if (press.command === 'edit.addBlock' && (kind === 'keyResult' || kind === 'drillDown')) {
      // Below a row comes another of its kind.
      run(kind === 'keyResult' ? 'edit.addKeyResult' : 'edit.addDrillDown')
    } else run(press.command)
  }
  /** At the pointer, or below the row for the keyboard. */
  const openRowMenu = (row: Element, at?: { readonly x: number; readonly y: number }): void => {
    if (pointer.current === null || readOnly) return
    const key = all
      .flatMap((one) => [one, ...one.children])
      .find((one) => (one.item ?? one.block) === row.getAttribute('data-part'))?.key
    if (key !== undefined) choose(key)
    const box = row.getBoundingClientRect()
    pointer.current.style.left = `${at?.x ?? box.left + 24}px`
    pointer.current.style.top = `${at?.y ?? box.bottom}px`
    anchor.current = pointer.current
    openMenu({ kind: 'row' })
  }
  const pointAt = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[role=row]') : null
    if (row === null || readOnly) return
    event.preventDefault()
    openRowMenu(row, { x: event.clientX, y: event.clientY })
  }
  const openedBy = layer?.kind === 'add' ? layer.from : undefined
  const close = (): void => setLayer(undefined)
  /** Without a choice the focus is at once where it was, so that the next key is not lost. */
  const dismiss = (): void => {
    flushSync(close)
    if (document.activeElement === document.body) opener.current?.focus({ preventScroll: true })
  }
  /** Whether the focus could be put on the row at once. One that the filter may hide now is to be asked for. */
  const backToRow = (id: string): boolean => {
    const row = filtered ? null : rowElement(id)
    row?.focus({ preventScroll: true })
    return row !== null
  }

  return (
    <nav className="outline" aria-label={say('outline.region')} ref={nav}>
      <div className="filter-row">
        <SearchField
          className="filter"
          aria-label={say('outline.filter')}
          value={filter}
          onChange={setFilter}
        >
          <Icon name="search" />
          <Input placeholder={say('outline.filter')} />
          <Button className="button icon-only filter-clear" aria-label={say('outline.filterClear')}>
            <Icon name="close" />
          </Button>
        </SearchField>
        <AddButton from="top" opened={openedBy} isDisabled={readOnly} ask={addFrom} />
      </div>
      {rows.length === 0 ? (
        <NoRows filter={filter.trim()} />
      ) : (
        // Keys reach the tree through here; what the outline takes, the tree does not see.
        <div
          className="tree-keys"
          role="presentation"
          ref={frame}
          onKeyDownCapture={pressOn}
          onContextMenu={pointAt}
          onClickCapture={clickOn}
          {...focusWithin}
        >
          <OutlineTree
            rows={rows}
            movable={movable}
            selected={settingsShown ? undefined : selected}
            choose={choose}
            expanded={expanded}
            setExpanded={setOpened}
            long={total > many}
          />
          {movable && (
            <InsertLine
              frame={frame}
              parts={parts}
              quarter={quarter}
              isOpen={layer?.kind === 'add'}
              ask={addInto}
            />
          )}
        </div>
      )}
      {all.length > 0 && all.length <= fewBlocks && !filtered && !readOnly && <Lesson />}
      <UndoLine />
      <div className="outline-foot">
        <AddButton from="foot" opened={openedBy} isDisabled={readOnly} ask={addFrom} />
        <p>{sayCount('outline.slides', plan.slides.length)}</p>
      </div>
      <span ref={pointer} className="pointer-anchor" />
      <AddMenu
        anchor={anchor}
        isOpen={layer?.kind === 'add'}
        gap={layer?.kind === 'add' ? layer.gap : undefined}
        close={close}
        dismiss={dismiss}
      />
      <RowMenu anchor={anchor} isOpen={layer?.kind === 'row'} close={close} dismiss={dismiss} />
      {layer?.kind === 'rename' && (
        <RenameField
          key={layer.id}
          id={layer.id}
          rowElement={rowElement}
          close={close}
          backToRow={backToRow}
        />
      )}
    </nav>
  )
})

interface AddProps {
  readonly from: AddFrom
  /** The button whose menu is open. */
  readonly opened: AddFrom | undefined
  readonly isDisabled: boolean
  readonly ask: (element: Element, from: AddFrom) => void
}

function AddButton({ from, opened, isDisabled, ask }: AddProps) {
  const isIcon = from === 'top'
  return (
    <Button
      className={isIcon ? 'button icon-only' : 'button'}
      {...(isIcon && { 'aria-label': say('structure.add') })}
      aria-haspopup="menu"
      aria-expanded={opened === from}
      isDisabled={isDisabled}
      onPress={({ target }) => ask(target, from)}
    >
      <Icon name="plus" />
      {!isIcon && say('structure.add')}
    </Button>
  )
}

function Lesson() {
  return (
    <div className="empty outline-lesson">
      <h3>{say('outline.empty')}</h3>
      <p>{say('structure.lesson')}</p>
    </div>
  )
}

function NoRows({ filter }: { readonly filter: string }) {
  return (
    <div className="empty outline-empty">
      {filter === '' ? (
        <>
          <h3>{say('outline.empty')}</h3>
          <p>{say('outline.emptyHint')}</p>
        </>
      ) : (
        <h3>{say('outline.noMatch', { text: filter })}</h3>
      )}
    </div>
  )
}
