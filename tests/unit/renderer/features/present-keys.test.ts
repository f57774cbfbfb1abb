import { describe, expect, it } from 'vitest'
import type { Press } from '../../../../renderer/app/keys'
import { presentStep } from '../../../../renderer/features/present/present-keys'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('the keys of a presentation', () => {
  it('are those of every program that shows slides', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter', 'n', 'N'])
      expect(presentStep(press(key), 'slide'), key).toBe('next')
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'])
      expect(presentStep(press(key), 'slide'), key).toBe('previous')
    expect(presentStep(press(' ', { shiftKey: true }), 'slide')).toBe('previous')
    expect(presentStep(press('Home'), 'slide')).toBe('first')
    expect(presentStep(press('End'), 'slide')).toBe('last')
  })

  it('press a button that has the focus, and still step by arrows', () => {
    expect(presentStep(press(' '), 'button')).toBeUndefined()
    expect(presentStep(press('Enter'), 'button')).toBeUndefined()
    expect(presentStep(press('ArrowRight'), 'button')).toBe('next')
  })

  it('scroll notes that are longer than their place', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' '])
      expect(presentStep(press(key), 'notes'), key).toBeUndefined()
    expect(presentStep(press('ArrowRight'), 'notes')).toBe('next')
  })

  it('leave commands and other letters alone', () => {
    expect(presentStep(press('n', { ctrlKey: true }), 'slide')).toBeUndefined()
    expect(presentStep(press('PageDown', { altKey: true }), 'slide')).toBeUndefined()
    expect(presentStep(press('x'), 'slide')).toBeUndefined()
  })
})
