import { plainWords } from './reading/plain-words'
import { currentWording } from '../quarter/find'
import type { KeyResult } from '../quarter/schema'
import { keyResultLabel } from '../quarter/key-result-name'
import { shorten } from '../rich-text/shorten'
import { say } from '../words/words'

/** A KR in a sentence: its label, else its title, else the start of its wording; one without any words is "key result". */
export function spokenKeyResult(keyResult: KeyResult): string {
  const wording = plainWords(currentWording(keyResult))
  const name = [keyResultLabel(keyResult), wording].find((text) => text.trim() !== '')
  if (name === undefined) return say('part.keyResult')
  return shorten(name, 60)
}
