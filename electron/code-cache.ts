import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/** A bundle that runs, and the code V8 has compiled of it. */
export interface LoadedBundle {
  readonly exports: unknown
  /** Whether V8 refused the code that was kept; undefined where none was. */
  readonly refused: boolean | undefined
  /** What {@link loadBundle} takes up the next time, with every function that has run by now. */
  readonly compiledCode: () => Buffer
}

/** Where the compiled code of a bundle lies: beside it. */
export const codeCacheOf = (file: string): string => `${file}.cache`

/**
 * Runs a bundle of one CommonJS file, which the build has made one function, with the code that an earlier process
 * compiled where that is there: reading and compiling it anew takes a small export as long as all its slides. V8
 * itself refuses code of another version of itself or for other flags; the bundle is then compiled as any file.
 *
 * @param file its path.
 */
export function loadBundle(file: string): LoadedBundle {
  const source = readFileSync(file, 'utf8')
  const cachedData = readIfThere(codeCacheOf(file))
  const script = new Script(source, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
  const module: { exports: unknown } = { exports: {} }
  // What the build makes of every such bundle.
  const run = script.runInThisContext() as (
    exports: unknown,
    require: NodeJS.Require,
    module: { exports: unknown },
    filename: string,
    folder: string,
  ) => void
  run(module.exports, createRequire(file), module, file, dirname(file))
  return {
    exports: module.exports,
    refused: script.cachedDataRejected,
    compiledCode: () => script.createCachedData(),
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    // A build without it runs just the same.
    return undefined
  }
}
