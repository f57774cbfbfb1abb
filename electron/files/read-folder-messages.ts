import type { Trend } from '../../shared/history/trend'
import type { FolderFailure } from '../../shared/ipc/history'
import type { Result } from '../../shared/result'
import type { PreviousWanted } from './previous-wanted'
import type { FolderProgress, FolderRead } from './read-folder'

/** What the folder worker is given to do. */
export type FolderJob =
  | { readonly kind: 'trend'; readonly folder: string }
  | { readonly kind: 'previous'; readonly wanted: PreviousWanted }

export interface TrendRead extends Omit<FolderRead, 'files'> {
  readonly trend: Trend
}

export type FolderMessage =
  | ({ readonly kind: 'progress' } & FolderProgress)
  | { readonly kind: 'trend'; readonly answer: Result<TrendRead, FolderFailure> }
  | { readonly kind: 'previous'; readonly path: string | undefined }
