import type { WriteFailure } from '../../shared/ipc/documents'
import type { FileSystem } from '../files/file-system'
import { writeFileAtomically } from '../files/write-file-atomically'
import type { Settings } from './settings'
import { say } from '../../shared/words/words'

/** The settings' file, written by the app's one writer like every other. */
export interface SettingsFile {
  /** Keeps settings; of those that come while others are on their way only the last are written. */
  keep(settings: Settings): void
  /** Whether something is on its way to the disk. */
  busy(): boolean
  /** Settles, never with an error, once nothing is. */
  settled(): Promise<void>
}

export function createSettingsFile(
  path: string,
  failed: (failure: WriteFailure) => void,
  fs?: FileSystem,
): SettingsFile {
  let next: Settings | undefined
  let writing: Promise<void> | undefined

  const write = async (): Promise<void> => {
    while (next !== undefined) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(next, undefined, 2)}\n`)
      next = undefined
      const written = await writeFileAtomically(path, bytes, {
        verify: (found) => (isJson(found) ? undefined : say('detail.notJson')),
        ...(fs && { fs }),
      })
      if (!written.ok) failed(written.error)
    }
    writing = undefined
  }
  return {
    keep(settings) {
      next = settings
      writing ??= write()
    },
    busy: () => writing !== undefined,
    settled: async () => {
      while (writing !== undefined) await writing
    },
  }
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch {
    // What is asked here.
    return false
  }
}
