import type { FailureText } from '../../shared/words/describe-failure'

/** A failure in one paragraph: what failed, why, what to do. */
export const sentenceOf = ({ headline, problems }: FailureText): string =>
  [
    headline,
    ...problems.map(({ place, sentence }) => (place === '' ? sentence : `${place}: ${sentence}`)),
  ].join(' ')
