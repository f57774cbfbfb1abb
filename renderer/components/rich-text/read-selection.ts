/** A place in a painted text: which paragraph, and how many characters into it. */
export interface TextPoint {
  readonly paragraph: number
  readonly offset: number
}

export interface TextRange {
  readonly anchor: TextPoint
  readonly head: TextPoint
}

/** What of a painted text the user has selected, or where the caret is; undefined if that is elsewhere. */
export function readSelection(host: HTMLElement): TextRange | undefined {
  const selection = document.getSelection()
  const anchor = pointOf(host, selection?.anchorNode ?? null, selection?.anchorOffset ?? 0)
  const head = pointOf(host, selection?.focusNode ?? null, selection?.focusOffset ?? 0)
  return anchor && head && { anchor, head }
}

function pointOf(host: HTMLElement, node: Node | null, offset: number): TextPoint | undefined {
  if (node === null || !host.contains(node)) return undefined
  if (node === host) return { paragraph: offset, offset: 0 }
  const index = [...host.children].findIndex((paragraph) => paragraph.contains(node))
  const paragraph = host.children[index]
  if (paragraph === undefined) return undefined
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return { paragraph: index, offset: before.toString().length }
}
