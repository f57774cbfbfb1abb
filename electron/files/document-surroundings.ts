import type { Drafts } from './drafts'
import type { DiskNews, Held } from './held'
import type { Remnants } from './remnants'
import type { Versions } from './versions'
import type { WatchOptions } from './watch-file'

/** A file that was opened or saved, for the list of recent files. */
export interface UsedFile {
  readonly path: string
  readonly department: string
  readonly period: string
}

/** What documents need of the app around them. Windows are known by their ids only. */
export interface DocumentSurroundings {
  readonly samplesFolder: string
  readonly homeFolder: string
  /** Where unsaved documents are first offered to be saved. */
  readonly documentsFolder: () => string
  readonly drafts: Drafts
  /** What saves that broke off left beside files. */
  readonly remnants: Remnants
  /** Where the version before each save is kept. */
  readonly versions: Versions
  /** For tests, which move time on by themselves. */
  readonly watching?: Pick<WatchOptions, 'clock' | 'watchFolder'>
  readonly newId: () => string
  askForFile(windowId: number): Promise<string | undefined>
  askWhereToSave(windowId: number, suggested: string): Promise<string | undefined>
  used(file: UsedFile): void
  recentPath(recentId: string): string | undefined
  /** Opens a window that will show the document. */
  openWindow(document: Promise<Held | undefined>): void
  /** Brings a window forward that shows already what was to be opened, and says so there. */
  focusWindow(windowId: number): void
  /** Tells a window how its file stands on disk. */
  tellDisk(windowId: number, news: DiskNews): void
  /** Tells the system's own window frame about the document. */
  showState(windowId: number, state: { readonly edited: boolean; readonly path: string }): void
}
