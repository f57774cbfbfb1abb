import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection } from 'react-aria-components/Collection'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { findPart } from '../../../shared/quarter/parts'
import { assertNever } from '../../../shared/result'
import { say } from '../../../shared/words/words'
import { isAvailable } from '../../app/availability'
import { useApp, useDocumentStore, usePlan, useQuarter, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { Icon } from '../../components/icon'
import { homePlace } from '../../store/place-after'
import { type PaletteGroup, type PaletteRow, paletteRows, type PaletteTarget } from './palette-rows'
import './palette.css'

const groups: readonly PaletteGroup[] = ['commands', 'outline', 'slides', 'file', 'also']

/** Finds or runs anything: commands with their keys, key results, slides, and words of the file. */
export function Palette() {
  const { app, run } = useServices()
  const store = useDocumentStore()
  const quarter = useQuarter()
  const plan = usePlan()
  const [typed, setTyped] = useState('')
  // Not deferred: Enter must run what answers the last letter typed.
  const rows = useMemo(
    () =>
      paletteRows(typed, {
        available: (command) => isAvailable(command, store),
        quarter,
        plan,
      }),
    [typed, quarter, plan, store],
  )
  const close = (): void => app.setState({ dialog: undefined })
  /** Runs when the layer has gone, so that what it leads to keeps its own focus, and at once: letters may follow. */
  const go = (target: PaletteTarget): void => {
    flushSync(close)
    follow(target)
  }
  const follow = (target: PaletteTarget): void => {
    const state = store.getState()
    switch (target.kind) {
      case 'command': {
        run(target.command)
        return
      }
      case 'selection': {
        const { block, item } = target.selection
        const id = item ?? block
        const kind = findPart(quarter, id)?.kind
        // Whoever goes somewhere by name goes there to write: the field that had the focus is gone.
        if (kind !== undefined) state.goTo(homePlace(id, kind))
        return
      }
      case 'slide':
        state.chooseSlide(target.slide, target.block)
        {
          state.set({ sidePane: 'slides', narrowPane: 'slides' })
          return
        }
      case 'place': {
        state.goTo(target.place)
        return
      }
      default:
        return assertNever(target)
    }
  }
  return (
    <ModalOverlay className="palette-scrim" isOpen isDismissable onOpenChange={close}>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={say('palette.region')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            {/* A layer that was called up to type into. */}
            <SearchField
              className="palette-field"
              aria-label={say('palette.region')}
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              // As its foot says, and at once; by itself the field is emptied first.
              onKeyDown={({ key }) => {
                if (key === 'Escape') close()
              }}
            >
              <Icon name="search" />
              {/* The list is walked through from here. A menu and no list box: it acts on Enter before that is let go. */}
              <Input
                role="combobox"
                aria-expanded="true"
                aria-haspopup="menu"
                placeholder={say('palette.hint')}
                spellCheck="false"
              />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={say('palette.region')}
              renderEmptyState={() => <p className="quiet">{say('palette.none', { text: typed.trim() })}</p>}
              onAction={(key) => {
                const row = rows.find((one) => one.key === key)
                if (row !== undefined) go(row.target)
              }}
            >
              {groups
                .map((group) => ({ group, items: rows.filter((row) => row.group === group) }))
                .filter(({ items }) => items.length > 0)
                .map(({ group, items }) => (
                  <MenuSection key={group} id={group}>
                    <Header className="menu-head">{say(`palette.${group}`)}</Header>
                    <Collection items={items}>{(row) => <Line row={row} />}</Collection>
                  </MenuSection>
                ))}
            </Menu>
          </Autocomplete>
          <Foot />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Line({ row }: { readonly row: PaletteRow }) {
  const platform = useApp((state) => state.start.platform)
  const key = row.target.kind === 'command' ? keyOf(row.target.command, platform) : undefined
  return (
    <MenuItem id={row.key} className="menu-item palette-line" textValue={row.title}>
      <span className="palette-title" dir="auto">
        {marked(row)}
      </span>
      {row.side !== undefined && (
        <span className="palette-side quiet small" dir="auto">
          {row.side}
        </span>
      )}
      {key !== undefined && <kbd>{key}</kbd>}
    </MenuItem>
  )
}

/** The title with the letters that answer the query in bold. */
function marked({ title, marks }: PaletteRow) {
  let at = 0
  const parts = marks.flatMap(([from, to]) => {
    if (from < at) return []
    const part = [title.slice(at, from), <b key={from}>{title.slice(from, to)}</b>]
    at = to
    return part
  })
  return [...parts, title.slice(at)]
}

function Foot() {
  return (
    <p className="palette-foot quiet small" aria-hidden="true">
      <span>
        <kbd>↑↓</kbd> {say('palette.choose')}
      </span>
      <span>
        <kbd>↵</kbd> {say('palette.run')}
      </span>
      <span>
        <kbd>esc</kbd> {say('palette.close')}
      </span>
      <span className="grow" />
      <span>
        <kbd>&gt;</kbd> {say('palette.onlyCommands')}
      </span>
      <span>
        <kbd>#</kbd> {say('palette.onlyKeyResults')}
      </span>
      <span>
        <kbd>:</kbd> {say('palette.onlySlides')}
      </span>
    </p>
  )
}
