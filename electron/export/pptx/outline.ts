import type { DeckFrame, Slide } from '../../../shared/deck/plan'

/** What a package has to know of its deck besides the slides' own parts. */
export interface DeckOutline extends DeckFrame {
  readonly slides: readonly SlideHead[]
  /** The first slide of each layout, which the layout's placeholders are made after. */
  readonly firstOf: ReadonlyMap<Slide['layout'], Slide>
}

/** What stays of a slide when it is painted. */
export type SlideHead = Pick<Slide, 'title' | 'section'>

/** The outline of a deck, gathered as its slides come by. */
export class OutlineGatherer {
  readonly #slides: SlideHead[] = []
  readonly #firstOf = new Map<Slide['layout'], Slide>()

  add(slide: Slide): void {
    const { title, section, layout } = slide
    this.#slides.push({ title, section })
    if (!this.#firstOf.has(layout)) this.#firstOf.set(layout, slide)
  }

  outline(frame: DeckFrame): DeckOutline {
    return { ...frame, slides: this.#slides, firstOf: this.#firstOf }
  }
}
