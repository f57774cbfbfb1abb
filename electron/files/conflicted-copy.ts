/** The program that names its copies so. */
export type SyncProgram = 'dropbox' | 'nextcloud' | 'syncthing' | 'oneDrive' | 'googleDrive'

/**
 * Which sync program made a file beside another one because both had changed, judged by its name; undefined
 * where it is no such copy. The names are those the programs document:
 *
 * - Dropbox: `name (Anna's conflicted copy 2021-11-02).quarter`, `name (PC's conflicted copy).quarter`
 * - Nextcloud and ownCloud: `name (conflicted copy 2021-11-02 143512).quarter`
 * - Syncthing: `name.sync-conflict-20211102-143512-K3QVDTY.quarter`
 * - OneDrive: `name-DESKTOP-4R2.quarter`, the computer's name, at most 15 capitals, digits and hyphens
 * - Google Drive: `name (1).quarter`
 *
 * The last two are names that people give, too, so the caller looks whether both hold the same document.
 */
export function conflictedCopyOf(name: string, other: string): SyncProgram | undefined {
  const [stem, extension] = split(name)
  const [otherStem, otherExtension] = split(other)
  if (extension.toLowerCase() !== otherExtension.toLowerCase()) return undefined
  if (!otherStem.startsWith(stem)) return undefined
  const added = otherStem.slice(stem.length)
  return patterns.find(({ pattern }) => pattern.test(added))?.program
}

const patterns: readonly { readonly program: SyncProgram; readonly pattern: RegExp }[] = [
  { program: 'nextcloud', pattern: /^ \(conflicted copy \d{4}-\d{2}-\d{2} \d{6}\)$/i },
  { program: 'dropbox', pattern: /^ \((?:[^()]+ )?conflicted copy(?: \d{4}-\d{2}-\d{2})?(?: \(\d+\))?\)$/i },
  { program: 'syncthing', pattern: /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z2-7]{7})?$/ },
  { program: 'oneDrive', pattern: /^-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{0,14}(?:-\d+)?$/ },
  { program: 'googleDrive', pattern: /^ \(\d{1,3}\)$/ },
]

function split(name: string): readonly [string, string] {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
}
