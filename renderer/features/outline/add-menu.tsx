import type { RefObject } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { findBlock, keyResultsOf } from '../../../shared/quarter/find'
import type { BlockKind, Quarter } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { takeFocus } from '../../components/take-focus'
import { hasTable } from '../table/has-table'
import type { Gap } from '../../../shared/quarter/gaps'
import { addBlockBelow, addInGap } from './structure'

/** In the order in which decks have them. */
const kinds: readonly BlockKind[] = [
  'objective',
  'section',
  'metrics',
  'sloReport',
  'text',
  'title',
  'overview',
  'promises',
  'changes',
  'trend',
  'legend',
  'credits',
]

interface Props {
  readonly anchor: RefObject<Element | null>
  readonly isOpen: boolean
  /** The place that was asked for; otherwise in and below the selected block. */
  readonly gap: Gap | undefined
  readonly close: () => void
  /** Closes it where nothing was chosen. */
  readonly dismiss: () => void
}

/** What can be added: into the selected block and below it, or in a gap. */
export function AddMenu({ anchor, isOpen, gap, close, dismiss }: Props) {
  return (
    <Popover
      className="popover"
      placement="bottom start"
      offset={4}
      isOpen={isOpen}
      triggerRef={anchor}
      onOpenChange={(open) => {
        if (!open) dismiss()
      }}
    >
      <Kinds gap={gap} close={close} />
    </Popover>
  )
}

function Kinds({ gap, close }: Pick<Props, 'gap' | 'close'>) {
  const store = useDocumentStore()
  const quarter = useQuarter()
  const { app, run } = useServices()
  const selected = useDocument((state) => state.selection.block)
  const place = gap ?? gapBelow(quarter, selected)
  const holder = place.inside && findBlock(quarter, place.inside.block)
  const add = (key: string): void => {
    const kind = kinds.find((one) => one === key)
    const inside = key === 'keyResult' || key === 'drillDown' ? key : undefined
    const wanted = kind ?? inside
    if (gap !== undefined) {
      if (wanted !== undefined) addInGap({ app, store }, gap, wanted)
    } else if (kind) addBlockBelow({ app, store }, kind)
    else run(key === 'drillDown' ? 'edit.addDrillDown' : 'edit.addKeyResult')
  }
  return (
    <Menu
      ref={takeFocus}
      className="menu add-menu"
      aria-label={say('structure.add')}
      // Asking for the menu is asking to choose from it.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus="first"
      onAction={(key) => add(String(key))}
      onClose={close}
    >
      {place.inside && (
        <MenuSection>
          <Header className="menu-head">
            {say('structure.addInside', { title: holder ? blockTitle(holder) : '' })}
          </Header>
          {place.inside.keyResult !== undefined && (
            <MenuItem id="keyResult" className="menu-item">
              {say(holder?.kind === 'metrics' ? 'structure.addMetric' : 'structure.addKeyResult')}
            </MenuItem>
          )}
          {place.inside.drillDown !== undefined && (
            <MenuItem id="drillDown" className="menu-item">
              {say('structure.addDrillDown')}
            </MenuItem>
          )}
        </MenuSection>
      )}
      {place.block !== undefined && (
        <MenuSection>
          <Header className="menu-head">{sayWhere(quarter, place.block)}</Header>
          {kinds.map((kind) => (
            <MenuItem key={kind} id={kind} className="menu-item" textValue={say(`kind.${kind}`)}>
              <Text slot="label">{say(`kind.${kind}`)}</Text>
              <Text slot="description" className="menu-hint">
                {say(`kind.hint.${kind}`)}
              </Text>
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  )
}

/** What is added without a gap: parts of the selected block, and blocks below it. */
function gapBelow(quarter: Quarter, selected: string): Gap {
  const index = quarter.blocks.findIndex(({ id }) => id === selected)
  const block = quarter.blocks[index]
  return {
    block: index === -1 ? quarter.blocks.length : index + 1,
    ...(hasTable(block) && {
      inside: {
        block: block.id,
        keyResult: keyResultsOf(block).length,
        ...(block.kind === 'objective' && { drillDown: block.drillDowns.length }),
      },
    }),
  }
}

/** Where a block comes that gets this index, by the block beside it. */
function sayWhere(quarter: Quarter, index: number): string {
  const [above, below] = [quarter.blocks[index - 1], quarter.blocks[index]]
  if (above !== undefined) return say('structure.addBelow', { title: blockTitle(above) })
  return below === undefined ? say('structure.add') : say('structure.addAbove', { title: blockTitle(below) })
}
