import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UsedFile } from '../../electron/files/document-surroundings'
import { createDocuments, type Held } from '../../electron/files/documents'
import { createDrafts } from '../../electron/files/drafts'
import type { DiskNews } from '../../electron/files/held'
import { createRecovery } from '../../electron/files/recovery'
import { createRemnants } from '../../electron/files/remnants'
import { createVersions } from '../../electron/files/versions'

export const samplesFolder = fileURLToPath(new URL('../../shared/samples', import.meta.url))

/** Nothing is noticed by itself; tests of that are elsewhere. */
const stillWatching = {
  clock: { after: () => () => undefined, every: () => () => undefined },
  watchFolder: () => () => undefined,
}

/** Each session gives other ids, as a random one does. */
let ids = 0

/** Documents in a real folder, with the answers of dialogs prepared and everything told remembered. */
export function documentsIn(
  home: string,
  options: { readonly dataFolder?: string; readonly now?: () => Date } = {},
) {
  const data = options.dataFolder ?? join(home, 'data')
  const now = options.now ?? (() => new Date())
  const drafts = createDrafts({ folder: join(data, 'drafts'), now: () => now().getTime() })
  const versions = createVersions(join(data, 'previous'))
  const told = {
    found: 0,
    opened: [] as Promise<Held | undefined>[],
    focused: [] as number[],
    suggested: [] as string[],
    used: [] as UsedFile[],
    disk: [] as DiskNews[],
    state: { edited: false, path: '' },
  }
  const remnants = createRemnants({ drafts, now: () => now().getTime(), found: () => (told.found += 1) })
  const answers: { open?: string; save?: string; recent?: string } = {}
  const documents = createDocuments({
    samplesFolder,
    homeFolder: home,
    documentsFolder: () => home,
    drafts,
    remnants,
    versions,
    watching: stillWatching,
    tellDisk: (_window, news) => void told.disk.push(news),
    newId: () => `document-${++ids}`,
    askForFile: () => Promise.resolve(answers.open),
    askWhereToSave: (_window, suggested) => {
      told.suggested.push(suggested)
      return Promise.resolve(answers.save)
    },
    used: (used) => void told.used.push(used),
    recentPath: () => answers.recent,
    openWindow: (document) => void told.opened.push(document),
    focusWindow: (windowId) => void told.focused.push(windowId),
    showState: (_window, state) => {
      told.state = state
    },
  })
  const recovery = createRecovery({ documents, drafts, remnants, versions, homeFolder: home, now })
  return { documents, drafts, remnants, versions, recovery, told, answers }
}
