import { diffWordings } from '../../shared/history/wording-diff'
import './diff-text.css'

/** Two wordings as one text: what is gone is struck through, what is new underlined. */
export function DiffText({ before, now }: { readonly before: string; readonly now: string }) {
  return (
    <span className="diff">
      {diffWordings(before, now).map(({ text, change }, index) => {
        if (change === 'removed') return <del key={index}>{text}</del>
        return change === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </span>
  )
}
