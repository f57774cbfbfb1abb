import { file, objective, overview, saying, texts, withKeyResult, type Case } from './case'

const reporting = (progress: string) => file([overview({ progress })])

export const foreignStatusWord: readonly Case[] = [
  ...texts(
    reporting,
    [
      'Data as a Service Yellow, system performance Red.',
      'Product Platform Yellow.',
      'Status: Yellow',
      'status is red',
      'Status Green',
      '- Red\n- Green',
      'Platform: amber',
      'Platform (Red)',
      'Platform – Orange',
      'Off track',
      'Platform: delayed',
      'Platform: blocked',
      'Yellow',
      'The **Platform** Red.',
    ],
    [
      'Data as a Service CONCERNS, system performance AT RISK.',
      'Platform: on track',
      'Status: complete',
      'Platform (at risk)',
      'Blue whales are counted',
      'The Red Cross helps',
      'Red tape slows us',
      'Team Yellow.',
      'the Green, and more',
      'We are delayed by vendors',
      'A blocked request is retried',
      'green energy for data centers',
      'Code Red.',
      'the colour Red.',
      'Reduced by 10%',
      'Redis is faster',
      'Greenland, Greece',
      'a yellow card',
      'Orange juice, apple juice',
      '',
      'Infrared',
      'The project Blue.',
    ],
  ),
  { name: 'in an entry', quarter: saying('Yellow'), finds: true },
  { name: 'in a narrative', quarter: file([objective({ narrative: 'Status: Red' })]), finds: true },
  {
    name: 'in a wording',
    quarter: withKeyResult({ wording: [{ text: 'Status: Red', since: '2021-Q1' }] }),
    finds: false,
  },
  {
    name: 'in the reason of a stated status, which quotes',
    quarter: file([
      objective({ stated: [{ period: '2021-Q2', status: 'concerns', why: 'It was called Yellow.' }] }),
    ]),
    finds: false,
  },
  {
    name: 'of this file’s own scale',
    quarter: file([overview({ progress: 'Status: Red' })], {
      scale: [
        { id: 'green', label: 'GREEN', weight: 2 },
        { id: 'red', label: 'RED', weight: 1 },
        { id: 'none', label: 'NONE', weight: null },
      ].map((one) => ({
        glyph: '●',
        glyphScale: 1,
        definition: '',
        colours: { mark: '#000000', solid: '#000000', onSolid: '#FFFFFF', tint: '#FFFFFF', text: '#000000' },
        emphasis: 'tint' as const,
        ...one,
      })),
    }),
    finds: false,
  },
  ...texts(
    reporting,
    ['🟡 Slow', '🔴', 'Platform: 🔴'],
    ['🎉 Done', 'Blocked: waiting for legal', 'Delayed: the index'],
  ),
  ...texts(
    (text, language) => saying(text, {}, language),
    ['Gelb', 'Status: Rot', 'Plattform – Grün'],
    ['Rot an der Wand', 'Grüne Energie', 'ON TRACK'],
    'de',
  ),
  ...texts(
    (text, language) => saying(text, {}, language),
    ['Statut : jaune'],
    ['Espace vert en ville'],
    'fr',
  ),
  ...texts((text, language) => saying(text, {}, language), [], ['Rot', 'Vert'], 'en'),
]
