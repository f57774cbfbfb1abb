import { describe, expect, it } from 'vitest'
import { conflictedCopyOf } from '../../../../electron/files/conflicted-copy'

describe('copies that sync programs make', () => {
  it.each([
    ["deck (A person's conflicted copy 2021-11-02).quarter", 'dropbox'],
    ["deck (Work laptop's conflicted copy 2021-11-02 (1)).quarter", 'dropbox'],
    ['deck (conflicted copy).quarter', 'dropbox'],
    ['deck (conflicted copy 2021-11-02 143512).quarter', 'nextcloud'],
    ['deck.sync-conflict-20211102-143512-K3QVDTY.quarter', 'syncthing'],
    ['deck.sync-conflict-20211102-143512.quarter', 'syncthing'],
    ['deck-DESKTOP-4R2KQ.quarter', 'oneDrive'],
    ['deck-LAPTOP.quarter', 'oneDrive'],
    ['deck-PC17-2.quarter', 'oneDrive'],
    ['deck (1).quarter', 'googleDrive'],
  ] as const)('%s is of %s', (name, program) => {
    expect(conflictedCopyOf('deck.quarter', name)).toBe(program)
  })

  it.each([
    'deck.quarter',
    'deck-v2.quarter',
    'deck-final.quarter',
    'deck-2021.quarter',
    'deck 1.quarter',
    'deck (draft).quarter',
    'deck (1).pptx',
    'deck (conflicted copy).pptx',
    'other (1).quarter',
    'decks.quarter',
    'deck-A-NAME-LONGER-THAN-ANY.quarter',
    '.deck.quarter.tmp',
    'deck',
  ])('%s is not one', (name) => {
    expect(conflictedCopyOf('deck.quarter', name)).toBeUndefined()
  })

  it('takes a name with dots and brackets as it is', () => {
    expect(conflictedCopyOf('a.b (2).quarter', 'a.b (2) (1).quarter')).toBe('googleDrive')
    expect(conflictedCopyOf('a (1).quarter', 'a.quarter')).toBeUndefined()
  })
})
