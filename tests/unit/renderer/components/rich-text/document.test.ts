import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDocument, toDocument } from '../../../../../renderer/components/rich-text/document'
import { reconcile } from '../../../../../renderer/components/rich-text/reconcile'
import { schemaExtensions } from '../../../../../renderer/components/rich-text/schema'
import { normalise } from '../../../../../shared/rich-text/normalise'
import { parseMarkdown } from '../../../../../shared/rich-text/parse-markdown'
import { printMarkdown } from '../../../../../shared/rich-text/print-markdown'
import type { RichText } from '../../../../../shared/rich-text/rich-text'
import { richText, trickyText } from '../../../../support/arbitrary-rich-text'

const schema = getSchema([...schemaExtensions])
const documentOf = (text: RichText) => {
  const node = schema.nodeFromJSON(toDocument(text))
  node.check()
  return node
}

describe('a rich text in the editor', () => {
  it('comes back as it was, for any rich text', () => {
    fc.assert(
      fc.property(richText, (text) => {
        expect(fromDocument(documentOf(text))).toEqual(normalise(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('prints the same Markdown as before, for any Markdown', () => {
    fc.assert(
      fc.property(trickyText, (markdown) => {
        const settled = printMarkdown(parseMarkdown(markdown))
        expect(printMarkdown(fromDocument(documentOf(parseMarkdown(markdown))))).toBe(settled)
      }),
      { numRuns: 1000 },
    )
  })

  it('is one empty paragraph when there is nothing', () => {
    expect(documentOf([]).childCount).toBe(1)
    expect(fromDocument(documentOf([]))).toEqual([])
  })
})

describe('a text that changes from outside', () => {
  it('becomes the new one, for any two texts', () => {
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const state = EditorState.create({ doc: documentOf(before) })
        const next = documentOf(after)
        const { doc } = reconcile(state, next) ?? state
        expect(doc.eq(next)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the caret where it is in the words around it', () => {
    const doc = documentOf(parseMarkdown('First words.\n\nSecond words.'))
    const caret = TextSelection.create(doc, doc.content.size - 1)
    const state = EditorState.create({ doc, selection: caret })
    const next = documentOf(parseMarkdown('**First** words, and more.\n\nSecond words.'))
    const changed = state.apply(reconcile(state, next) ?? state.tr)
    expect(changed.selection.from).toBe(next.content.size - 1)
  })

  it('changes nothing when nothing differs', () => {
    const doc = documentOf(parseMarkdown('Same'))
    expect(reconcile(EditorState.create({ doc }), documentOf(parseMarkdown('Same')))).toBeUndefined()
  })
})
