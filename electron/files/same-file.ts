import { stat } from 'node:fs/promises'

/** Whether two paths lead to one file, by what lies on disk, so that links and letter case do not deceive. */
export async function isSameFile(file: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([file, other].map((path) => stat(path).catch(() => undefined)))
  return one !== undefined && two !== undefined && one.ino !== 0 && one.ino === two.ino && one.dev === two.dev
}
