import { parseArgs, type ParseArgsConfig } from 'node:util'
import { say } from '../../shared/words/words'
import { codeOf } from '../files/file-system'
import { UsageProblem } from './command'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ options: Given; allowPositionals: true; strict: true }>
>

/**
 * Options and files of a command.
 *
 * @throws UsageProblem with a sentence about the first argument that does not belong
 */
export function parseArguments<Given extends Options>(
  args: readonly string[],
  options: Given,
  usage: string,
): Parsed<Given> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageProblem(argumentSentence(error, usage))
  }
}

/**
 * The one file of a command.
 *
 * @throws UsageProblem where none or several are named
 */
export function theFile(files: readonly string[], usage: string): string {
  const [file, second] = files
  if (file === undefined || file === '') throw new UsageProblem(say('cli.fileMissing', { usage }))
  if (second !== undefined) throw new UsageProblem(say('cli.tooManyFiles', { second, usage }))
  return file
}

function argumentSentence(error: unknown, usage: string): string {
  // Node tells the option in its message only.
  const message = error instanceof Error ? error.message : ''
  const option = /'([^']+)'/.exec(message)?.[1]?.split(' ')[0]?.replace(/,$/, '') ?? ''
  switch (codeOf(error)) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return say('cli.unknownOption', { option, usage })
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take')
        ? say('cli.unwantedValue', { option, usage })
        : say('cli.missingValue', { option, usage })
    default:
      throw error
  }
}
