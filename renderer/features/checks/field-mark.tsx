import { useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { findingsAt, worstOf, type Listed } from '../../../shared/checks/finding-index'
import { useDocument, useDocumentStore } from '../../app/context'
import { SeverityMark } from '../../components/severity-mark'
import type { Place } from '../../store/place'
import { placeKey } from '../../store/place'
import { chooseFinding, setChecks } from './finding-actions'
import { sayMark } from './say-findings'

const none: readonly Listed[] = []

/** What was found at a field, and whether it is what the pane has chosen. */
export function useFieldFindings(place: Place): {
  readonly listed: readonly Listed[]
  readonly isChosen: boolean
} {
  const index = useDocument((state) => state.checks.index)
  const key = placeKey(place)
  const listed = useMemo(() => {
    const found = findingsAt(index, place)
    return found.length === 0 ? none : found
    // The key says all that matters of the place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [index, key])
  const isChosen = useDocument(
    ({ checks }) => checks.chosen !== undefined && listed.some((one) => one.key === checks.chosen),
  )
  return { listed, isChosen }
}

/** The box that holds a field and its mark. */
export const fieldBoxClass = (listed: readonly Listed[], isChosen: boolean): string =>
  [
    'field-box',
    ...(worstOf(listed) === 'error' ? ['field-error'] : []),
    ...(isChosen ? ['field-chosen'] : []),
  ].join(' ')

/** The mark beside a field with findings: it says them, and opens the first in the pane. */
export function FieldMark({ place }: { readonly place: Place }) {
  const store = useDocumentStore()
  const { listed, isChosen } = useFieldFindings(place)
  const mark = useRef<HTMLSpanElement>(null)
  const severity = worstOf(listed)
  const [first] = listed
  // What the pane has chosen comes into sight; the focus stays where it is.
  useEffect(() => {
    if (isChosen) mark.current?.closest('.field-box, .cell')?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  if (severity === undefined || first === undefined) return null
  const words = sayMark(listed)
  return (
    <Button
      className={isChosen ? 'field-mark field-mark-chosen' : 'field-mark'}
      aria-label={words}
      onPress={() => {
        setChecks(store, { open: true, scope: 'file' })
        store.getState().set({ narrowPane: 'check' })
        chooseFinding(store, first)
      }}
    >
      <span ref={mark} title={words}>
        <SeverityMark severity={severity} />
      </span>
    </Button>
  )
}
