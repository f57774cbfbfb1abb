import type { HtmlNode } from './html-node'

/*
 * What the style of a copied element says about its words. Styles are read as text: a page that only came
 * through the clipboard is never laid out, and its styles are never applied.
 */

export const styleOf = (node: HtmlNode): string => node.getAttribute?.('style')?.toLowerCase() ?? ''

function valueOf(style: string, property: string): string | undefined {
  const found = style.split(';').findLast((rule) => rule.split(':')[0]?.trim() === property)
  return found?.slice(found.indexOf(':') + 1).trim()
}

/** Whether words are bold by this element; undefined leaves it to those around it. */
export function boldOf(name: string, style: string): boolean | undefined {
  const weight = valueOf(style, 'font-weight')
  if (weight !== undefined) {
    if (/^bold/.test(weight)) return true
    if (/^\d+$/.test(weight)) return Number(weight) >= 600
    // Google Docs wraps all it copies in a <b> that is not bold.
    if (weight === 'normal' || weight === 'lighter') return false
  }
  return name === 'B' || name === 'STRONG' ? true : undefined
}

export function italicOf(name: string, style: string): boolean | undefined {
  const value = valueOf(style, 'font-style')
  if (value === 'italic' || value === 'oblique') return true
  if (value === 'normal') return false
  return name === 'I' || name === 'EM' ? true : undefined
}

/** Whether line breaks in the source are breaks between lines. */
export function keepsLines(name: string, style: string): boolean | undefined {
  const value = valueOf(style, 'white-space')
  if (value !== undefined) return /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(value)
  return name === 'PRE' ? true : undefined
}

/** Word's own drawing of a bullet or number is no text, and neither is what it hides. */
export const hiddenBy = (style: string): boolean =>
  /mso-list:\s*ignore|mso-hide:\s*all|mso-element:\s*(?:field-begin|comment)/.test(style) ||
  valueOf(style, 'display') === 'none' ||
  valueOf(style, 'visibility') === 'hidden'

/** The level of Word's list paragraphs: `mso-list:l0 level2 lfo1`. */
export function listLevelOf(style: string): 1 | 2 | undefined {
  const level = /mso-list:[^;]*\blevel(\d+)/.exec(style)?.[1]
  return level === undefined ? undefined : Number(level) > 1 ? 2 : 1
}
