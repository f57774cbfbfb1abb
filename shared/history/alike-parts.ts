import { dice, wordBag, type WordBag } from './wording-diff'

/** What of a key result or block tells that it is the same in another file. */
export interface Part {
  readonly id: string
  /** Ids of the parts it was split or merged from. */
  readonly lineage: readonly string[]
  /** `KR1`; empty where the kind has none. */
  readonly label: string
  /** Wording or title, Markdown. */
  readonly text: string
  /** Only parts of one kind are taken for each other without an id. */
  readonly kind: string
  /** The same text for parts whose holders are one; alike parts of one holder go first. */
  readonly holder: string
}

/** Positions in the two lists. */
export interface Candidate {
  readonly older: number
  readonly newer: number
}

/** How alike two wordings of one label must be, 0 to 1, to be taken for one without an id. */
const ALIKE = 0.5
/** The same where the label differs, too: an insertion has moved the numbers. */
const NEARLY_THE_SAME = 0.8

/** A part with its place in its list. */
export interface Placed {
  readonly part: Part
  readonly index: number
}

/** `score`: more for one label and one holder. */
export interface Likely extends Candidate {
  readonly score: number
}

/**
 * All pairs of parts that may be one by label and wording. Every two parts are looked at, so each text is taken
 * apart once, and only what two texts share is counted, word by word.
 */
export function alikeParts(before: readonly Placed[], now: readonly Placed[]): readonly Likely[] {
  if (before.length === 0 || now.length === 0) return []
  const older = before.map(prepared)
  const sharing = createSharing(older.map(({ bag }) => bag))
  return now.flatMap((placed): readonly Likely[] => {
    const newer = prepared(placed)
    const shared = sharing(newer.bag)
    return older.flatMap((one, index) => {
      const score = likeness(one, newer, shared[index] ?? 0)
      return score === 0 ? [] : [{ older: one.index, newer: newer.index, score }]
    })
  })
}

interface Prepared {
  readonly part: Part
  readonly index: number
  readonly label: string
  readonly bag: WordBag
}

const prepared = ({ part, index }: Placed): Prepared => ({
  part,
  index,
  label: plainLabel(part.label),
  bag: wordBag(part.text),
})

/** 0 where they can't be one; else more than 0. `shared`: how many words they have in common. */
function likeness(older: Prepared, newer: Prepared, shared: number): number {
  if (older.part.kind !== newer.part.kind) return 0
  const sameLabel = older.label === newer.label
  if (!sameLabel && (older.bag.total === 0 || newer.bag.total === 0)) return 0
  const alike = dice(shared, older.bag.total + newer.bag.total)
  if (alike < (sameLabel ? ALIKE : NEARLY_THE_SAME)) return 0
  return alike + (sameLabel ? 0.2 : 0) + (older.part.holder === newer.part.holder ? 0.1 : 0)
}

/** Counts for one text how many words each of `bags` has in common with it. The answer holds until the next one. */
function createSharing(bags: readonly WordBag[]): (bag: WordBag) => Int32Array {
  const places = new Map<string, { readonly at: number[]; readonly counts: number[] }>()
  bags.forEach(({ counts }, at) => {
    for (const [word, count] of counts) {
      const place = places.get(word) ?? { at: [], counts: [] }
      place.at.push(at)
      place.counts.push(count)
      places.set(word, place)
    }
  })
  const shared = new Int32Array(bags.length)
  return ({ counts }) => {
    shared.fill(0)
    for (const [word, count] of counts) {
      const place = places.get(word)
      place?.at.forEach((at, index) => {
        shared[at] = (shared[at] ?? 0) + Math.min(count, place.counts[index] ?? 0)
      })
    }
    return shared
  }
}

const plainLabel = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
