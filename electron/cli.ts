import { version } from '../package.json'
import { say } from '../shared/words/words'
import { UsageProblem, type CommandTools, type ExitCode, type Terminal } from './commands/command'
import { commands } from './commands/commands'
import { packHere } from './export/pptx/packer'
import { oneLine } from './commands/one-line'
import { codeOf } from './files/file-system'

const PROGRAM = 'deck'

/** Runs one command without a window and returns its exit code; `args` are those after the program's name. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
  tools: Partial<CommandTools> = {},
): Promise<ExitCode> {
  try {
    return await runCommand(args, terminal, { packer: packHere, ...tools })
  } catch (error) {
    if (error instanceof UsageProblem) {
      terminal.problem(PROGRAM, error.message)
    } else {
      // The one place where a stack is shown: what a user can cause never gets here.
      const stack = error instanceof Error ? error.stack : String(error)
      terminal.problem(PROGRAM, say('cli.bug'))
      for (const line of (stack ?? '').split('\n')) terminal.problem(PROGRAM, line)
    }
    return 2
  }
}

async function runCommand(
  [name, ...rest]: readonly string[],
  terminal: Terminal,
  tools: CommandTools,
): Promise<ExitCode> {
  const help = say('cli.help')
  if (name === undefined) throw new UsageProblem(say('cli.noCommand', { help }))
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.result(helpText())
    return 0
  }
  if (name === '--version' || name === '-V') {
    terminal.result(`${version}\n`)
    return 0
  }
  const command = commands.find((known) => known.name === name)
  if (command === undefined) throw new UsageProblem(say('cli.unknownCommand', { name, help }))
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.result(`${say('cli.commandUsage', { usage: command.usage })}\n\n${command.summary}.\n`)
    return 0
  }
  const { run } = await command.load()
  return run(rest, terminal, command.usage, tools)
}

function helpText(): string {
  const rows = [
    ...commands.map(({ usage, summary }) => [usage, summary] as const),
    ['--help', say('cli.helpOption')] as const,
    ['--version', say('cli.versionOption')] as const,
  ]
  const width = Math.max(...rows.map(([usage]) => usage.length))
  const lines = rows.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`)
  return [
    say('cli.usage'),
    '',
    say('cli.commands'),
    ...lines,
    '',
    say('cli.files'),
    say('cli.exits'),
    '',
  ].join('\n')
}

function processTerminal(): Terminal {
  // A reader that has seen enough (`deck schema | head`) is no problem of ours.
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error
    process.exit(0)
  })
  return {
    result: (text) => void process.stdout.write(text),
    problem: (file, sentence, place = '') =>
      void process.stderr.write(
        `${oneLine([file, place, sentence].filter((part) => part !== '').join(': '))}\n`,
      ),
  }
}
