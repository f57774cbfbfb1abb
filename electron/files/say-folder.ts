import { dirname, relative, sep } from 'node:path'

/** The folder of a file as people say it: with `~` for the home folder. */
export function sayFolder(path: string, home: string): string {
  const folder = dirname(path)
  if (folder === home) return '~'
  const below = relative(home, folder)
  return home === '' || below.startsWith('..') || below === folder ? folder : `~${sep}${below}`
}
