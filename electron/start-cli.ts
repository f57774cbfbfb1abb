import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startupSnapshot } from 'node:v8'
import { runCommandLine } from './cli'
import type { ExitCode } from './commands/command'
import { packInThread } from './export/pack-in-thread'
import { takeSnapshot } from './take-snapshot'

/*
 * What the build calls `cli.cjs`: all commands in one file. It runs as it is, and the build keeps a snapshot of it in
 * which it is loaded and compiled already (`build/snapshot.mjs`): `build/run-deck.mjs` starts the one or the other.
 */

if (startupSnapshot.isBuildingSnapshot()) void takeSnapshot(startCommandLine, process.argv[2] ?? '')

/**
 * Runs one command: see `cli.ts`.
 *
 * @param folder where the build lies.
 */
export function startCommandLine(folder: string, args: readonly string[]): Promise<ExitCode> {
  // The thread takes a while to start, so that comes first.
  const packer = isWorthAThread(args)
    ? packInThread(pathToFileURL(join(folder, 'packing-worker.cjs')))
    : undefined
  return runCommandLine(args, undefined, packer === undefined ? {} : { packer: () => packer })
}

/** Bytes of a quarter file; a deck of fewer is packed before the thread for it would be ready. */
const LARGE = 96 * 1024

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
