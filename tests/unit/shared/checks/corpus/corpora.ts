import type { Case } from './case'
import { percentArithmetic } from './percent-arithmetic'
import { statedChange } from './stated-change'
import { statedRatio } from './stated-ratio'

/** The cases of every rule, by its id. */
export const corpora: Readonly<Record<string, readonly Case[]>> = {
  'percent-arithmetic': percentArithmetic,
  'stated-change': statedChange,
  'stated-ratio': statedRatio,
}
