import fc from 'fast-check'
import type { Paragraph, RichText, Run } from '../../shared/rich-text/rich-text'

/** Text made of everything that could be mistaken for syntax, and of what people write. */
export const trickyText = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('*', '**', '[', ']', '(', ')', '](', '\\', '-', '- ', ' ', '\t'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('a', 'b ', '7%', 'ü', '日', '😀', '\u00a0', '\ud800', '](https://x.org)'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const link = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://en.wikipedia.org/wiki/Key_(result)',
    'https://x.org/a)b',
    'https://x.org/[a]*b*\\c\\)',
    'mailto:someone@example.org',
    'javascript:alert(1)',
    'https://x.org/a b',
  ),
)

const run: fc.Arbitrary<Run> = fc.record(
  { text: trickyText, bold: fc.constant<true>(true), italic: fc.constant<true>(true), link },
  { requiredKeys: ['text'] },
)

const paragraph: fc.Arbitrary<Paragraph> = fc.record(
  { runs: fc.array(run, { maxLength: 5 }), bullet: fc.constantFrom<1 | 2>(1, 2) },
  { requiredKeys: ['runs'] },
)

/** Any rich text at all, not only the normal form. */
export const richText: fc.Arbitrary<RichText> = fc.array(paragraph, { maxLength: 4 })
