import { say } from '../../shared/words/words'
import type { RunCommand } from './command'

export interface CommandEntry {
  readonly name: string
  /** Name and arguments as the help prints them. */
  readonly usage: string
  readonly summary: string
  /** Loads the command when it is called, so that each costs only itself. */
  readonly load: () => Promise<{ readonly run: RunCommand }>
}

/** Every command without a window, in the order of the help. A new one is a line here and a file beside. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'export',
    usage: 'export FILE [-o OUT] [--format pptx]',
    summary: say('cli.export'),
    load: () => import('./export'),
  },
  {
    name: 'fit',
    usage: 'fit FILE [--json]',
    summary: say('cli.fit'),
    load: () => import('./fit'),
  },
  {
    name: 'check',
    usage: 'check FILE [--previous FILE] [--json] | --rules',
    summary: say('cli.check'),
    load: () => import('./check'),
  },
  {
    name: 'compare',
    usage: 'compare OLD NEW [--json]',
    summary: say('cli.compare'),
    load: () => import('./compare'),
  },
  {
    name: 'roll',
    usage: 'roll FILE -o NEXT',
    summary: say('cli.roll'),
    load: () => import('./roll'),
  },
  {
    name: 'trend',
    usage: 'trend FOLDER [--json]',
    summary: say('cli.trend'),
    load: () => import('./trend'),
  },
  {
    name: 'schema',
    usage: 'schema',
    summary: say('cli.schema'),
    load: () => import('./schema'),
  },
]
