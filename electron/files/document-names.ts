import { extname } from 'node:path'
import { printPeriod } from '../../shared/period/print-period'
import type { Quarter } from '../../shared/quarter/schema'

export const QUARTER = '.quarter'

/** What people know a quarter by. */
export const nameOf = ({ department, period, calendar }: Quarter) => ({
  department,
  period: printPeriod(period, calendar),
})

/** A name that every file system takes: without the characters that one of them forbids. */
export const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80)

/** The path with another extension, or with its first. */
export const withExtension = (path: string, extension: string): string =>
  `${path.slice(0, path.length - extname(path).length)}${extension}`
