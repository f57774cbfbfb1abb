import type { WaitingDraft } from '../../shared/ipc/safety'
import type { Quarter } from '../../shared/quarter/schema'
import { blockTitle } from '../../shared/words/block-title'
import type { Draft } from './draft-file'
import { readQuarterFile } from './read-quarter-file'
import { sayFolder } from './say-folder'

/** The quarter in a draft; undefined where it holds none that opens, such as one of a newer version. */
export async function readDraft({ text }: Draft): Promise<Quarter | undefined> {
  const { openQuarter } = await import('../../shared/quarter/open-quarter')
  const opened = openQuarter(text)
  return opened.ok ? opened.value.quarter : undefined
}

/**
 * What a draft says beyond its file. `nothingNew` where the file says all of it, as after a crash between
 * saving and removing the draft; undefined where the draft cannot be read.
 */
export async function describeDraft(
  draft: Draft,
  asked: { readonly homeFolder: string; readonly here: string | undefined; readonly discarded: boolean },
): Promise<WaitingDraft | 'nothingNew' | undefined> {
  const quarter = await readDraft(draft)
  if (quarter === undefined) return undefined
  const { note } = draft
  const common = {
    draftId: note.draftId,
    name: note.name,
    folder: note.file === undefined ? '' : sayFolder(note.file.path, asked.homeFolder),
    department: quarter.department,
    period: note.period,
    keptAt: note.keptAt,
    ofThisFile: note.file !== undefined && note.file.path === asked.here,
    discarded: asked.discarded,
    origin: note.remnant ?? 'draft',
  } as const
  if (note.file === undefined) return { ...common, file: 'never', differences: undefined, blocks: [] }
  const read = await readQuarterFile(note.file.path)
  if (!read.ok) {
    const gone = read.error.kind === 'notFound'
    return { ...common, file: gone ? 'gone' : 'unreadable', differences: undefined, blocks: [] }
  }
  // Loaded with the first draft, which most starts have not.
  const { differencesOf } = await import('../../shared/history/differences')
  const differences = differencesOf(read.value.opened.quarter, quarter)
  if (differences.length === 0) return 'nothingNew'
  return {
    ...common,
    file: read.value.fingerprint.sha256 === note.file.fingerprint.sha256 ? 'same' : 'changed',
    differences: differences.length,
    blocks: [...new Set(differences.flatMap(({ titled }) => (titled ? [blockTitle(titled)] : [])))],
  }
}
