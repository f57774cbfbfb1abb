import { useEffect, useRef, useState } from 'react'
import { createChecker } from '../../../shared/checks/check-quarter'
import { emptyIndex, indexFindings, newSince, type FindingIndex } from '../../../shared/checks/finding-index'
import { planFindings } from '../../../shared/checks/plan-findings'
import { themeOf } from '../../../shared/deck/theme'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, usePlan, useServices } from '../../app/context'
import { runWhenIdle } from '../../app/run-when-idle'
import { useStore } from 'zustand'
import { announce } from '../../store/app-store'
import { referenceOf } from '../../store/document-store'
import { setChecks } from './finding-actions'
import { sayFindings } from './say-findings'

/** The checks begin when one has paused for so long: what is being typed is not judged, nor held up. */
const pauseMs = 200
/** Then they wait for a moment when nothing else is to be done, but no longer than this. */
const longestWaitMs = 300
/** Findings are told once their number has rested for this long, and nothing else has been said meanwhile. */
const restMs = 1500

/** Keeps the findings of a document up to date while it is being written. Draws nothing. */
export function LiveChecks({ quarter }: { readonly quarter: Quarter }) {
  const plan = usePlan()
  const store = useDocumentStore()
  const previous = useDocument(referenceOf)
  const [checker] = useState(() => createChecker())
  useEffect(() => setChecks(store, { checker }), [store, checker])
  useEffect(() => {
    function* run(): Generator<undefined, undefined, undefined> {
      const onSlides = planFindings(plan, themeOf(quarter).floor)
      yield
      const report = yield* checker.steps(quarter, previous, onSlides)
      yield
      setChecks(store, { index: indexFindings(report), ran: true, checked: quarter })
    }
    let end: () => void = () => undefined
    const rest = setTimeout(() => {
      end = runWhenIdle(run(), longestWaitMs)
    }, pauseMs)
    return () => {
      clearTimeout(rest)
      end()
    }
  }, [checker, store, quarter, plan, previous])
  useTold()
  return null
}

/**
 * Says how many findings there are when that has changed and rests; what was there at the opening is not news.
 * Any other news goes first: it begins the wait anew.
 */
function useTold(): void {
  const { app } = useServices()
  const index = useDocument((state) => state.checks.index)
  const news = useStore(app, (state) => state.announcement)
  const told = useRef<FindingIndex>(emptyIndex)
  useEffect(() => {
    if (told.current === emptyIndex) {
      told.current = index
      return undefined
    }
    const timer = setTimeout(() => {
      const fresh = newSince(told.current, index)
      const changed = fresh > 0 || index.open.length !== told.current.open.length
      told.current = index
      if (!changed) return
      const findings = sayFindings(index.open.length)
      announce(
        app,
        fresh === 0 ? say('checks.announced', { findings }) : say('checks.announcedNew', { findings, fresh }),
      )
    }, restMs)
    return () => clearTimeout(timer)
  }, [app, index, news])
}
