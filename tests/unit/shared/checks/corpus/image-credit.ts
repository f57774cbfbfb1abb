import type { Media } from '../../../../../shared/quarter/schema'
import { file, objective, type Case } from './case'

const filled = { author: 'Ann Author', licence: 'CC BY 4.0', alt: 'A diagram' }
const showing = (given: Partial<Media>, used = true) =>
  file([objective({ images: used ? [{ media: 'picture', caption: 'Toolhub' }] : [] })], {
    media: [
      { id: 'picture', type: 'image/png', width: 1, height: 1, source: '', data: '', ...filled, ...given },
    ],
  })
const blanks = ['', ' ', '\t', '\n']
const names = ['Ann', '作者', 'المؤلف', 'CC0', '-', 'unknown', '2021', 'A & B', 'https://example.org/']

export const imageCredit: readonly Case[] = (['author', 'licence', 'alt'] as const).flatMap(
  (field): readonly Case[] => [
    ...blanks.flatMap((blank): readonly Case[] => [
      {
        name: `${field} “${blank}”`,
        quarter: showing({ [field]: blank }),
        finds: field === 'alt' ? 'words' : field,
      },
      { name: `${field} “${blank}”, not shown`, quarter: showing({ [field]: blank }, false), finds: false },
    ]),
    ...names.map((name) => ({ name: `${field} ${name}`, quarter: showing({ [field]: name }), finds: false })),
  ],
)
