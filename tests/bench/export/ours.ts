import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { peakMemory } from './peak-memory'

/** Our side: the command that people run, from the quarter file to the .pptx. */
const [, , commandLine = '', input = '', output = ''] = process.argv
// The built command line, which is loaded from where it lies.
const { runCommandLine } = (await import(pathToFileURL(commandLine).href)) as {
  runCommandLine: (args: readonly string[]) => Promise<number>
}
process.exitCode = await runCommandLine(['export', input, '-o', output])
console.log(JSON.stringify({ peak: await peakMemory() }))
