import { useDeferredValue } from 'react'
import { type Listed, severities, worstOf } from '../../../shared/checks/finding-index'
import { say } from '../../../shared/words/words'
import { useDocument } from '../../app/context'
import { SeverityMark } from '../../components/severity-mark'
import type { DocumentState } from '../../store/document-store'
import { sayFindings } from './say-findings'

interface Row {
  readonly block: string
  /** A KR or metric of the block. */
  readonly item?: string
}

/**
 * Hints are many and small: a row counts what an audience would stumble over, and names hints alone. Plain values
 * rather than the list, so that a row is drawn again only when they change, and not after every run of the checks.
 */
function useCount({ block, item }: Row) {
  const listedIn = ({ checks: { index } }: DocumentState): readonly Listed[] | undefined =>
    item === undefined ? index.byBlock.get(block) : index.byPart.get(item)
  const count = useDeferredValue(useDocument((state) => listedIn(state)?.length ?? 0))
  const worst = useDeferredValue(useDocument((state) => worstOf(listedIn(state) ?? [])))
  return { count, worst }
}

/** A row's name with how many findings there are below it. */
export function useNameWithFindings(row: Row, name: string): string {
  const { count } = useCount(row)
  return count === 0 ? name : say('checks.rowName', { name, findings: sayFindings(count) })
}

/** The number of findings of a row, with the shape of the gravest. Its owner's name says it in words. */
export function RowFindings({ row }: { readonly row: Row }) {
  const { count, worst } = useCount(row)
  if (worst === undefined || worst === severities[2]) return null
  return (
    <span className="row-findings" aria-hidden="true" title={sayFindings(count)}>
      <SeverityMark severity={worst} />
      <span>{count}</span>
    </span>
  )
}
