import { memo } from 'react'
import { parseMarkdown } from '../../../shared/rich-text/parse-markdown'
import type { Run } from '../../../shared/rich-text/rich-text'

/** A prose field as it reads: its marks applied, its bullets drawn. */
export const InlineMarkdown = memo(function InlineMarkdown({ text }: { readonly text: string }) {
  return parseMarkdown(text).map((paragraph, index) => (
    <p key={index} className={paragraph.bullet === undefined ? 'prose' : `prose bullet-${paragraph.bullet}`}>
      {paragraph.runs.map((run, position) => (
        <InlineRun key={position} run={run} />
      ))}
    </p>
  ))
})

function InlineRun({ run }: { readonly run: Run }) {
  const inner = run.italic ? <em>{run.text}</em> : run.text
  const marked = run.bold ? <strong>{inner}</strong> : inner
  // A link here is text to be edited; it is opened from the slide.
  return run.link === undefined ? <>{marked}</> : <span className="link-text">{marked}</span>
}
