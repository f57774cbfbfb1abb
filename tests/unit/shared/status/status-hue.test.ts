import { expect, it } from 'vitest'
import { statusColours } from '../../../../shared/quarter/colour'
import { defaultScale } from '../../../../shared/quarter/default-scale'
import { hueOf } from '../../../../shared/status/status-hue'

it('names the colours of the usual scale', () => {
  expect(Object.fromEntries(defaultScale.map((status) => [status.id, hueOf(status)]))).toEqual({
    complete: 'blue',
    onTrack: 'green',
    concerns: 'amber',
    atRisk: 'red',
    notScheduled: 'grey',
  })
})

it.each([
  ['#E53935', 'red'],
  ['#D81B60', 'red'],
  ['#FB8C00', 'amber'],
  ['#FDD835', 'amber'],
  ['#7CB342', 'green'],
  ['#00897B', 'green'],
  ['#1E88E5', 'blue'],
  ['#5E35B1', 'blue'],
  ['#000000', 'grey'],
  ['#90949C', 'grey'],
])('calls %s %s', (colour, hue) => {
  expect(hueOf({ colours: statusColours(colour), weight: 1 })).toBe(hue)
})

it('calls what is not scheduled grey, whatever its colour', () => {
  expect(hueOf({ colours: statusColours('#E53935'), weight: null })).toBe('grey')
})
