let segmenter: Intl.Segmenter | undefined

/** Made when first needed: it takes the runtime longer than laying out a slide, and few decks need one. */
function theSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter
}

/** UTF-16 units looked at in one go: the segmenter's time for each cluster grows with the text it is given. */
const stretch = 256

/**
 * Start and end of each grapheme cluster (UAX #29) between two offsets of a text, in order.
 *
 * The last cluster of a stretch may go on behind it, so the next stretch begins with it; a cluster that fills
 * a whole stretch is looked at in a longer one.
 */
export function* graphemesOf(text: string, from: number, to: number): Generator<GraphemeRange, void> {
  let start = from
  let length = stretch
  while (start < to) {
    const stop = Math.min(to, start + length)
    let last = start
    for (const { segment, index } of theSegmenter().segment(text.slice(start, stop))) {
      last = start + index
      const end = last + segment.length
      if (end < stop || stop === to) yield { start: last, end }
    }
    if (stop === to) return
    length = last === start ? length * 2 : stretch
    start = last
  }
}

/** A cluster as UTF-16 offsets. */
export interface GraphemeRange {
  readonly start: number
  readonly end: number
}
