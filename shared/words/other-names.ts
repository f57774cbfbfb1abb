import type { CommandId } from '../commands/commands'

/**
 * What people call commands elsewhere, or look for where the label has another word: the palette finds commands by
 * these, too. Apart from the catalogue, since only the palette needs them, and nobody reads them.
 */
export const otherNames: Partial<Readonly<Record<CommandId, string>>> = {
  'file.new': 'create from scratch empty',
  'file.openSample': 'example demo',
  'file.open': 'import load pptx',
  'file.rollForward': 'roll forward new from last quarter continue interview',
  'file.openReference': 'earlier previous last quarter beside',
  'file.saveCopy': 'backup duplicate file',
  'file.versions': 'history restore backup recover older revert',
  'file.export': 'pptx slides deck presentation share',
  'file.settings':
    'options preferences theme logo colours fonts footer calendar department organisation period',
  'file.close': 'quit exit',
  'edit.undo': 'take back revert',
  'edit.redo': 'repeat again',
  'text.bullets': 'list',
  'text.link': 'url address hyperlink web',
  'edit.replace': 'change all substitute',
  'edit.useEarlier': 'copy previous text',
  'edit.addBlock': 'new insert slide objective section overview metrics slo promises legend trend changes',
  'edit.addKeyResult': 'new insert kr metric row',
  'edit.addDrillDown': 'new insert situation impact recommendation',
  'edit.duplicate': 'copy clone',
  'edit.remove': 'remove',
  'edit.rename': 'title',
  'edit.fixFinding': 'fix correct repair',
  'view.reference': 'earlier previous last quarter side by side',
  'view.compare': 'differences diff earlier last quarter changes',
  'view.trend': 'heat map history all quarters',
  'view.table': 'grid spreadsheet view',
  'view.outline': 'sidebar navigation',
  'view.check': 'findings errors warnings hints problems',
  'view.zoomIn': 'larger bigger text',
  'view.zoomOut': 'smaller text',
  'view.zoomReset': '100 %',
  'view.light': 'theme mode',
  'view.dark': 'theme mode',
  'view.system': 'theme mode light dark',
  'view.present': 'slide show full screen presenter',
  'view.presentHere': 'slide show full screen presenter',
  'go.nextFinding': 'error warning problem',
  'go.previousFinding': 'error warning problem',
  'help.checks': 'help findings',
}
