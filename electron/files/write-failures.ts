import type { WriteFailure } from '../../shared/ipc/documents'

/** What a system's code means for somebody who wants to save a file. */
export function writeFailureOf(code: string, path: string): WriteFailure {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'diskFull', path }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'readOnly', path }
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'noFolder', path }
    case 'EISDIR':
      return { kind: 'notAFile', path }
    case 'ENAMETOOLONG':
      return { kind: 'nameTooLong', path }
    case 'EBUSY':
    case 'ETXTBSY':
      return { kind: 'inUse', path }
    default:
      return { kind: 'writeFailed', path, code }
  }
}
