import { describe, expect, it } from 'vitest'
import { sayBlock, sayWhere } from '../../../../renderer/features/saving/difference-words'
import { differencesOf } from '../../../../shared/history/differences'
import { addBlock } from '../../../../shared/quarter/arrange'
import { newBlock } from '../../../../shared/quarter/new-parts'
import { blockTitle } from '../../../../shared/words/block-title'
import { generateQuarter } from '../../../support/generated-quarters'

const quarter = generateQuarter({ objectives: 1, period: '2021-Q4' })
let count = 0
const newId = (): string => `new-${(count += 1)}`

describe('the title a block is told by', () => {
  it('is its own, else that of its slide, else its kind', () => {
    expect(blockTitle({ kind: 'text', title: 'Own' })).toBe('Own')
    expect(blockTitle({ kind: 'changes', title: ' ', since: '2021-Q3' })).toBe('What changed since Q3')
    expect(blockTitle({ kind: 'trend', title: '' })).toBe('Trend')
    expect(blockTitle({ kind: 'objective', title: '' })).toBe('Untitled objective')
    expect(blockTitle({ kind: 'section', title: '' })).toBe('Untitled section')
  })

  it('is the same in the list of what differs from an earlier version', () => {
    const block = { ...newBlock('changes', newId, quarter), title: '' }
    const found = differencesOf(quarter, addBlock(quarter, block))
    expect(found.map(sayBlock)).toEqual([blockTitle(block)])
    expect(sayWhere(found)).toBe(`${blockTitle(block)}: new`)
    expect(sayWhere(found)).toMatch(/^What changed since Q\d: new$/)
  })
})
