import { expect, it } from 'vitest'
import { say } from '../../../../shared/words/words'

it('fills every placeholder, and what is filled in stands as it is', () => {
  expect(say('deck.label', { label: 'KR1', text: 'done' })).toBe('KR1: done')
  expect(say('deck.label', { label: '{text}', text: '$& {label} {' })).toBe('{text}: $& {label} {')
  expect(say('deck.label', { label: '', text: '' })).toBe(': ')
})
