import { checkQuarter } from '../../../shared/checks/check-quarter'
import { compileDeck } from '../../../shared/deck/compile'
import { compareQuarters } from '../../../shared/history/compare'
import { rollForward } from '../../../shared/history/roll-forward'
import { openQuarter } from '../../../shared/quarter/open-quarter'
import type { Quarter } from '../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { describeOpenFailure } from '../../../shared/words/describe-failure'

/** How a file fared. `fault` says what a user would call a bug; refusing with a reason is none. */
export interface Fared {
  readonly accepted: boolean
  readonly fault?: string
}

/** One file, at most so long, in milliseconds: the real deck takes about thirty. */
const PATIENCE_MS = 4000

/** Opens a file and, if it is taken, does with it what the app does. Nothing may throw, hang or be lost. */
export function inspectQuarter(text: string): Fared {
  const started = performance.now()
  try {
    const opened = openQuarter(text)
    if (!opened.ok) {
      const problems = describeOpenFailure(opened.error)
      const speechless =
        problems.length === 0 || problems.some(({ sentence }) => /^\s*$|\{\w+\}/.test(sentence))
      return {
        accepted: false,
        ...(speechless && { fault: `no sentence for ${JSON.stringify(opened.error)}` }),
      }
    }
    const fault = useQuarter(opened.value.quarter)
    const took = performance.now() - started
    if (fault !== undefined) return { accepted: true, fault }
    return { accepted: true, ...(took > PATIENCE_MS && { fault: `took ${Math.round(took)} ms` }) }
  } catch (error) {
    return { accepted: true, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function useQuarter(quarter: Quarter): string | undefined {
  const saved = serialiseQuarter(quarter)
  const again = openQuarter(saved)
  if (!again.ok) return `accepted, but does not open again: ${JSON.stringify(again.error)}`
  if (serialiseQuarter(again.value.quarter) !== saved) return 'not the same after saving and opening'
  const plan = compileDeck(quarter)
  const overflows = plan.slides.filter(({ fit }) => fit.overflows > 0)
  if (overflows.length > 0) return `overflows on ${overflows.map(({ title }) => title).join(', ')}`
  checkQuarter(quarter)
  compareQuarters(quarter, again.value.quarter)
  const rolled = openQuarter(serialiseQuarter(rollForward(quarter, { id: 'rolled' })))
  return rolled.ok ? undefined : `the next quarter does not open: ${JSON.stringify(rolled.error)}`
}
