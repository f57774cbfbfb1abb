import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { peakMemory } from './peak-memory.mjs'

/** Our side: the command that people run, from the quarter file to the .pptx. */
const [, , commandLine = '', input = '', output = ''] = process.argv
/** @type {{ runCommandLine: (args: readonly string[]) => Promise<number> }} */
const { runCommandLine } = await import(pathToFileURL(commandLine).href)
process.exitCode = await runCommandLine(['export', input, '-o', output])
console.log(JSON.stringify({ peak: await peakMemory() }))
