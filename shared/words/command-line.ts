/** What the commands without a window say. */
export const commandLineWords = {
  'cli.usage': 'Usage: deck COMMAND [ARGUMENTS]',
  'cli.commands': 'Commands:',
  'cli.files':
    'FILE is a quarter file (.quarter) or a presentation that was exported from one (.pptx). Results go to standard output, problems to standard error as "file: place: sentence".',
  'cli.exits': 'Exit codes: 0 done; 1 done, but the deck has errors; 2 unusable input or arguments.',
  'cli.commandUsage': 'Usage: deck {usage}',
  'cli.help': 'deck --help says how to use it.',
  'cli.noCommand': 'No command is given. {help}',
  'cli.unknownCommand': 'There is no command “{name}”. {help}',
  'cli.unknownOption': 'There is no option “{option}” here. Usage: deck {usage}',
  'cli.missingValue': 'The option “{option}” needs a value. Usage: deck {usage}',
  'cli.unwantedValue': 'The option “{option}” takes no value. Usage: deck {usage}',
  'cli.fileMissing': 'No file is named. Usage: deck {usage}',
  'cli.tooManyFiles': 'One file at a time: “{second}” is one too many. Usage: deck {usage}',
  'cli.tooManyArguments': '“{second}” is one too many. Usage: deck {usage}',
  'cli.unknownFormat': 'There is no format “{format}”. Choose one of: {formats}.',
  'cli.outIsFile': 'The presentation would replace the file it is made from. Name another file with -o.',
  'cli.bug': 'This is a fault of Quarterdeck, not of your file. Please report it with the lines that follow.',

  'cli.export': 'Export the deck as a presentation, by default beside FILE',
  'cli.fit': 'Tell how the text fits: slides, overflows, smallest text',
  'cli.previousNotEarlier':
    'This is the file of {period}, which is not before {now}. Name the file of an earlier quarter.',
  'cli.previousStranger':
    'This file has no key result in common with the one that is checked, so nothing was compared with it.',
  'cli.check': 'Look for what an executive would catch: wrong figures, gaps, contradictions',
  'cli.compare': 'Say what changed from one quarter’s file to another’s',
  'cli.roll': 'Make the next quarter’s file; every key result continues',
  'cli.schema': 'Print the JSON Schema of quarter files',
  'cli.helpOption': 'Print this',
  'cli.versionOption': 'Print the version',
  'cli.twoFiles': 'Name two files: the older, then the newer. Usage: deck {usage}',
  'cli.outMissing': 'Say where the next quarter’s file goes with -o NEXT. Usage: deck {usage}',
  'cli.rolled': '{out}: {period}, with {keyResults} key results and {promises} open promises',
} as const
