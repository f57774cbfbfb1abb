import { expect, it } from 'vitest'
import { sayFolder } from '../../../../electron/files/say-folder'

it.each([
  ['/home/anna/Documents/deck.quarter', '~/Documents'],
  ['/home/anna/deck.quarter', '~'],
  ['/home/anna-maria/deck.quarter', '/home/anna-maria'],
  ['/mnt/share/deck.quarter', '/mnt/share'],
  ['/deck.quarter', '/'],
])('%s lies in %s', (path, said) => {
  expect(sayFolder(path, '/home/anna')).toBe(said)
})
