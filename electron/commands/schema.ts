import { say } from '../../shared/words/words'
import { parseArguments } from './arguments'
import { UsageProblem, type RunCommand } from './command'

export const run: RunCommand = async (args, terminal, usage) => {
  const [second] = parseArguments(args, {}, usage).positionals
  if (second !== undefined) throw new UsageProblem(say('cli.tooManyArguments', { second, usage }))
  const { quarterJsonSchema } = await import('../../shared/quarter/json-schema')
  terminal.result(`${JSON.stringify(quarterJsonSchema(), null, 2)}\n`)
  return 0
}
