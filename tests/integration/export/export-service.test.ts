import { beforeAll, describe, expect, it } from 'vitest'
import { exportQuarter } from '../../../electron/export/export-deck'
import { packInThread } from '../../../electron/export/pack-in-thread'
import { exportPptx } from '../../../electron/export/export-service'
import { packHere } from '../../../electron/export/pptx/packer'
import { paintParts } from '../../../electron/export/pptx/paint-parts'
import type { PlannedPart } from '../../../electron/export/pptx/self-check/self-check'
import { readEmbeddedQuarter } from '../../../electron/import/read-embedded-quarter'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { buildIfStale } from '../../../build/bundle.mjs'
import { generateQuarter } from '../../support/generated-quarters'
import { everything } from '../../support/pptx/sample-plan'
import { streamPlan } from '../../support/pptx/stream-plan'
import { sampleText } from '../../support/samples'

const packingWorker = new URL('../../../build/out/electron/packing-worker.cjs', import.meta.url)
const worker = new URL('../../../build/out/electron/export-worker.js', import.meta.url)

beforeAll(async () => {
  await buildIfStale(['electron'])
})

describe('exportPptx', () => {
  it('exports in a worker, tells progress and hands over the deck', async () => {
    const quarterFile = sampleText('technology-q2-fy21-22')
    const told: number[] = []
    const exported = await exportPptx(
      { quarterFile },
      { worker, onProgress: ({ share }) => told.push(share) },
    )
    if (!exported.ok) throw new Error(JSON.stringify(exported.error))
    const { bytes, slides, overflows, smallestText } = exported.value
    expect(slides).toBeGreaterThan(20)
    expect(overflows).toBe(0)
    expect(smallestText).toBeGreaterThanOrEqual(10)
    expect(readEmbeddedQuarter(bytes)).toEqual({ ok: true, value: quarterFile })
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it('gives the same bytes every time', async () => {
    const quarterFile = sampleText('technology-q1-fy21-22')
    const [first, second] = await Promise.all([
      exportPptx({ quarterFile }, { worker }),
      exportPptx({ quarterFile }, { worker }),
    ])
    expect(first.ok && second.ok && Buffer.compare(first.value.bytes, second.value.bytes)).toBe(0)
  })

  it('packs in a second thread, into the same bytes as in one', async () => {
    const quarter = generateQuarter({ objectives: 60 })
    const quarterFile = serialiseQuarter(quarter)
    const threaded = await exportPptx({ quarterFile }, { worker })
    const alone = await exportQuarter(quarter, quarterFile)
    expect(threaded.ok && alone.ok && Buffer.compare(threaded.value.bytes, alone.value.bytes)).toBe(0)
  })

  it('packs pictures of any length between texts, into the same bytes', async () => {
    const plan = everything()
    const parts: PlannedPart[] = [{ name: 'ppt/media/odd.png', content: new Uint8Array(3) }]
    await paintParts(streamPlan(plan), '{}', { add: (part) => void parts.push(part), hurry: () => undefined })
    parts.push({ name: 'ppt/media/odd-too.jpeg', content: new Uint8Array(500_001) })
    const [inThread, here] = await Promise.all(
      [packInThread(packingWorker), packHere()].map(async (packer) => {
        for (const part of parts) packer.add(part)
        return packer.finish(plan.slides.length)
      }),
    )
    if (inThread?.ok !== true || here?.ok !== true) throw new Error(JSON.stringify([inThread, here]))
    expect(Buffer.compare(inThread.value, here.value)).toBe(0)
  })

  it('refuses half a character in the packing thread, too', async () => {
    const packer = packInThread(packingWorker)
    packer.add({ name: 'docProps/app.xml', content: '<a>\ud83d</a>' })
    expect(await packer.finish(0)).toMatchObject({
      ok: false,
      error: expect.arrayContaining([expect.stringMatching(/app\.xml: has a character/)]) as unknown,
    })
  })

  it('fails where the packing thread does, with its reason', async () => {
    const broken = new URL(`data:text/javascript,${encodeURIComponent('throw new Error("no room")')}`)
    const quarter = generateQuarter({ objectives: 60 })
    await expect(exportQuarter(quarter, '', { packer: packInThread(broken) })).rejects.toThrow('no room')
  })

  it('says why a file could not be opened', async () => {
    expect(await exportPptx({ quarterFile: '{"some": "other JSON"}' }, { worker })).toEqual({
      ok: false,
      error: { kind: 'notOpened', reason: { kind: 'notOurs' } },
    })
  })

  it('stops at once when cancelled, before and during the export', async () => {
    const quarterFile = serialiseQuarter(generateQuarter({ objectives: 300 }))
    const before = new AbortController()
    before.abort()
    expect(await exportPptx({ quarterFile }, { worker, signal: before.signal })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    })
    const during = new AbortController()
    const afterwards: number[] = []
    const exported = await exportPptx(
      { quarterFile },
      {
        worker,
        signal: during.signal,
        onProgress: ({ slidesDone }) => {
          if (during.signal.aborted) afterwards.push(slidesDone)
          during.abort()
        },
      },
    )
    expect(exported).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(afterwards).toEqual([])
  })

  it('survives a worker that breaks or ends without an answer', async () => {
    const broken = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
    expect(
      await exportPptx({ quarterFile: '' }, { worker: broken('throw new Error("out of order")') }),
    ).toEqual({
      ok: false,
      error: { kind: 'exporterStopped', detail: 'out of order' },
    })
    expect(await exportPptx({ quarterFile: '' }, { worker: broken('process.exit(3)') })).toEqual({
      ok: false,
      error: { kind: 'exporterStopped', detail: 'the worker ended with code 3' },
    })
  })
})
