import { lineBreak, normalise } from '../../../shared/rich-text/normalise'
import type { Paragraph, RichText } from '../../../shared/rich-text/rich-text'

/**
 * Reads text that came without looks: every line is a paragraph, and lines that begin as people and mail
 * programs begin bullets are bullets, indented ones of the second level. Asterisks and brackets are text.
 * A single line keeps the spaces at its ends, since it goes into the middle of another.
 */
export function readPlain(plain: string): RichText {
  const lines = plain.split(lineBreak)
  return normalise(lines.map((line) => readLine(line, lines.length === 1)))
}

function readLine(line: string, whole: boolean): Paragraph {
  const bullet = /^([ \t\u00a0]*)(?:[-*•·▪◦‣●○]|o(?=\t))[ \t\u00a0]+(?=\S)/.exec(line)
  if (bullet === null) return { runs: [{ text: whole ? line : line.trim() }] }
  const text = line.slice(bullet[0].length).trim()
  return { runs: [{ text }], bullet: /\t|.{2}/.test(bullet[1] ?? '') ? 2 : 1 }
}
