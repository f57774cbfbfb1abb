import { cleanText } from '../../../shared/deck/text/clean-text'
import type { SlideHead } from './outline'

/** A run of slides under one heading, as PowerPoint's sections divide a deck. */
export interface DeckSection {
  readonly name: string
  /** Index of its first slide. */
  readonly first: number
}

/**
 * The sections of a deck, none if no slide has a heading. PowerPoint wants every slide in a section, so
 * what comes before the first heading is one named after the first slide.
 */
export function sectionsOf(slides: readonly SlideHead[]): readonly DeckSection[] {
  if (slides.every(({ section }) => section === '')) return []
  const sections: DeckSection[] = []
  slides.forEach((slide, first) => {
    if (first > 0 && slide.section === slides[first - 1]?.section) return
    sections.push({ name: cleanText(slide.section === '' ? slide.title : slide.section), first })
  })
  return sections
}
