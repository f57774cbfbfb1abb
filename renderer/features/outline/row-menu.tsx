import type { RefObject } from 'react'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import type { CommandId } from '../../../shared/commands/commands'
import { findKeyResult } from '../../../shared/quarter/find'
import { findPart } from '../../../shared/quarter/parts'
import type { Quarter } from '../../../shared/quarter/schema'
import { blockTitle } from '../../../shared/words/block-title'
import { say } from '../../../shared/words/words'
import { isAvailable } from '../../app/availability'
import { useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { keyOf, printKey } from '../../app/keys'
import { takeFocus } from '../../components/take-focus'
import { MoveToItem } from './move-to-item'
import { moveSectionBy, moveTo, selectedPart } from './structure'

/** Keys that only the outline takes, because elsewhere they belong to text. */
const outlineKeys: Partial<Record<CommandId, string>> = {
  'edit.addBlock': 'Insert',
  'edit.addAbove': 'Shift+Insert',
  'edit.rename': 'F2',
  'edit.moveUp': 'Alt+↑',
  'edit.moveDown': 'Alt+↓',
  'edit.remove': 'Delete',
}

const groups = [
  ['edit.addAbove', 'edit.addBlock', 'edit.addKeyResult', 'edit.addDrillDown'],
  ['edit.rename', 'edit.duplicate', 'edit.moveUp', 'edit.moveDown'],
  ['edit.remove'],
] as const satisfies readonly (readonly CommandId[])[]

const labels = {
  'edit.addBlock': 'command.addBlock',
  'edit.addAbove': 'command.addAbove',
  'edit.addKeyResult': 'command.addKeyResult',
  'edit.addDrillDown': 'command.addDrillDown',
  'edit.rename': 'command.rename',
  'edit.duplicate': 'command.duplicate',
  'edit.moveUp': 'command.moveUp',
  'edit.moveDown': 'command.moveDown',
  'edit.remove': 'command.remove',
} as const

/** Other blocks that a KR or metric can go to. */
export function otherHolders(
  quarter: Quarter,
  id: string,
): readonly { readonly id: string; readonly title: string }[] {
  const holder = findKeyResult(quarter, id)?.block
  return quarter.blocks
    .filter((block) => block.kind === holder?.kind && block.id !== holder.id)
    .map((block) => ({ id: block.id, title: blockTitle(block) }))
}

interface Props {
  readonly anchor: RefObject<Element | null>
  readonly isOpen: boolean
  readonly close: () => void
  /** Closes it where nothing was chosen. */
  readonly dismiss: () => void
}

/** What can be done with the selected row. */
export function RowMenu({ anchor, isOpen, close, dismiss }: Props) {
  return (
    <Popover
      className="popover"
      placement="bottom start"
      isOpen={isOpen}
      triggerRef={anchor}
      onOpenChange={(open) => {
        if (!open) dismiss()
      }}
    >
      <RowCommands close={close} />
    </Popover>
  )
}

function RowCommands({ close }: Pick<Props, 'close'>) {
  const store = useDocumentStore()
  const quarter = useQuarter()
  const { app, run } = useServices()
  const platform = useApp((state) => state.start.platform)
  const id = useDocument(selectedPart)
  const part = findPart(quarter, id)
  const others = otherHolders(quarter, id)
  const keyFor = (command: CommandId): string | undefined => {
    const own = outlineKeys[command]
    return own === undefined ? keyOf(command, platform) : printKey(own, platform)
  }
  return (
    <Menu
      ref={takeFocus}
      className="menu"
      aria-label={say('bar.more')}
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus="first"
      onClose={close}
      onAction={(key) => {
        if (key === 'sectionUp') moveSectionBy({ app, store }, id, -1)
        else if (key === 'sectionDown') moveSectionBy({ app, store }, id, 1)
        else if (key !== 'moveTo') run(key as CommandId) // The items below are commands by their ids.
      }}
    >
      {groups.flatMap((group, index) => [
        ...(index === 0 ? [] : [<Separator key={`line-${index}`} className="menu-line" />]),
        <MenuSection key={group[0]} aria-label={say('bar.more')}>
          {group
            .filter((command) => isAvailable(command, store))
            .map((command) => (
              <MenuItem key={command} id={command} className="menu-item" textValue={say(labels[command])}>
                <span className="grow">{say(labels[command])}</span>
                <kbd>{keyFor(command)}</kbd>
              </MenuItem>
            ))}
          {index === 1 && part?.kind === 'section' && <SectionItems platform={platform} />}
          {index === 1 && others.length > 0 && (
            <MoveToItem
              holders={others}
              move={(holder) => {
                close()
                moveTo({ app, store }, id, holder)
              }}
            />
          )}
        </MenuSection>,
      ])}
    </Menu>
  )
}

function SectionItems({ platform }: { readonly platform: Parameters<typeof printKey>[1] }) {
  return (
    <>
      <MenuItem id="sectionUp" className="menu-item" textValue={say('command.moveSectionUp')}>
        <span className="grow">{say('command.moveSectionUp')}</span>
        <kbd>{printKey('Alt+Shift+↑', platform)}</kbd>
      </MenuItem>
      <MenuItem id="sectionDown" className="menu-item" textValue={say('command.moveSectionDown')}>
        <span className="grow">{say('command.moveSectionDown')}</span>
        <kbd>{printKey('Alt+Shift+↓', platform)}</kbd>
      </MenuItem>
    </>
  )
}
