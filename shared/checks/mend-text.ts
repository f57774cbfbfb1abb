import { say } from '../words/words'
import type { Fix, Place } from './finding'
import type { Figure } from './reading/figure'
import { notationOf } from './reading/notation'

/** The text with one thing written otherwise; undefined where it stands there never or more than once. */
export function replaceOnce(text: string, written: string, right: string): string | undefined {
  const at = text.indexOf(written)
  if (at === -1 || text.includes(written, at + 1)) return undefined
  // A longer number around it would be another number: 4.7% is no part of 14.7%.
  if (/^\d/.test(written) && /[\d.,]$/.test(text.slice(0, at))) return undefined
  return text.slice(0, at) + right + text.slice(at + written.length)
}

/**
 * Another value for a percentage, written as it was: the same digits behind the mark, the same mark, sign and
 * spacing. Undefined for digits that are not ASCII: their owner knows better how to write them.
 */
export function percentLike(
  percent: Figure,
  value: number,
  language: string,
  signed = percent.signed,
): string | undefined {
  const parts = /^(?<sign>[+\-–−]?)\s?(?<number>[\d.,]*\d)(?<rest>\D*)$/u.exec(percent.text)?.groups
  if (parts === undefined) return undefined
  const digits = Math.max(0, Math.round(-Math.log10(percent.tolerance * 2)))
  const mark = /[.,]/.exec(parts['number'] ?? '')?.[0] ?? (notationOf(language) === 'comma' ? ',' : '.')
  const number = Math.abs(value).toFixed(digits).replace('.', mark)
  const minus = /[-–−]/.test(parts['sign'] ?? '') ? (parts['sign'] ?? '-') : '-'
  const sign = Number(Math.abs(value).toFixed(digits)) === 0 ? '' : value < 0 ? minus : signed ? '+' : ''
  return `${sign}${number}${parts['rest'] ?? ''}`
}

/** A mend that writes something else in a text, where it is plain what to replace. */
export function mendText(
  place: Place,
  markdown: string,
  written: string,
  right: string | undefined,
): { readonly fix?: Fix } {
  const value = right === undefined ? undefined : replaceOnce(markdown, written, right)
  if (right === undefined || value === undefined || value === markdown) return {}
  const { block, id, field, period } = place
  return {
    fix: {
      kind: 'write',
      label: say('finding.mend.write', { value: right }),
      place: { block, id, field, ...(period === undefined ? {} : { period }) },
      value,
    },
  }
}
