import type { WordKey } from '../words/words'

type IdOf<Key> = Key extends `rule.${infer Id}.name` ? Id : never

/** Ids of the rules that the catalogue of words has a name for: a rule without words does not compile. */
export type RuleId = IdOf<WordKey>
