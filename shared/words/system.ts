/** What the main process says itself: menu bar, system dialogs, samples. */
export const systemWords = {
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.go': 'Go',
  'menu.help': 'Help',

  'dialog.open': 'Open a quarter',
  'dialog.save': 'Save the quarter',
  'dialog.export': 'Export the deck',
  'dialog.openable': 'Quarter files and exported presentations',
  'dialog.quarterFiles': 'Quarter files',
  'dialog.presentations': 'Presentations',
  'dialog.ok': 'OK',

  'sample.technologyQ1': 'Technology, Q1 FY21-22',
  'sample.technologyQ2': 'Technology, Q2 FY21-22',
} as const
