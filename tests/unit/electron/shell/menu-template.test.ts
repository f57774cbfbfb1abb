import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../../electron/shell/menu-template'
import { commands, keyOn } from '../../../../shared/commands/commands'

/** Both are called with part of what Electron passes. */
type Click = (item: unknown, window: { readonly id: number } | undefined) => void

const items = (template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

const menuOf = (platform: NodeJS.Platform) => {
  const chosen: unknown[] = []
  const template = menuTemplate(platform, {
    choose: (command, windowId) => chosen.push([command, windowId]),
    closeWindow: (windowId) => chosen.push(['closes', windowId]),
  })
  return { all: items(template), template, chosen }
}

describe.each(['linux', 'darwin', 'win32'] as const)('the menu bar on %s', (platform) => {
  it('has every command once, with its key', () => {
    const { all } = menuOf(platform)
    for (const command of commands) {
      const found = all.filter(({ id }) => id === command.id)
      expect(found, command.id).toHaveLength(1)
      expect(found[0]?.accelerator).toBe(keyOn(command, platform))
    }
  })

  it('takes no letter with Alt on macOS, where that types a character', () => {
    const keys = menuOf('darwin').all.flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys.filter((key) => /^(?:Shift\+)?Alt\+(?:Shift\+)?.$/.test(key))).toEqual([])
  })

  it('gives no key twice', () => {
    const keys = menuOf(platform).all.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('separates groups, and never at an edge', () => {
    for (const { submenu } of menuOf(platform).template) {
      if (!Array.isArray(submenu)) continue
      expect([submenu[0]?.type, submenu.at(-1)?.type]).not.toContain('separator')
      submenu.forEach(({ type }, index) => {
        if (type === 'separator') expect(submenu[index + 1]?.type).not.toBe('separator')
      })
    }
  })

  it('keeps the commands of one group together', () => {
    for (const { submenu } of menuOf(platform).template) {
      if (!Array.isArray(submenu)) continue
      const groups = submenu.flatMap(({ id }) => commands.find((one) => one.id === id)?.group ?? [])
      expect(groups).toEqual(groups.toSorted((one, other) => one - other))
    }
  })

  it('tells the window of its command, and closes it without asking the page', () => {
    const { all, chosen } = menuOf(platform)
    for (const id of ['file.save', 'file.close']) {
      const click = all.find((item) => item.id === id)?.click as unknown as Click
      click({}, { id: 3 })
    }
    expect(chosen).toEqual([
      ['file.save', 3],
      ['closes', 3],
    ])
  })
})
