import { basename, dirname, join, resolve } from 'node:path'
import { printPeriod } from '../../shared/period/print-period'
import { mostQuarterBytes } from '../../shared/quarter/most-bytes'
import type { Quarter } from '../../shared/quarter/schema'
import { readDraft } from './describe-draft'
import type { Drafts } from './drafts'
import { nodeFileSystem, type FileSystem } from './file-system'
import { fingerprintOf, type Fingerprint } from './fingerprint'
import { followLinks } from './follow-links'
import { readAll, withFile } from './open-files'
import { inQueue } from './queues'
import { readQuarterFile } from './read-quarter-file'
import { isNameCut, REMNANT_AFTER_MS, remnantOf, type RemnantOf } from './sweep-remnants'

export interface RemnantOptions {
  readonly drafts: Pick<Drafts, 'keep' | 'read' | 'isWaiting' | 'waiting'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A draft waits that did not before. */
  readonly found: () => void
  readonly fs?: FileSystem
}

export type Remnants = ReturnType<typeof createRemnants>

/** Removed only while it is what it was. */
interface Removable {
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}
interface Seen extends RemnantOf, Removable {}

/** What is offered of one save that broke off. */
interface Offer {
  readonly remnant: Seen
  readonly quarter: Quarter
  readonly text: string
  /** Of the file itself, torn or not: saving over exactly that needs no question. */
  readonly fingerprint: Fingerprint
}

/**
 * What saves left beside a file because their process was killed: what they were writing and, where the file had
 * to be overwritten in place, what it said before. Whatever of it is whole and says something else than the file
 * becomes a draft, and is offered as drafts are. It leaves the folder once the file has been saved whole.
 */
