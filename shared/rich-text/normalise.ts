import type { Paragraph, RichText, Run } from './rich-text'

/** Everything that ends a line, also the vertical tab that presentations copy for a soft break. */
export const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

const linkForm = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu

/** Whether a link may stand in a quarter file: an absolute http, https or mailto URL without spaces. */
export const isLink = (url: string): boolean => linkForm.test(url)

/** A run of `text` that looks like `look`. */
export const runLike = (look: Omit<Run, 'text'>, text: string): Run => ({
  text,
  ...(look.bold ? { bold: true } : {}),
  ...(look.italic ? { italic: true } : {}),
  ...(look.link === undefined ? {} : { link: look.link }),
})

/**
 * The one form of all texts that look the same; `parseMarkdown` answers it and `printMarkdown` starts
 * from it. A paragraph is one line and says something; neighbouring runs differ; bold and italic begin
 * and end at a visible character, as Markdown wants it; links are those that `isLink` accepts.
 */
export function normalise(text: RichText): RichText {
  return text.flatMap(splitLines).flatMap((paragraph) => {
    if (!paragraph.runs.some((run) => /\S/.test(run.text))) return []
    return [{ ...paragraph, runs: merge(trimEmphasis(paragraph.runs.flatMap(splitEdges))) }]
  })
}

function splitLines({ runs, bullet }: Paragraph): Paragraph[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const link = run.link !== undefined && isLink(run.link) ? { link: run.link } : {}
    const look = {
      ...(run.bold ? { bold: run.bold } : {}),
      ...(run.italic ? { italic: run.italic } : {}),
      ...link,
    }
    run.text.split(lineBreak).forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push(runLike(look, text))
    })
  }
  return lines.map((line) => (bullet === undefined ? { runs: line } : { runs: line, bullet }))
}

/** Parts white space at both ends from the visible middle of a run. */
function splitEdges(run: Run): Run[] {
  const start = run.text.length - run.text.trimStart().length
  const end = Math.max(start, run.text.trimEnd().length)
  return [run.text.slice(0, start), run.text.slice(start, end), run.text.slice(end)]
    .filter((text) => text !== '')
    .map((text) => runLike(run, text))
}

function trimEmphasis(runs: readonly Run[]): Run[] {
  const bold = emphasised(runs, 'bold')
  const italic = emphasised(runs, 'italic')
  return runs.map(({ text, link }, index) =>
    runLike(
      {
        ...(bold[index] ? { bold: true } : {}),
        ...(italic[index] ? { italic: true } : {}),
        ...(link === undefined ? {} : { link }),
      },
      text,
    ),
  )
}

/** Which runs keep the mark: white space only between two visible runs of one marked stretch. */
function emphasised(runs: readonly Run[], mark: 'bold' | 'italic'): boolean[] {
  const reached = (order: readonly Run[]): boolean[] => {
    let seen = false
    return order.map((run) => {
      seen = run[mark] === true && (seen || /\S/.test(run.text))
      return seen
    })
  }
  const fromStart = reached(runs)
  const fromEnd = reached(runs.toReversed()).toReversed()
  return runs.map((_, index) => fromStart[index] === true && fromEnd[index] === true)
}

function merge(runs: readonly Run[]): Run[] {
  const merged: { look: Run; texts: string[] }[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && looksLike(last.look, run)) last.texts.push(run.text)
    else merged.push({ look: run, texts: [run.text] })
  }
  return merged.map(({ look, texts }) => runLike(look, texts.join('')))
}

const looksLike = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic && a.link === b.link
