import { describe, expect, it } from 'vitest'
import type { IpcMainInvokeEvent } from 'electron'
import { listenForDrops } from '../../../../electron/ipc/listen'
import { fail } from '../../../../shared/result'

type Listener = (event: IpcMainInvokeEvent, path: unknown) => Promise<unknown>

/** What the main process hears when a file is dropped, and the files that it opened then. */
function listening(fault?: Error) {
  const opened: string[] = []
  const reported: unknown[] = []
  const heard: Listener[] = []
  /** Known by its identity only. */
  const ours: unknown = {}
  const ipcMain = { handle: (_channel: string, listener: Listener) => heard.push(listener) }
  listenForDrops(
    ipcMain,
    {
      openPath: (_windowId, path) => {
        opened.push(path)
        if (fault !== undefined) throw fault
        return Promise.resolve(fail({ kind: 'cancelled' }))
      },
    },
    (contents) => (contents === ours ? 1 : undefined),
    (error) => void reported.push(error),
  )
  const drop = (
    path: unknown,
    from: { sender?: unknown; url?: string; parent?: unknown; gone?: boolean } = {},
  ) => {
    const frame = { url: from.url ?? 'app://quarterdeck/index.html', parent: from.parent ?? null }
    const event = { sender: from.sender ?? ours, senderFrame: from.gone === true ? null : frame }
    return Promise.resolve(heard[0]?.(event as unknown as IpcMainInvokeEvent, path)) // as Electron gives it
  }
  return { opened, reported, drop }
}

describe('a dropped file', () => {
  it('is opened for the top frame of our page in one of our windows', async () => {
    const { opened, drop } = listening()
    await drop('/folder/a.quarter')
    expect(opened).toEqual(['/folder/a.quarter'])
  })

  it('that meets a fault is reported here, and the page learns only that there was one', async () => {
    const fault = new Error('secret of the main process')
    const { reported, drop } = listening(fault)
    await expect(drop('/folder/a.quarter')).rejects.toThrow('could not be opened')
    expect(reported).toEqual([fault])
  })

  it.each([
    ['contents that are no window of ours', '/folder/a.quarter', { sender: {} }],
    ['another page', '/folder/a.quarter', { url: 'https://example.org/' }],
    ['a page that is called like ours', '/folder/a.quarter', { url: 'app://quarterdeck.example.org/' }],
    ['a frame within our page', '/folder/a.quarter', { parent: {} }],
    ['a frame that is gone', '/folder/a.quarter', { gone: true }],
    ['a path that is none from the root', '../a.quarter', {}],
    ['no path', undefined, {}],
    ['something else than a path', { path: '/folder/a.quarter' }, {}],
  ])('is refused from %s', async (_name, path, from) => {
    const { opened, drop } = listening()
    await expect(drop(path, from)).rejects.toThrow('refused')
    expect(opened).toEqual([])
  })
})
