import type { RefObject } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components'
import { findBlock } from '../../../shared/quarter/find'
import type { BlockKind } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { blockTitle } from './outline-rows'
import { addBlockBelow } from './structure'

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
  readonly close: () => void
}

/** What can be added: into the selected block, and below it. */
export function AddMenu({ anchor, isOpen, close }: Props) {
  return (
    <Popover
      className="popover"
      placement="bottom start"
      offset={4}
      isOpen={isOpen}
      triggerRef={anchor}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Kinds close={close} />
    </Popover>
  )
}

function Kinds({ close }: Pick<Props, 'close'>) {
  const store = useDocumentStore()
  const quarter = useQuarter()
  const { app, run } = useServices()
  const block = findBlock(
    quarter,
    useDocument((state) => state.selection.block),
  )
  const title = block && blockTitle(block)
  const add = (key: string): void => {
    const kind = kinds.find((one) => one === key)
    if (kind) addBlockBelow({ app, store }, kind)
    else run(key === 'drillDown' ? 'edit.addDrillDown' : 'edit.addKeyResult')
  }
  return (
    <Menu
      className="menu add-menu"
      aria-label={say('structure.add')}
      // Asking for the menu is asking to choose from it.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus="first"
      onAction={(key) => add(String(key))}
      onClose={close}
    >
      {block?.kind === 'objective' || block?.kind === 'metrics' ? (
        <MenuSection>
          <Header className="menu-head">{say('structure.addInside', { title: title ?? '' })}</Header>
          <MenuItem id="keyResult" className="menu-item">
            {say(block.kind === 'metrics' ? 'structure.addMetric' : 'structure.addKeyResult')}
          </MenuItem>
          {block.kind === 'objective' && (
            <MenuItem id="drillDown" className="menu-item">
              {say('structure.addDrillDown')}
            </MenuItem>
          )}
        </MenuSection>
      ) : null}
      <MenuSection>
        <Header className="menu-head">
          {title === undefined ? say('structure.add') : say('structure.addBelow', { title })}
        </Header>
        {kinds.map((kind) => (
          <MenuItem key={kind} id={kind} className="menu-item" textValue={say(`kind.${kind}`)}>
            <Text slot="label">{say(`kind.${kind}`)}</Text>
            <Text slot="description" className="menu-hint">
              {say(`kind.hint.${kind}`)}
            </Text>
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}
