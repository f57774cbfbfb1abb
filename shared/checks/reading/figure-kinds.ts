import type { Figure } from './figure'

/* What rules ask of a figure before they claim anything about it. Each rule adds what is its own. */

/** A number of things or a sum of money that is surely one, and no bound: `at least 5` says no number. */
export const isNumber = (figure: Figure): boolean =>
  (figure.kind === 'amount' || figure.kind === 'money') && figure.certain && figure.bound === undefined

/** The same, without a whole that it is a part of, as `9 of 11` has. */
export const isCount = (figure: Figure): boolean => isNumber(figure) && figure.outOf === undefined

/** Marks that end a clause, in any script, as they stand within the brackets of an expression. */
export const CLOSING_MARKS = String.raw`)）\].,;，。；、`

/** What ends a clause behind a figure: a closing mark or the end of the line. */
export const CLOSED = new RegExp(String.raw`^\s*(?:[${CLOSING_MARKS}]|$|\n)`, 'u')
