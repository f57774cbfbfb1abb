import type { CDPSession } from '@playwright/test'
import type { Evaluate } from '../../e2e/support/running-app'

/** What the app holds after both sides have collected their garbage; in bytes, nodes and listeners. */
export interface Sample {
  readonly step: number
  readonly mainHeap: number
  readonly mainResident: number
  readonly pageHeap: number
  readonly nodes: number
  readonly listeners: number
}

/** One sample: V8's own counts of the main process and of the page. */
export async function sampleMemory(evaluate: Evaluate, cdp: CDPSession, step: number): Promise<Sample> {
  const main = await evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('v8')
    const { runInNewContext } = process.getBuiltinModule('vm')
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void // what the flag puts there
    collect()
    collect()
    const { heapUsed, external, rss } = process.memoryUsage()
    return { heap: heapUsed + external, resident: rss }
  })
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const counters = await cdp.send('Memory.getDOMCounters')
  return {
    step,
    mainHeap: main.heap,
    mainResident: main.resident,
    pageHeap: usedSize,
    nodes: counters.nodes,
    listeners: counters.jsEventListeners,
  }
}

export type Measure = Exclude<keyof Sample, 'step'>

/** Growth by 1,000 steps of a measure, by the least squares line through the samples. */
export function growth(samples: readonly Sample[], measure: Measure): number {
  const count = samples.length
  const meanStep = samples.reduce((sum, { step }) => sum + step, 0) / count
  const mean = samples.reduce((sum, sample) => sum + sample[measure], 0) / count
  let above = 0
  let below = 0
  for (const sample of samples) {
    above += (sample.step - meanStep) * (sample[measure] - mean)
    below += (sample.step - meanStep) ** 2
  }
  return below === 0 ? 0 : (above / below) * 1000
}
