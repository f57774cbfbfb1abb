import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createQuarter } from '../../../shared/quarter/create-quarter'
import { documentsIn } from '../../support/documents-in'

let folder = ''

const newQuarter = (department: string) => {
  let last = 0
  return createQuarter({
    organisation: 'Example',
    department,
    period: '2021-Q2',
    newId: () => `id-${(last += 1)}`,
  })
}

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'quarterdeck-create-')))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a quarter made in a window', () => {
  it('opens there without a file, and is saved under a name that every system takes', async () => {
    const { documents: all, told, answers } = documentsIn(folder)
    const outcome = await all.create(1, newQuarter('Research/Design: ‘A’?'))
    if (!outcome.ok) throw new Error(outcome.error.kind)
    expect(outcome.value).toMatchObject({ hasFile: false, readOnly: false, folder: '' })
    expect(outcome.value.name).toBe('Research-Design- ‘A’- Q2 FY21-22.quarter')
    const { documentId, quarter } = outcome.value
    answers.save = join(folder, outcome.value.name)
    const saved = await all.save(1, { documentId, quarter, overwriteChanged: false })
    expect(saved.ok).toBe(true)
    expect(told.suggested.at(-1)).toBe(join(folder, outcome.value.name))
    expect(JSON.parse(await readFile(join(folder, outcome.value.name), 'utf8'))).toMatchObject({
      department: 'Research/Design: ‘A’?',
      period: '2021-Q2',
    })
  })

  it('opens in a window of its own where something would be lost', async () => {
    const { documents: all, told } = documentsIn(folder)
    const first = await all.create(1, newQuarter('First'))
    if (!first.ok) throw new Error(first.error.kind)
    await all.setDirty(1, first.value.documentId, true)
    const second = await all.create(1, newQuarter('Second'))
    expect(second).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect((await told.opened[0])?.quarter.department).toBe('Second')
    expect((await all.current(1))?.quarter.department).toBe('First')
  })

  it('is refused when it could not be saved', async () => {
    const outcome = await documentsIn(folder).documents.create(1, {
      ...newQuarter('Half'),
      period: '2021-H1',
    })
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'notOpened' } })
  })
})
