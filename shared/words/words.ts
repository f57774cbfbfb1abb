import { checkWords } from './checks'
import { commandLineWords } from './command-line'
import { commandWords } from './commands'
import { comparisonWords } from './comparison'
import { deckWords } from './deck'
import { editorWords } from './editor'
import { findWords } from './finding-texts'
import { findingWords, placeFieldWords, placeWords } from './findings'
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
  ...placeFieldWords,
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
  return fill(english[key], given)
}

/** Sentences that are said one way of one and another way of any other number: `fit.slides` of `fit.slides.one`. */
type Counted = {
  [Key in WordKey]: Key extends `${infer Stem}.one` ? (`${Stem}.many` extends WordKey ? Stem : never) : never
}[WordKey]

type CountedPlaceholder<Stem extends Counted> = Exclude<
  Placeholder<(typeof english)[`${Stem}.one` | `${Stem}.many`]>,
  'count'
>

/** The sentence for so many: "1 slide", "33 slides". The count fills `{count}`, if no other words for it are given. */
export function sayCount<Stem extends Counted>(
  stem: Stem,
  count: number,
  ...values: CountedPlaceholder<Stem> extends never
    ? [{ readonly count?: string }?]
    : [Record<CountedPlaceholder<Stem>, string | number>]
): string {
  const key: `${Stem}.one` | `${Stem}.many` = count === 1 ? `${stem}.one` : `${stem}.many`
  return fill(english[key], { count, ...values[0] })
}

/** Pieces of each sentence said so far, words and names of placeholders in turn: a large deck says few, and often. */
const piecesOf = new Map<string, readonly string[]>()

function fill(sentence: string, given: Readonly<Record<string, string | number>>): string {
  let pieces = piecesOf.get(sentence)
  if (pieces === undefined) {
    pieces = sentence.split(/\{(\w+)\}/)
    piecesOf.set(sentence, pieces)
  }
  let said = ''
  let isName = false
  for (const piece of pieces) {
    said += isName ? String(given[piece] ?? `{${piece}}`) : piece
    isName = !isName
  }
  return said
}
