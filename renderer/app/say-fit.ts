import type { TextFit } from '../../shared/deck/text-fit'
import { say, sayCount } from '../../shared/words/words'
import { printPoints } from '../../shared/deck/deck-fit'

const named = [
  'statement',
  'narrative',
  'challenges',
  'overview',
  'progress',
  'outcome',
  'wording',
  'goal',
  'situation',
  'impact',
  'recommendation',
  'target',
  'body',
  'rollUpRule',
] as const

/** What the text of a field is called beside its meter. */
export function nameOfText(field: string): string {
  const name = named.find((one) => one === field)
  return name === undefined ? say('fit.text') : say(`field.${name}`)
}

/** "16 pt, 2 lines free"; at the smallest size, and beyond it, what that means. */
export function sayTextFit({ size, freeLines, atFloor, slides }: TextFit): string {
  if (slides > 1) return say('fit.goesOn', { count: slides })
  const points = printPoints(size)
  const at = atFloor ? say('fit.atFloor', { size: points }) : say('fit.size', { size: points })
  if (freeLines < 1) return say('fit.noneFree', { at })
  return sayCount('fit.freeAt', freeLines, { at })
}
