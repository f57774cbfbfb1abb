import { diffWordings, similarity } from '../../shared/history/wording-diff'
import './diff-text.css'

/** Texts with less than this share of words in common are told one after the other, not word by word. */
const comparable = 0.4

/** Two wordings as one text: what is gone is struck through, what is new underlined. */
export function DiffText({ before, now }: { readonly before: string; readonly now: string }) {
  if (similarity(before, now) < comparable) {
    return (
      <span className="diff">
        <del>{before}</del>
        <ins>{now}</ins>
      </span>
    )
  }
  return (
    <span className="diff">
      {diffWordings(before, now).map(({ text, change }, index) => {
        if (change === 'removed') return <del key={index}>{text}</del>
        return change === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </span>
  )
}
