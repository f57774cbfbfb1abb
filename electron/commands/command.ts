import type { Packer } from '../export/pptx/packer'

/** Where the commands read and write; the process's own streams, or a test's. */
export interface Terminal {
  /** Writes a result as it is, line end included. */
  result(text: string): void
  /** Writes one problem as `file: place: sentence`; without a place as `file: sentence`. */
  problem(file: string, sentence: string, place?: string): void
}

/** 0 done, 1 done but with errors in the deck, 2 unusable input or arguments. */
export type ExitCode = 0 | 1 | 2

/** What a command may use besides files and terminal. */
export interface CommandTools {
  /** Checks and packs presentations; asked at most once a run. */
  readonly packer: () => Packer
}

/** A command's own module: `electron/commands/<name>.ts` exports one of these as `run`. */
export type RunCommand = (
  args: readonly string[],
  terminal: Terminal,
  usage: string,
  tools: CommandTools,
) => Promise<ExitCode>

/** Ends a command over its arguments; the command line says the sentence and exits with 2. */
export class UsageProblem extends Error {}
