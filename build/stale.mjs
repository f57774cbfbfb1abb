import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Two stamps over the inputs of a build: one of names, times and sizes, which is quick to take, and one of
 * contents, which decides when only times have changed, as after a checkout. Beside them the version of Node that
 * built.
 *
 * @typedef {{ readonly times: string, readonly contents: string, readonly runtime: string }} Stamp
 */

/**
 * @param {string} root
 * @param {readonly string[]} inputs files and folders, relative to the root
 * @param {readonly string[]} except folders that are no input
 * @returns {readonly string[]} every file, sorted
 */
export function inputFiles(root, inputs, except) {
  return inputs.flatMap((path) => filesAt(root, path, except)).toSorted()
}

/**
 * @param {string} root
 * @param {string} path
 * @param {readonly string[]} except
 * @returns {string[]}
 */
function filesAt(root, path, except) {
  if (except.includes(path)) return []
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full).flatMap((name) => filesAt(root, `${path}/${name}`, except))
}

/**
 * @param {string} root
 * @param {readonly string[]} files
 */
export const timesOf = (root, files) =>
  digest(
    files.map((file) => {
      const { mtimeMs, size } = statSync(join(root, file))
      return `${file} ${mtimeMs} ${size}`
    }),
  )

/**
 * @param {string} root
 * @param {readonly string[]} files
 */
export const contentsOf = (root, files) =>
  digest(files.map((file) => `${file} ${digest([readFileSync(join(root, file))])}`))

/** @param {readonly (string | Buffer)[]} parts */
function digest(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest('hex')
}

/**
 * @param {string} stampFile
 * @returns {Stamp | undefined}
 */
export function readStamp(stampFile) {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    // There is no build, or it broke off: build anew.
    return undefined
  }
}
