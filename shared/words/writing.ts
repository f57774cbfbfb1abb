/** Words of writing: the toolbar of a text, links, pasted text. */
export const writingWords = {
  'writing.toolbar': 'Text',
  'writing.bold': 'Bold',
  'writing.italic': 'Italic',
  'writing.bullets': 'Bullets',
  'writing.link': 'Link',
  'writing.boldMark': 'B',
  'writing.italicMark': 'I',
  'writing.withKey': '{name} ({key})',

  'fit.size': '{size} pt',
  'fit.atFloor': '{size} pt, the floor',
  'fit.freeAt.one': '{at}, {count} line free',
  'fit.freeAt.many': '{at}, {count} lines free',
  'fit.noneFree': '{at}, full',
  'fit.goesOn': 'Goes on over {count} slides',

  'paste.pictures.one':
    'Pasted without its picture: texts hold words only. Drop pictures on the page of their block.',
  'paste.pictures.many':
    'Pasted without its {count} pictures: texts hold words only. Drop pictures on the page of their block.',

  'link.region': 'Link',
  'link.for': 'Where “{words}” leads',
  'link.forNew': 'Where the link leads',
  'link.address': 'Address',
  'link.hint': 'https://…',
  'link.save': 'Save link',
  'link.remove': 'Remove',
  'link.open': 'Open',
  'link.cancel': 'Cancel',
  'link.noAddress': 'Write an address, or choose Remove.',
  'link.noAddressNew': 'Write an address.',
  'link.otherScheme': '“{scheme}:” addresses are not kept. Use one that begins with https, http or mailto.',
  'link.noSuchForm': 'This is no address. Write it as in https://example.org or name@example.org.',
  'link.beforeHost':
    'Nothing may stand before the host, since it would read like another place. Leave out what is before the @.',
  'link.host': 'This host is called {host} on the network. Make sure that it is the one you mean.',
  'link.saved': 'Link to {address}.',
  'link.removed': 'Link removed.',
} as const
