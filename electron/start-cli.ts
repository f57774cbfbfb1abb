import { statSync } from 'node:fs'
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
  // A thread takes as long to start as all the rest of the program, so the one that exporting needs starts first.
  const packer = isWorthAThread(args) ? packInThread(here('./packing-worker.js')) : undefined
  // The bundle is built from exactly that module.
  const commands = bundle().exports as { readonly runCommandLine: typeof run }
  return commands.runCommandLine(args, terminal, packer === undefined ? {} : { packer: () => packer })
}

/** Bytes of a quarter file; a deck of fewer is packed before the thread for it would be ready. */
const LARGE = 48 * 1024

function isWorthAThread([command, ...args]: readonly string[]): boolean {
  if (command !== 'export') return false
  const files = args.filter((_, index) => !['-o', '--output'].includes(args[index - 1] ?? ''))
  return files.some((file) => sizeOf(file) >= LARGE)
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    // What is wrong with an argument is told by the command itself.
    return 0
  }
}

/** For the build, which keeps it: see `build/code-cache.mjs`. */
export const compiledCode = (): Buffer => bundle().compiledCode()
