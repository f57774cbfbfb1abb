import { lazy, Suspense } from 'react'
import { useDocument } from '../../app/context'
import { CompareView } from './compare-view'
import { ReferenceView } from './reference-view'
import './reference.css'

// The trend has a feature of its own, and its own moment to load.
const TrendView = lazy(() => import('../trend/trend-view').then((module) => ({ default: module.TrendView })))

/** What stands in the place of page and slides while one looks at other quarters. */
export function LookBackPane() {
  const lookBack = useDocument((state) => state.lookBack)
  switch (lookBack) {
    case 'reference':
      return <ReferenceView />
    case 'compare':
      return <CompareView />
    case 'trend':
      return (
        <Suspense fallback={<main className="look" />}>
          <TrendView />
        </Suspense>
      )
    case undefined:
      return null
  }
}
