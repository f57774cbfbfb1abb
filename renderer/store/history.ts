import type { Quarter } from '../../shared/quarter/schema'
import type { Place } from './place'

/** One thing that undo takes back. */
export interface Step {
  readonly before: Version
  readonly after: Version
  /** What happened, as undo and redo say it: "status of KR2". */
  readonly what: string
  /** Where it happened, so that undo can go there. */
  readonly place?: Place
  /** Edits with the same key join this step while it is open. */
  readonly merge?: string
  /** What this step took away, as a sentence: an undo line stands by until the next step. */
  readonly removed?: string
  /** Whether it was done on the page or in the table, which undo then shows again. */
  readonly view?: 'page' | 'table'
}

/** A state of the document. States with one revision are the same state, also after undo and redo. */
export interface Version {
  readonly quarter: Quarter
  readonly revision: number
}

/** The document's states. Unchanged blocks are shared between them, so a step costs what it changed. */
export interface History {
  readonly present: Version
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** The revision on disk; undefined while there is none. */
  readonly saved: number | undefined
  /** Whether the last step still takes edits of its own key. */
  readonly open: boolean
  readonly lastRevision: number
}

export interface Edit {
  readonly what: string
  readonly place?: Place
  readonly merge?: string
  readonly removed?: string
  readonly view?: 'page' | 'table'
}

/** `edited` says that the document begins with what is nowhere else: it is dirty until it is saved. */
export const startHistory = (quarter: Quarter, onDisk: boolean, edited = false): History => ({
  present: { quarter, revision: edited ? 1 : 0 },
  past: [],
  future: [],
  saved: onDisk ? 0 : undefined,
  open: false,
  lastRevision: edited ? 1 : 0,
})

/** What the document said at a revision that undo still knows. */
export function quarterAt({ present, past, future }: History, revision: number): Quarter | undefined {
  if (present.revision === revision) return present.quarter
  const versions = [...past, ...future].flatMap(({ before, after }) => [before, after])
  return versions.find((version) => version.revision === revision)?.quarter
}

/** Whether closing now would lose something. A document that was never written and never touched loses nothing. */
export const isDirty = ({ present, saved }: History): boolean => present.revision !== (saved ?? 0)

/** How many steps undo goes back: PowerPoint keeps 150 at most. */
export const mostSteps = 500
/** Characters of pictures that undo may keep beside those of the document; about 100 MB. */
export const mostPictureCharacters = 100_000_000

/**
 * Lets the oldest steps go: beyond `mostSteps`, and where the pictures that only undo still knows would fill the
 * memory. Texts are shared between states, so that a step of writing costs a few kilobytes. The last step stays
 * whatever it costs.
 */
function bounded(past: readonly Step[]): readonly Step[] {
  let first = past.length - 1
  let characters = picturesChanged(past[first])
  while (first > 0 && past.length - first < mostSteps) {
    characters += picturesChanged(past[first - 1])
    if (characters > mostPictureCharacters) break
    first -= 1
  }
  return first === 0 ? past : past.slice(first)
}

/** Characters of the pictures that a step added or took away; pictures of one id are one picture. */
function picturesChanged(step: Step | undefined): number {
  const [before, after] = [step?.before.quarter.media ?? [], step?.after.quarter.media ?? []]
  if (before === after) return 0
  const only = (some: Quarter['media'], others: Quarter['media']): number => {
    const ids = new Set(others.map(({ id }) => id))
    return some.reduce((sum, { id, data }) => sum + (ids.has(id) ? 0 : data.length), 0)
  }
  return only(before, after) + only(after, before)
}

/** A quarter read anew, with the pictures that are held already, so that reading it again takes no memory again. */
export function withHeldPictures(quarter: Quarter, held: Quarter): Quarter {
  const known = new Map(held.media.map((media) => [media.id, media.data]))
  const media = quarter.media.map((one) => {
    const data = known.get(one.id)
    return data === one.data ? { ...one, data } : one
  })
  return { ...quarter, media }
}

/** Makes an edit a step of its own, or part of the open one with the same key. No change, no step. */
export function record(history: History, quarter: Quarter, edit: Edit): History {
  if (quarter === history.present.quarter) return history
  const revision = history.lastRevision + 1
  const present: Version = { quarter, revision }
  const last = history.past.at(-1)
  const joins = history.open && last?.merge !== undefined && last.merge === edit.merge
  const step: Step = joins
    ? { ...last, after: present }
    : { before: history.present, after: present, ...edit }
  return {
    ...history,
    present,
    past: bounded([...(joins ? history.past.slice(0, -1) : history.past), step]),
    future: [],
    open: edit.merge !== undefined,
    lastRevision: revision,
  }
}

/** Ends a burst of typing: the next edit is a step of its own. */
export const closeStep = (history: History): History => (history.open ? { ...history, open: false } : history)

/** Takes the open step with this key back as if it had never been: Escape in a cell. */
export function abandonStep(history: History, merge: string): History {
  const last = history.past.at(-1)
  if (!history.open || last?.merge !== merge) return history
  return { ...history, present: last.before, past: history.past.slice(0, -1), open: false }
}

export function undo(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    ...history,
    present: step.before,
    past: history.past.slice(0, -1),
    future: [step, ...history.future],
    open: false,
  }
}

export function redo(history: History): History {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return { ...history, present: step.after, past: [...history.past, step], future, open: false }
}

/** A revision reached the disk. Later typing is a new step, so that undo can come back to what was saved. */
export const markSaved = (history: History, revision: number): History => ({
  ...history,
  saved: revision,
  open: false,
})
