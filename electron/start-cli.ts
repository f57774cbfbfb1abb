import { fileURLToPath } from 'node:url'
import type { runCommandLine as run } from './cli'
import { loadBundle } from './code-cache'
import type { Terminal } from './commands/command'
import { compileLater } from './compile-later'
import { packInThread } from './export/pack-in-thread'

/*
 * What the build calls `cli.js`: the commands of `cli.ts`, which are bundled into one file beside it so that
 * their compiled code can be kept.
 */

compileLater()

const here = (file: string): URL => new URL(file, import.meta.url)

let loaded: ReturnType<typeof loadBundle> | undefined
const bundle = (): ReturnType<typeof loadBundle> =>
  (loaded ??= loadBundle(fileURLToPath(here('./commands.cjs'))))

/** Runs one command: see `cli.ts`. */
export function runCommandLine(args: readonly string[], terminal?: Terminal): ReturnType<typeof run> {
  // The bundle is built from exactly that module.
  const commands = bundle().exports as { readonly runCommandLine: typeof run }
  return commands.runCommandLine(args, terminal, {
    packInThread: () => packInThread(here('./packing-worker.js')),
  })
}

/** For the build, which keeps it: see `build/code-cache.mjs`. */
export const compiledCode = (): Buffer => bundle().compiledCode()
