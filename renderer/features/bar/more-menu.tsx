import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { type CommandId, commands, commandsOf, type MenuName } from '../../../shared/commands/commands'
import { say } from '../../../shared/words/words'
import { isAvailable } from '../../app/availability'
import { useApp, useDocumentStore, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { Icon } from '../../components/icon'

const menus: readonly MenuName[] = ['file', 'edit', 'view', 'go', 'help']
const appearances = ['light', 'dark', 'system'] as const
/** Chosen below the commands, where the chosen one is marked. */
const chosenBelow: ReadonlySet<CommandId> = new Set(appearances.map((name) => `view.${name}` as const))

/** Every command with its key, for windows without a menu bar and for hands that stay in the window. */
export function MoreMenu() {
  const { run, actions } = useServices()
  const preferences = useApp((state) => state.start.preferences)
  return (
    <MenuTrigger>
      <Button className="button">{say('bar.more')}</Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <CommandMenu run={run} />
        <Menu
          className="menu menu-more"
          aria-label={say('bar.appearance')}
          // The commands come first: the chosen appearance must not draw the focus down to itself.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={false}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[preferences.appearance]}
          onSelectionChange={(keys) => {
            const chosen = appearances.find((name) => keys !== 'all' && keys.has(name))
            if (chosen) void actions.setPreferences({ ...preferences, appearance: chosen })
          }}
        >
          <MenuSection>
            <Header className="menu-head">{say('bar.appearance')}</Header>
            {appearances.map((name) => (
              <MenuItem key={name} id={name} className="menu-item">
                {({ isSelected }) => (
                  <>
                    <span className="menu-check">{isSelected && <Icon name="check" />}</span>
                    {say(`bar.${name}`)}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function CommandMenu({ run }: { readonly run: (command: CommandId) => void }) {
  const document = useDocumentStore()
  const platform = useApp((state) => state.start.platform)
  return (
    <Menu
      className="menu"
      aria-label={say('bar.more')}
      disabledKeys={commands.filter(({ id }) => !isAvailable(id, document)).map(({ id }) => id)}
      onAction={(key) => {
        const command = commands.find(({ id }) => id === key)
        if (command) run(command.id)
      }}
    >
      {menus.map((menu) => (
        <MenuSection key={menu}>
          <Header className="menu-head">{say(`bar.menu.${menu}`)}</Header>
          {commandsOf(menu)
            .filter(({ id }) => !chosenBelow.has(id))
            .map(({ id, label }) => (
              <MenuItem key={id} id={id} className="menu-item" textValue={say(label)}>
                <span className="grow">{say(label)}</span>
                <kbd>{keyOf(id, platform)}</kbd>
              </MenuItem>
            ))}
        </MenuSection>
      ))}
    </Menu>
  )
}
