import { describe, expect, it } from 'vitest'
import { createCommandStates } from '../../../../electron/shell/command-states'
import { commands } from '../../../../shared/commands/commands'

describe('the menu bar', () => {
  it('shows what holds for the window in front, and everything once no window has spoken', () => {
    const items = new Map(commands.map(({ id }) => [id as string, { enabled: true }]))
    const menu = { getMenuItemById: (id: string) => items.get(id) ?? null }
    let front: number | undefined = 1
    const states = createCommandStates(
      () => menu,
      () => front,
    )
    const off = (): readonly string[] => [...items].flatMap(([id, { enabled }]) => (enabled ? [] : [id]))
    states.set(1, ['edit.undo', 'file.save'])
    states.set(2, ['edit.redo'])
    expect(off()).toEqual(['file.save', 'edit.undo'])
    front = 2
    states.show()
    expect(off()).toEqual(['edit.redo'])
    front = undefined
    states.forget(2)
    expect(off()).toEqual([])
  })
})
