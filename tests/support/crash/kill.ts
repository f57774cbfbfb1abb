import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles a script of this folder for a process of its own; answers where it lies. */
export async function buildScript(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
      outDir: join(folder, 'script'),
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  })
  return join(folder, `script/${name}.mjs`)
}

/**
 * Runs a script that saves, and kills it after the time of so many saves, a fraction too, by the pace it says when it
 * begins: what falls into a save then hangs little on how fast the machine is. Answers the signal that ended it, null
 * where it ended by itself.
 */
export async function killWhile(
  script: string,
  args: readonly string[],
  saves: number,
): Promise<string | null> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [pace] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown]
  const aSave = Number(String(pace))
  if (child.exitCode === null && !(aSave > 0)) {
    child.kill('SIGKILL')
    throw new Error(`The script said no pace but ${String(pace)}`)
  }
  setTimeout(() => child.kill('SIGKILL'), aSave * saves)
  const [, signal] = (await ended) as [number | null, string | null]
  return signal
}

/** Removes what a killed save was writing in a folder; answers whether there was any. */
export async function removeUnfinished(folder: string): Promise<boolean> {
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
  for (const name of unfinished) await rm(join(folder, name))
  return unfinished.length > 0
}

/** The same moments for the same seed, from 0 to 1; where in a save they fall is the machine's affair. */
export function momentsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
