import type { Objective } from '../quarter/schema'
import { parsed } from './parsed'
import { plainText } from '../rich-text/plain-text'
import { rollUp } from '../status/roll-up'
import { say } from '../words/words'
import type { DeckContext } from './context'

/** Prose as the paragraphs of speaker notes. */
export function noteLines(markdown: string): readonly string[] {
  return plainText(parsed(markdown))
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** Where the status of an objective comes from, and why the stated one differs, if it does. */
export function statusNote(context: DeckContext, objective: Objective): string {
  const result = rollUp(objective, context.period, context.scale)
  const { stated, derived, shown, why, reported, scheduled } = result
  if (shown === undefined) return say('deck.notes.noStatus', { reported, scheduled })
  const status = shown.label
  if (stated !== undefined && derived !== undefined && stated.id !== derived.id)
    return say('deck.notes.stated', {
      stated: stated.label,
      derived: derived.label,
      reported,
      scheduled,
      why,
    }).trim()
  if (derived === undefined) return say('deck.notes.statusStated', { status, why }).trim()
  return scheduled === 0
    ? say('deck.notes.notScheduled', { status, why }).trim()
    : say('deck.notes.status', { status, reported, scheduled, why }).trim()
}
