import { checkWords } from './checks'
import { commandLineWords } from './command-line'
import { commandWords } from './commands'
import { comparisonWords } from './comparison'
import { deckWords } from './deck'
import { editorWords } from './editor'
import { findWords } from './finding-texts'
import { findingWords, placeWords } from './findings'
import { pictureWords } from './pictures'
import { gridWords } from './grid'
import { historyWords } from './history'
import { problemWords } from './problems'
import { rollingWords } from './rolling'
import { ruleWords } from './rules'
import { settingsWords } from './settings'
import { structureWords } from './structure'
import { safetyWords } from './safety'
import { systemWords } from './system'
import { trendSlideWords } from './trend-slide'
import { windowWords } from './window'
import { writingWords } from './writing'

/** Every word that people read, by key. Other languages later replace this object, and nothing else. */
const english = {
  ...checkWords,
  ...commandLineWords,
  ...commandWords,
  ...comparisonWords,
  ...deckWords,
  ...editorWords,
  ...findWords,
  ...findingWords,
  ...gridWords,
  ...placeWords,
  ...pictureWords,
  ...historyWords,
  ...problemWords,
  ...rollingWords,
  ...ruleWords,
  ...settingsWords,
  ...structureWords,
  ...safetyWords,
  ...systemWords,
  ...trendSlideWords,
  ...windowWords,
  ...writingWords,
} as const

export type WordKey = keyof typeof english

/** Names in braces in a sentence, as a union: `'{count} slides'` has `count`. */
type Placeholder<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

type Values<Key extends WordKey> = Record<Placeholder<(typeof english)[Key]>, string | number>

/** The sentence for a key with its placeholders filled; a missing value does not compile. */
export function say<Key extends WordKey>(
  key: Key,
  ...values: Placeholder<(typeof english)[Key]> extends never ? [] : [Values<Key>]
): string {
  const given: Record<string, string | number> | undefined = values[0]
  // Most sentences are said as they stand, and slides and lists say thousands.
  if (given === undefined) return english[key]
  return english[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(given[name] ?? whole))
}
