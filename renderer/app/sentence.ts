import type { FailureText } from '../../shared/words/describe-failure'
import { say } from '../../shared/words/words'

/** A failure in one paragraph: what failed, why, what to do. */
export const sentenceOf = ({ headline, problems }: FailureText): string =>
  [
    headline,
    ...problems.map(({ place, sentence }) =>
      // What concerns the file as a whole is in the headline already.
      place === '' || place === say('problem.place.file') ? sentence : say('problem.at', { place, sentence }),
    ),
  ].join(' ')