export function createRemnants({ drafts, now, found, fs = nodeFileSystem }: RemnantOptions) {
  /** By file: what may go once that has been saved, since it is a draft now, or nobody's. */
  const done = new Map<string, readonly Removable[]>()

  const listed = async (target: string): Promise<readonly Seen[]> => {
    const seen: Seen[] = []
    for (const name of await fs.readFolder(dirname(target))) {
      const remnant = remnantOf(target, name)
      if (remnant === undefined) continue
      const path = join(dirname(target), name)
      // Undefined where it is gone by now.
      const facts = await fs.stat(path).catch(() => undefined)
      if (facts?.isFile() === true) seen.push({ ...remnant, path, size: facts.size, mtimeMs: facts.mtimeMs })
    }
    return seen.toSorted((a, b) => b.mtimeMs - a.mtimeMs)
  }

  /** What is to be offered, and what is nobody's. */
  const judged = async (target: string) => {
    const offers: Offer[] = []
    const spent: Seen[] = []
    const remnants = await listed(target)
    if (remnants.length === 0) return { offers, spent }
    const file = await readQuarterFile(target, fs)
    // Where the file is gone or may not be read, opening it says so, and nothing here can be saved over it.
    if (!file.ok && file.error.kind !== 'notOpened') return { offers, spent }
    const bytes = await withFile(fs, target, 'r', (open) => readAll(open, mostQuarterBytes))
    const fingerprint = fingerprintOf(bytes, await fs.stat(target))
    const isOfThisFile = (id: string): boolean =>
      file.ok ? file.value.opened.quarter.id === id : !isNameCut(target) || Buffer.from(bytes).includes(id)

    for (const saveId of new Set(remnants.map((remnant) => remnant.saveId))) {
      const ofSave = remnants.filter((remnant) => remnant.saveId === saveId)
      let settled = false
      for (const what of ['written', 'replaced'] as const) {
        const remnant = ofSave.find((one) => one.what === what)
        if (remnant === undefined) continue
        const read = await readQuarterFile(remnant.path, fs)
        if (!read.ok || read.value.from !== 'quarterFile') {
          // Torn; but another process may be writing it.
          if (now() - remnant.mtimeMs > REMNANT_AFTER_MS) spent.push(remnant)
          continue
        }
        const { quarter } = read.value.opened
        if (!isOfThisFile(quarter.id)) continue
        const saysTheSame = read.value.fingerprint.sha256 === fingerprint.sha256
        if (settled || saysTheSame) spent.push(remnant)
        else offers.push({ remnant, quarter, text: read.value.text, fingerprint })
        // The newer of the two is enough, and where the file says it, the save was finished.
        settled = true
      }
    }
    return { offers, spent }
  }

  /** Whether a draft of that file, such as the one of the window that was killed, says all of it. */
  const saidByDraft = async (path: string, quarter: Quarter): Promise<boolean> => {
    // Loaded with the first remnant, which most starts have not.
    const { differencesOf } = await import('../../shared/history/differences')
    for (const draft of await drafts.waiting()) {
      if (draft.note.file?.path !== path) continue
      const said = await readDraft(draft)
      if (said !== undefined && differencesOf(quarter, said).length === 0) return true
    }
    return false
  }

  /** Keeps it as a draft, unless it is one, or was and has been discarded. */
  const adopt = async (path: string, { remnant, quarter, text, fingerprint }: Offer) => {
    const draftId = draftIdOf(remnant)
    if ((await drafts.read(draftId)) !== undefined) {
      return (await drafts.isWaiting(draftId)) ? 'known' : 'discarded'
    }
    if (await saidByDraft(path, quarter)) return 'known'
    const kept = await drafts.keep({
      note: {
        draftId,
        name: basename(path),
        near: dirname(path),
        department: quarter.department,
        period: printPeriod(quarter.period, quarter.calendar),
        keptAt: new Date(remnant.mtimeMs).toISOString(),
        file: { path, fingerprint },
        remnant: remnant.what,
      },
      text,
    })
    return kept.ok ? 'new' : 'failed'
  }

  return {
    /**
     * Looks beside a file for what saves left that broke off, and keeps it as drafts. Resolves with whether
     * drafts wait that came from there. Never rejects: a folder that cannot be read offers nothing.
     */
    async look(file: string): Promise<boolean> {
      const path = resolve(file)
      try {
        const target = await followLinks(fs, path)
        // Saves of this process have their turns here, too, so that none of them is taken for one that broke off.
        const { offers, spent } = await inQueue(target, () => judged(target))
        const removable = [...spent]
        const outcomes = new Set<string>()
        for (const offer of offers) {
          const outcome = await adopt(path, offer)
          outcomes.add(outcome)
          if (outcome !== 'failed') removable.push(offer.remnant)
        }
        if (removable.length > 0) done.set(target, removable)
        if (outcomes.has('new')) found()
        return outcomes.has('new') || outcomes.has('known')
      } catch {
        return false
      }
    },
    /**
     * A save in place broke off in this very process, and left the old content there: as long as the window is open
     * it has all of it, so that this is for the next session only.
     */
    async leftBehind(file: string, path: string): Promise<void> {
      try {
        const target = await followLinks(fs, resolve(file))
        const { size, mtimeMs } = await fs.stat(path)
        done.set(target, [...(done.get(target) ?? []), { path, size, mtimeMs }])
      } catch {
        // The folder is away: whatever lies there is looked at when the file is next opened.
      }
    },
    /** The file has been saved whole: what was seen beside it goes, unless it has changed since. */
    async clear(file: string): Promise<void> {
      const target = await followLinks(fs, resolve(file)).catch(() => undefined)
      const remnants = target === undefined ? undefined : done.get(target)
      if (target === undefined || remnants === undefined) return
      done.delete(target)
      for (const { path, size, mtimeMs } of remnants) {
        try {
          const facts = await fs.stat(path)
          if (facts.size === size && facts.mtimeMs === mtimeMs) await fs.unlink(path)
        } catch {
          // Gone meanwhile, or held by another program: it is looked at again when the file is next opened.
        }
      }
    },
  }
}

/** The same in every session, so that what was discarded is not offered again. */
const draftIdOf = ({ saveId, what }: RemnantOf): string => `${what}-${saveId}`
