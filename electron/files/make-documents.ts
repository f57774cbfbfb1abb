import { access, constants } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { ReadFailure } from '../../shared/ipc/documents'
import { nextFileName } from '../../shared/history/next-name'
import { previousPeriod } from '../../shared/period/period-order'
import type { Quarter } from '../../shared/quarter/schema'
import { fail, ok, type Result } from '../../shared/result'
import { fileName, nameOf, QUARTER, withExtension } from './document-names'
import type { DocumentSurroundings } from './document-surroundings'
import type { Held } from './held'
import { openQuarterBytes, readQuarterFile, type QuarterFile } from './read-quarter-file'
import { samplePath } from './samples'

type Made = Result<Held, ReadFailure>

/** Where documents come from: a file, the bytes of one, a sample, a quarter that a window made. */
export function createDocumentMaker(
  surroundings: Pick<
    DocumentSurroundings,
    'samplesFolder' | 'documentsFolder' | 'newId' | 'remnants' | 'used'
  >,
) {
  /** A document that has no file of its own yet. */
  const without = (quarter: Quarter, name: string, near: string, dirty = false): Held => ({
    documentId: surroundings.newId(),
    quarter,
    name,
    near,
    file: undefined,
    readOnly: false,
    dirty,
  })
  const read = ({ opened, from }: QuarterFile, name: string, near: string): Held =>
    without(opened.quarter, from === 'presentation' ? withExtension(name, QUARTER) : name, near)
  /** The quarter that a window sent; it must be one that could be saved. */
  const sent = async (value: unknown, path: string): Promise<Result<Quarter, ReadFailure>> => {
    const { openQuarterValue } = await import('../../shared/quarter/open-quarter')
    const opened = openQuarterValue(value)
    return opened.ok ? ok(opened.value.quarter) : fail({ kind: 'notOpened', path, reason: opened.error })
  }

  return {
    fromFile: async (path: string): Promise<Made> => {
      // At the same time, so that what it finds is offered with the document, or with the reason for none.
      const [file] = await Promise.all([readQuarterFile(path), surroundings.remnants.look(path)])
      if (!file.ok) return file
      const { fingerprint, from } = file.value
      const absolute = resolve(path)
      surroundings.used({ path: absolute, ...nameOf(file.value.opened.quarter) })
      const made = read(file.value, basename(path), dirname(absolute))
      if (from === 'presentation') return ok(made)
      return ok({ ...made, file: { path: absolute, fingerprint }, readOnly: !(await isWritable(path)) })
    },
    fromBytes: async (name: string, bytes: Uint8Array): Promise<Made> => {
      const file = await openQuarterBytes(name, bytes, 0)
      return file.ok ? ok(read(file.value, basename(name), surroundings.documentsFolder())) : file
    },
    fromSample: async (name: string): Promise<Made> => {
      const path = samplePath(name, surroundings.samplesFolder)
      if (path === undefined) return fail({ kind: 'notFound', path: name })
      const file = await readQuarterFile(path)
      return file.ok ? ok(read(file.value, name, surroundings.documentsFolder())) : file
    },
    /** A quarter made in a window. */
    fromValue: async (value: unknown): Promise<Made> => {
      const quarter = await sent(value, '')
      if (!quarter.ok) return quarter
      const { department, period } = nameOf(quarter.value)
      const name = `${fileName(`${department} ${period}`)}${QUARTER}`
      return ok(without(quarter.value, name, surroundings.documentsFolder()))
    },
    /** The quarter after a document's: without a file, near the old one's, under the next name. */
    next: async ({ file, near, name }: Held, value: unknown): Promise<Made> => {
      const quarter = await sent(value, name)
      if (!quarter.ok) return quarter
      const { period, calendar } = quarter.value
      const nextName = nextFileName(name, previousPeriod(period), calendar)
      return ok(without(quarter.value, nextName, file === undefined ? near : dirname(file.path), true))
    },
  }
}

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
