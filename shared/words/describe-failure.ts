import type { ReadFailure, WriteFailure } from '../ipc/documents'
import type { ExportFailure } from '../ipc/exports'
import type { OpenFailure } from '../quarter/open'
import { assertNever } from '../result'
import { describeFileProblem } from './describe-file-problem'
import { say } from './words'

/** One thing that is wrong. `place` is where inside the file, empty where it concerns the whole file. */
export interface Problem {
  readonly place: string
  readonly sentence: string
}

/** A problem in one line: `blocks[4].title: …`; what concerns the whole file is the sentence alone. */
export const sayProblem = ({ place, sentence }: Problem): string =>
  place === '' ? sentence : `${place}: ${sentence}`

/** A failure as people read it: the window shows all of it, the command line each problem as a line. */
export interface FailureText {
  /** What failed: “deck.quarter” was not opened. */
  readonly headline: string
  /** Why, and what to do. At least one. */
  readonly problems: readonly Problem[]
}

type Told<Failure> = Exclude<Failure, { readonly kind: 'cancelled' }>

export const describeReadFailure = (failure: ReadFailure): FailureText => ({
  headline: say('problem.notOpened', { name: nameOf(failure.path) }),
  problems: readProblems(failure),
})

export const describeWriteFailure = (failure: WriteFailure): FailureText => ({
  headline: say('problem.notSaved', { name: nameOf(failure.path) }),
  problems: [whole(writeSentence(failure))],
})

/** Of an export that the user did not cancel. */
export const describeExportFailure = (failure: Told<ExportFailure>): FailureText => ({
  headline: say('problem.notExported'),
  problems: [whole(exportSentence(failure))],
})

/** The problems alone, for a quarter that comes from no file. */
export function describeOpenFailure(failure: OpenFailure): readonly Problem[] {
  switch (failure.kind) {
    case 'notText':
      return [whole(say('problem.notText'))]
    case 'notJson': {
      const place = say('problem.place.json', { line: failure.line, column: failure.column })
      return [{ place, sentence: say(failure.cutOff ? 'problem.cutOff' : 'problem.notJson') }]
    }
    case 'tooDeep':
      return [whole(say('problem.tooDeep', { limit: failure.limit }))]
    case 'notOurs':
      return [whole(say('problem.notOurs'))]
    case 'protected':
      return [whole(say('problem.protected'))]
    case 'noQuarterInside':
      return [whole(say('problem.noQuarterInside'))]
    case 'badPackage':
      return [whole(say(`problem.badPackage.${failure.reason}`))]
    case 'tooNew': {
      const values = { version: failure.formatVersion, known: failure.known }
      return [
        whole(
          failure.appVersion === ''
            ? say('problem.tooNew', values)
            : say('problem.tooNew.by', { ...values, app: failure.appVersion }),
        ),
      ]
    }
    case 'migrationFailed':
      return [whole(say('problem.migrationFailed', { version: failure.from, detail: failure.detail }))]
    case 'invalid':
      return failure.problems.map(({ place, problem }) => ({
        place: place === '' ? say('problem.place.file') : place,
        sentence: describeFileProblem(problem),
      }))
    default:
      return assertNever(failure)
  }
}

function readProblems(failure: ReadFailure): readonly Problem[] {
  switch (failure.kind) {
    case 'notFound':
    case 'isFolder':
    case 'notAFile':
    case 'noPermission':
      return [whole(say(`problem.${failure.kind}`))]
    case 'tooLarge':
      return [whole(say('problem.tooLarge', sizesOf(failure)))]
    case 'readFailed':
      return [whole(say('problem.readFailed', { code: failure.code }))]
    case 'notOpened':
      return describeOpenFailure(failure.reason)
    default:
      return assertNever(failure)
  }
}

function writeSentence(failure: WriteFailure): string {
  switch (failure.kind) {
    case 'diskFull':
    case 'readOnly':
    case 'inUse':
    case 'nameTooLong':
    case 'changedOnDisk':
    case 'openElsewhere':
      return say(`problem.${failure.kind}`)
    case 'notAFile':
      return say('problem.notAFile.write')
    case 'noFolder':
      return say('problem.noFolder', { folder: folderOf(failure.path) })
    case 'wouldNotReadBack':
      return say('problem.wouldNotReadBack', { detail: failure.detail })
    case 'tooLarge':
      return say('problem.tooLarge.write', sizesOf(failure))
    case 'writeFailed':
      return say('problem.writeFailed', { code: failure.code })
    case 'halfWritten':
      return say('problem.halfWritten', { previous: failure.previousAt })
    default:
      return assertNever(failure)
  }
}

function exportSentence(failure: Told<ExportFailure>): string {
  if (failure.kind === 'selfCheckFailed') {
    return say('problem.selfCheckFailed', { first: failure.problems[0] ?? '' })
  }
  if (failure.kind === 'exporterStopped') return say('problem.exporterStopped', { detail: failure.detail })
  if (failure.kind === 'ofQuarters') return say(`problem.ofQuarters.${failure.by}`)
  return writeSentence(failure)
}

const whole = (sentence: string): Problem => ({ place: '', sentence })

/** Paths of either system: this runs in the window, too. */
const lastSeparator = (path: string): number => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
const nameOf = (path: string): string => path.slice(lastSeparator(path) + 1)
function folderOf(path: string): string {
  const end = lastSeparator(path)
  return end === -1 ? '.' : path.slice(0, Math.max(end, 1))
}

const sizesOf = ({ bytes, limitBytes }: { readonly bytes: number; readonly limitBytes: number }) => ({
  size: megabytes(bytes, Math.ceil),
  limit: megabytes(limitBytes, Math.floor),
})
const megabytes = (bytes: number, round: (value: number) => number): number => round(bytes / (1024 * 1024))
