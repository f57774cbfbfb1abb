import type { Quarter } from '../quarter/schema'
import { say } from '../words/words'
import type { DeckContext } from './context'
import { page } from './grid'
import type { DeckFrame } from './plan'

/** What a deck says of itself, whatever its slides are. */
export function deckFrame(quarter: Quarter, context: DeckContext): DeckFrame {
  const { font, colour } = context.theme
  return {
    page,
    font,
    colours: {
      ground: colour.ground,
      text: colour.text,
      accent: colour.accent,
      link: colour.link,
      surface: colour.surface,
      muted: colour.muted,
    },
    properties: {
      title: say('deck.properties.title', { department: context.department, session: context.session }),
      subject: context.session,
      author: context.department,
      company: context.organisation,
      language: quarter.language,
      direction: context.direction,
    },
  }
}
