import { file, objective, overview, saying, texts, type Case } from './case'

const linked = (url: string) => file([overview({ links: [{ id: 'link', text: 'Plans', url }] })])

export const linkTarget: readonly Case[] = [
  ...texts(
    (narrative) => file([objective({ narrative })]),
    [
      '[plans]()',
      '[plans](#)',
      '[plans](#top)',
      'See [plans]( ) and more',
      '**[plans]()**',
      '- [plans]()',
      '[プラン]()',
      '[خطط](#)',
      '[10%]()',
      '[Q2 plans]()',
    ],
    [
      '[plans](https://example.org/)',
      '[plans](http://example.org/#top)',
      '[plans](mailto:team@example.org)',
      '[plans]',
      '(plans)',
      '[]()',
      'plans',
      'f(x)',
      'array[0]()x'.replace('()', ''),
      '[1]: note',
      '[x] done',
      '[ ] to do',
      'see https://example.org/',
      '[plans](https://example.org/a_(b))',
      '',
    ],
  ),
  ...['', ' ', '#', '#slide-3', '\t'].map((url) => ({
    name: `link to “${url}”`,
    quarter: linked(url),
    finds: 'Plans',
  })),
  ...[
    'https://example.org/',
    'http://example.org',
    'mailto:team@example.org',
    'https://example.org/#x',
    'https://de.wikipedia.org/wiki/Käse',
  ].map((url) => ({ name: `link to ${url}`, quarter: linked(url), finds: false })),
  { name: 'in an entry', quarter: saying('[plans]()'), finds: true },
  { name: 'in an entry, with an address', quarter: saying('[plans](https://example.org/)'), finds: false },
  { name: 'no links', quarter: file([overview()]), finds: false },
  { name: 'two empty ones', quarter: file([overview({ progress: '[a]() [b]()' })]), finds: '“b”' },
  {
    name: 'one of two',
    quarter: file([overview({ progress: '[a](https://example.org/) [b]()' })]),
    finds: '“b”',
  },
]
