import { describe, expect, it } from 'vitest'
import { waitsForLayer } from '../../../../renderer/app/layers'

const nothing = { layer: false, dialog: undefined, writing: false }
const dialog = { ...nothing, layer: true }
const presenting = { ...dialog, dialog: 'present' } as const

describe('a command while something lies over the window', () => {
  it('waits where it would change or open what nobody sees', () => {
    for (const command of ['edit.undo', 'edit.remove', 'edit.find', 'go.palette', 'file.new'] as const) {
      expect(waitsForLayer(command, nothing)).toBe(false)
      expect(waitsForLayer(command, dialog)).toBe(true)
      expect(waitsForLayer(command, presenting)).toBe(true)
    }
  })

  it('goes on where it leaves the deck as it is', () => {
    for (const command of ['file.save', 'view.zoomIn', 'view.dark', 'file.close'] as const)
      expect(waitsForLayer(command, dialog)).toBe(false)
  })

  it('steers the presentation only while that is what lies there', () => {
    expect(waitsForLayer('go.nextSlide', presenting)).toBe(false)
    expect(waitsForLayer('view.present', presenting)).toBe(false)
    expect(waitsForLayer('view.present', dialog)).toBe(true)
  })

  it('gives looks to a text in the layer, not to one below it', () => {
    expect(waitsForLayer('text.bold', { ...dialog, writing: true })).toBe(false)
    expect(waitsForLayer('text.bold', dialog)).toBe(true)
  })
})
