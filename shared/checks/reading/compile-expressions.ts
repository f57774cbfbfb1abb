import { aimExpressions } from './aim'
import { claimExpressions } from './all-slos'
import { betterWords } from './better'
import { changeWords } from './find-changes'
import { dateExpressions } from './find-dates'
import { NOT_NUMBERS } from './not-numbers'
import { numberWords } from './number-words'

/**
 * Has the engine compile what texts are read with, one expression a step: all of them at the first text would hold
 * up whoever is typing for some 60 ms. V8 compiles an expression twice: to bytecode when it is first used, to
 * machine code when it is used again.
 */
export function* compileExpressions(): Generator<undefined, void, undefined> {
  for (const expression of [
    ...dateExpressions,
    ...NOT_NUMBERS,
    ...numberWords,
    ...changeWords,
    ...betterWords,
    ...claimExpressions,
    ...aimExpressions,
  ]) {
    for (let use = 0; use < 2; use += 1) {
      expression.test('')
      yield
    }
  }
}
