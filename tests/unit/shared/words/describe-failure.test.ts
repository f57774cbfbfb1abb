import { describe, expect, it } from 'vitest'
import type { ReadFailure, WriteFailure } from '../../../../shared/ipc/documents'
import type { FileProblem, OpenFailure } from '../../../../shared/quarter/open'
import {
  describeExportFailure,
  describeOpenFailure,
  describeReadFailure,
  describeWriteFailure,
} from '../../../../shared/words/describe-failure'
import { describeFileProblem } from '../../../../shared/words/describe-file-problem'

const path = '/home/anna/deck.quarter'

const fileProblems: readonly FileProblem[] = [
  { kind: 'missing' },
  { kind: 'wrongType', expected: 'text', found: 'nothing' },
  { kind: 'notOneOf', allowed: ['a', 2] },
  { kind: 'outOfBounds', of: 'number', least: 1, most: 12 },
  { kind: 'outOfBounds', of: 'text', least: 1 },
  { kind: 'outOfBounds', of: 'list', most: 7 },
  { kind: 'outOfBounds', of: 'number' },
  ...(['day', 'period', 'colour', 'base64'] as const).map((form) => ({ kind: 'wrongForm', form }) as const),
  { kind: 'duplicateField' },
  { kind: 'numberTooLarge' },
  { kind: 'duplicateId', id: 'x', firstPlace: 'blocks[0]' },
  { kind: 'duplicatePeriod', period: '2021-Q2' },
  { kind: 'notOfCalendar', period: '2021-H1' },
  { kind: 'other', detail: 'Something else' },
]
const openFailures: readonly OpenFailure[] = [
  { kind: 'notText' },
  { kind: 'notJson', line: 3, column: 5, cutOff: false },
  { kind: 'notJson', line: 3, column: 5, cutOff: true },
  { kind: 'tooDeep', limit: 100 },
  { kind: 'notOurs' },
  { kind: 'protected' },
  { kind: 'noQuarterInside' },
  ...(['damaged', 'tooLarge', 'unsafe', 'altered'] as const).map(
    (reason) => ({ kind: 'badPackage', reason }) as const,
  ),
  { kind: 'tooNew', formatVersion: 9, known: 1, appVersion: '' },
  { kind: 'tooNew', formatVersion: 9, known: 1, appVersion: '7.0' },
  { kind: 'migrationFailed', from: 1, detail: 'a step failed' },
  {
    kind: 'invalid',
    problems: fileProblems.map((problem, index) => ({ place: `blocks[${index}]`, problem })),
  },
]
const readFailures: readonly ReadFailure[] = [
  ...(['notFound', 'isFolder', 'notAFile', 'noPermission'] as const).map((kind) => ({ kind, path })),
  { kind: 'tooLarge', path, bytes: 100 * 1024 * 1024, limitBytes: 64 * 1024 * 1024 },
  { kind: 'readFailed', path, code: 'EIO' },
  ...openFailures.map((reason) => ({ kind: 'notOpened', path, reason }) as const),
]
const writeFailures: readonly WriteFailure[] = [
  ...(['diskFull', 'readOnly', 'noFolder', 'notAFile', 'inUse', 'nameTooLong', 'changedOnDisk'] as const).map(
    (kind) => ({
      kind,
      path,
    }),
  ),
  { kind: 'wouldNotReadBack', path, detail: 'blocks: Here belongs a list.' },
  { kind: 'tooLarge', path, bytes: 100 * 1024 * 1024, limitBytes: 64 * 1024 * 1024 },
  { kind: 'writeFailed', path, code: 'EIO' },
  { kind: 'halfWritten', path, previousAt: '/home/anna/.old' },
]

const texts = [
  ...readFailures.map((failure) => [`reading: ${failure.kind}`, describeReadFailure(failure)] as const),
  ...writeFailures.map((failure) => [`writing: ${failure.kind}`, describeWriteFailure(failure)] as const),
  ...[
    { kind: 'selfCheckFailed', problems: ['a shape without text'] } as const,
    { kind: 'exporterStopped', detail: 'out of memory' } as const,
    ...writeFailures,
  ].map((failure) => [`export: ${failure.kind}`, describeExportFailure(failure)] as const),
]

describe('every failure', () => {
  it.each(texts)('%s has a headline and whole sentences', (_kind, { headline, problems }) => {
    expect(headline).toMatch(/^\S.*\.$/)
    expect(problems.length).toBeGreaterThan(0)
    for (const { sentence } of problems) {
      expect(sentence).toMatch(/^\S[^{}\n]*\.$/)
      expect(sentence).not.toMatch(/undefined|\[object|NaN|\.\.$/)
    }
  })

  it('of opening has a sentence of its own', () => {
    const sentences = openFailures.flatMap(describeOpenFailure).map(({ sentence }) => sentence)
    expect(new Set(sentences).size).toBe(sentences.length)
    const problems = fileProblems.map(describeFileProblem)
    expect(new Set(problems).size).toBe(problems.length)
  })
})

describe('a failure names', () => {
  it('the file, of either system', () => {
    expect(describeReadFailure({ kind: 'notFound', path }).headline).toContain('“deck.quarter”')
    expect(describeReadFailure({ kind: 'notFound', path: 'C:\\Q2\\deck.quarter' }).headline).toContain(
      '“deck.quarter”',
    )
  })

  it('the place of broken JSON', () => {
    const [problem] = describeOpenFailure({ kind: 'notJson', line: 3, column: 5, cutOff: false })
    expect(problem?.place).toBe('line 3, column 5')
  })

  it('the folder that is missing', () => {
    expect(describeWriteFailure({ kind: 'noFolder', path }).problems[0]?.sentence).toContain('/home/anna ')
    expect(describeWriteFailure({ kind: 'noFolder', path: 'deck.pptx' }).problems[0]?.sentence).toContain(
      ' . ',
    )
  })

  it('sizes that can not look equal', () => {
    const limitBytes = 64 * 1024 * 1024
    const [problem] = describeReadFailure({
      kind: 'tooLarge',
      path,
      bytes: limitBytes + 1,
      limitBytes,
    }).problems
    expect(problem?.sentence).toMatch(/65 MB; up to 64 MB/)
  })
})

describe('sentences that counted wrongly or said too much', () => {
  it('say of what may not be empty that it is, instead of "at least 1 items"', () => {
    const emptied = (of: 'text' | 'list', least: number) =>
      describeFileProblem({ kind: 'outOfBounds', of, least })
    expect([emptied('list', 1), emptied('text', 1), emptied('list', 3)]).toEqual([
      'The list must not be empty.',
      'The text must not be empty.',
      'The list must have at least 3 items.',
    ])
  })

  it('do not deny that text in another encoding is text', () => {
    const problems = describeOpenFailure({ kind: 'notText' })
    expect(problems.map(({ sentence }) => sentence).join()).toContain('no text in UTF-8')
  })
})
