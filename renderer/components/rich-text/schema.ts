import { type Extension, InputRule, Mark, markInputRule, Node } from '@tiptap/core'
import { bulletClass } from './paint-rich-text'

/*
 * The document model is the file's own: a flat list of paragraphs, each of which may be a bullet of one
 * of two levels. So what is written is what is kept, and nothing has to be translated from nested lists.
 */

const Doc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' })
const Text = Node.create({ name: 'text', group: 'inline' })

/** How a copy from this editor says its level to a paste into it. */
const levelOf = (element: HTMLElement): 1 | 2 | null =>
  element.dataset['bullet'] === '1' ? 1 : element.dataset['bullet'] === '2' ? 2 : null

const Paragraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  marks: '_',
  addAttributes: () => ({
    bullet: {
      default: null,
      parseHTML: levelOf,
      // The attribute is rendered below, with its class.
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML({ node }) {
    const bullet: unknown = node.attrs['bullet']
    return bullet === 1 || bullet === 2
      ? ['p', { class: bulletClass(bullet), 'data-bullet': String(bullet) }, 0]
      : ['p', 0]
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^[-*•] $/,
        handler: ({ state, range }) => {
          const { $from } = state.selection
          state.tr.delete(range.from, range.to).setNodeAttribute($from.before(), 'bullet', 1)
        },
      }),
    ]
  },
})

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }],
  renderHTML: () => ['strong', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s)([^*]*[^*\s])\*\*)$/, type: this.type })]
  },
})

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }],
  renderHTML: () => ['em', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^*])(\*(?![\s*])([^*]*[^*\s])\*)$/, type: this.type })]
  },
})

const Link = Mark.create({
  name: 'link',
  // Typing behind a link goes on as plain text.
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
})

export const schemaExtensions: readonly (Node | Mark | Extension)[] = [
  Doc,
  Text,
  Paragraph,
  Link,
  Bold,
  Italic,
]
