import type { PictureProblem } from '../quarter/picture-problem'
import { printNumber } from './print-number'
import { say } from './words'

/** Why a picture was not added, and what to do; `name` is its file's, empty for one from the clipboard. */
export function describePicture(name: string, problem: PictureProblem): string {
  const why = (): string => {
    switch (problem.kind) {
      case 'empty':
      case 'noPicture':
      case 'brokenOff':
      case 'noSize':
      case 'notDrawn':
      case 'tooMuchDrawn':
        return say(`picture.${problem.kind}`)
      case 'tooManyPixels':
        return say('picture.tooManyPixels', {
          width: printNumber(problem.width),
          height: printNumber(problem.height),
        })
      case 'tooManyBytes':
        return say('picture.tooManyBytes', {
          size: String(Math.ceil(problem.bytes / 1_000_000)),
          limit: String(problem.limitBytes / 1_000_000),
        })
    }
  }
  return say('picture.notAdded', { name: name === '' ? say('picture.aPicture') : `“${name}”`, why: why() })
}
