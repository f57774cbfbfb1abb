import { keyResultsOf, wordingAt } from '../../quarter/find'
import type { Block } from '../../quarter/schema'
import { say } from '../../words/words'
import { figuresOf, plainOf } from '../key-results'
import type { Figure } from '../reading/figure'
import type { BlockRule, Found } from '../rule'

/**
 * A wording that says 30 % above a goal that says 25 % has two goals. Only one percentage of change on
 * either side is compared, and tables whose goal column is of another horizon ("Y3 goal") are left alone.
 */
export const wordingGoal: BlockRule = {
  id: 'wording-goal',
  severity: 'hint',
  scope: 'block',
  check: (block, { period, language }) =>
    hasOtherHorizon(block)
      ? []
      : keyResultsOf(block).flatMap((keyResult): readonly Found[] => {
          const wording = keyResult.wording.find(({ text }) => text === wordingAt(keyResult, period))
          if (wording === undefined) return []
          const here = onlyChange(wording, language)
          const there = onlyChange(keyResult.goal, language)
          if (here === undefined || there === undefined) return []
          if (Math.abs(here.value) === Math.abs(there.value)) return []
          return [
            {
              place: {
                block: block.id,
                id: keyResult.id,
                field: 'wording',
                range: { start: here.start, end: here.end },
              },
              sentence: say('finding.wordingGoal', { wording: here.text, goal: there.text }),
            },
          ]
        }),
}

const hasOtherHorizon = (block: Block): boolean =>
  block.kind === 'metrics' && !/^(?:goal|target|ziel|objectif|)$/iu.test(block.goalHeading.trim())

const INCREASE =
  /^\s*(?:increase|more|growth|rise|improvement|decrease|less|fewer|reduction|drop|faster|slower|higher|lower|mehr|weniger|de plus|de moins)(?!\p{L})/iu

/** The one percentage of a text, where the words behind it say that it is a change. */
function onlyChange(of: { readonly text: string }, language: string): Figure | undefined {
  const percentages = figuresOf(of, language).filter(({ kind }) => kind === 'percent')
  const [only] = percentages
  if (only === undefined || percentages.length > 1 || only.range || only.approximate) return undefined
  return INCREASE.test(plainOf(of).slice(only.end)) ? only : undefined
}
