import type { FileProblem } from '../quarter/open'
import { assertNever } from '../result'
import { say } from './words'

/** What is wrong at one place of a quarter file, as a sentence. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case 'missing':
    case 'duplicateField':
    case 'numberTooLarge':
      return say(`problem.${problem.kind}`)
    case 'wrongType':
      return say('problem.wrongType', {
        expected: say(`problem.kind.${problem.expected}`),
        found: say(`problem.kind.${problem.found}`),
      })
    case 'notOneOf':
      return say('problem.notOneOf', { allowed: problem.allowed.join(', ') })
    case 'outOfBounds':
      return boundsSentence(problem)
    case 'wrongForm':
      return say(`problem.wrongForm.${problem.form}`)
    case 'tooManyValues':
      return say('problem.tooManyValues', { most: problem.most })
    case 'duplicateId':
      return say('problem.duplicateId', { id: problem.id, first: problem.firstPlace })
    case 'duplicatePeriod':
      return say('problem.duplicatePeriod', { period: problem.period })
    case 'notOfCalendar':
      return say('problem.notOfCalendar', { period: problem.period })
    case 'other':
      return say('problem.other', { detail: problem.detail })
    default:
      return assertNever(problem)
  }
}

function boundsSentence({ of, least, most }: Extract<FileProblem, { kind: 'outOfBounds' }>): string {
  if (least !== undefined && most !== undefined) return say(`problem.outOfBounds.${of}.both`, { least, most })
  if (least === 1 && of !== 'number') return say(`problem.outOfBounds.${of}.empty`)
  if (least !== undefined) return say(`problem.outOfBounds.${of}.least`, { least })
  if (most !== undefined) return say(`problem.outOfBounds.${of}.most`, { most })
  return say('problem.outOfBounds')
}
