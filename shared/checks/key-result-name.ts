import { plainWords } from './reading/plain-words'
import { currentWording } from '../quarter/find'
import type { KeyResult } from '../quarter/schema'
import { say } from '../words/words'

/** What people call a key result: its label, else its title, else the start of its wording. */
export function keyResultName(keyResult: KeyResult): string {
  const wording = plainWords(currentWording(keyResult))
  // Labels are often typed with what separates them from the wording: `KR1 -`.
  const label = keyResult.label.replace(/[\s:.–—-]+$/u, '')
  const name = [label, keyResult.title, wording].find((text) => text.trim() !== '') ?? ''
  return name.length > 60 ? `${name.slice(0, 57).trimEnd()}…` : name
}

/** The same in a sentence, where something has to stand: one without any words is "key result". */
export const spokenKeyResult = (keyResult: KeyResult): string =>
  keyResultName(keyResult) || say('part.keyResult')
