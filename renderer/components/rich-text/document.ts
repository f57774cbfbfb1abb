import { normalise } from '../../../shared/rich-text/normalise'
import type { Paragraph, RichText, Run } from '../../../shared/rich-text/rich-text'

/** The editor's document as plain data; the shape is ProseMirror's, the meaning that of `schema.ts`. */
export interface DocumentData {
  readonly type: 'doc'
  readonly content: ParagraphData[]
}
interface ParagraphData {
  readonly type: 'paragraph'
  readonly attrs: { readonly bullet: 1 | 2 | null }
  readonly content?: TextData[]
}
interface TextData {
  readonly type: 'text'
  readonly text: string
  readonly marks: MarkData[]
}
type MarkData =
  { readonly type: 'bold' | 'italic' } | { readonly type: 'link'; readonly attrs: { readonly href: string } }

/** A rich text as the editor holds it: at least one paragraph, which may be empty. */
export function toDocument(text: RichText): DocumentData {
  const paragraphs = normalise(text).map(paragraphData)
  return { type: 'doc', content: paragraphs.length === 0 ? [paragraphData({ runs: [] })] : paragraphs }
}

const paragraphData = ({ runs, bullet }: Paragraph): ParagraphData => ({
  type: 'paragraph',
  attrs: { bullet: bullet ?? null },
  ...(runs.length > 0 && { content: runs.map(textData) }),
})

const textData = ({ text, bold, italic, link }: Run): TextData => ({
  type: 'text',
  text,
  marks: [
    ...(link === undefined ? [] : [{ type: 'link' as const, attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
  ],
})

/** What of a ProseMirror node is read; a real one is one of these. */
export interface DocumentNode {
  readonly text?: string | undefined
  readonly attrs: Readonly<Record<string, unknown>>
  readonly marks: readonly {
    readonly type: { readonly name: string }
    readonly attrs: Readonly<Record<string, unknown>>
  }[]
  readonly children: readonly DocumentNode[]
}

/** What the editor's document says, in the one form that the file keeps: empty paragraphs say nothing. */
export const fromDocument = (document: DocumentNode): RichText =>
  normalise(
    document.children.map(({ attrs, children }) => {
      const { bullet } = attrs
      return { runs: children.map(runOf), ...(bullet === 1 || bullet === 2 ? { bullet } : {}) }
    }),
  )

function runOf({ text = '', marks }: DocumentNode): Run {
  const has = (name: string): boolean => marks.some(({ type }) => type.name === name)
  const href = marks.find(({ type }) => type.name === 'link')?.attrs['href']
  return {
    text,
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italic: true }),
    ...(typeof href === 'string' && { link: href }),
  }
}
