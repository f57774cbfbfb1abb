/** Labels of the commands in `shared/commands`. */
export const commandWords = {
  'command.openSample': 'Open sample',
  'command.open': 'Open…',
  'command.rollForward': 'Start the next quarter…',
  'command.useEarlier': 'Use last quarter’s text',
  'command.save': 'Save',
  'command.saveAs': 'Save as…',
  'command.export': 'Export to PowerPoint…',
  'command.close': 'Close window',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.zoomIn': 'Zoom in',
  'command.zoomOut': 'Zoom out',
  'command.zoomReset': 'Actual size',
  'command.present': 'Present',
  'command.nextSlide': 'Next slide',
  'command.previousSlide': 'Previous slide',
} as const
