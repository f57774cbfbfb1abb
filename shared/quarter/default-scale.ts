import type { Status } from './schema'

/**
 * The scale of a new file: four statuses, best first, and the grey "not scheduled". Glyphs are of the
 * set that Arial covers (WGL4), each with its own silhouette; colours reach 4.5:1 for words and 3:1 for
 * marks on white and on their tints (WCAG 2.2, 1.4.3 and 1.4.11), and stay apart in greyscale and with
 * every common colour vision deficiency.
 */
export const defaultScale: readonly Status[] = [
  {
    id: 'complete',
    label: 'COMPLETE',
    glyph: '√',
    glyphScale: 1.15,
    weight: 4,
    definition: 'Everything the key result asks for is done; no work is left.',
    colours: { mark: '#163F87', solid: '#163F87', onSolid: '#FFFFFF', tint: '#D5E1F5', text: '#163F87' },
    emphasis: 'tint',
  },
  {
    id: 'onTrack',
    label: 'ON TRACK',
    glyph: '●',
    glyphScale: 1.25,
    weight: 3,
    definition: 'Work goes on and will be done in time; nobody is worried.',
    colours: { mark: '#168466', solid: '#168466', onSolid: '#FFFFFF', tint: '#E4F3EE', text: '#0E684F' },
    emphasis: 'tint',
  },
  {
    id: 'concerns',
    label: 'CONCERNS',
    glyph: '▲',
    glyphScale: 1,
    weight: 2,
    definition: 'Work goes on, but something may keep the result from being reached; it needs talking about.',
    colours: { mark: '#C97700', solid: '#F4B13E', onSolid: '#14171F', tint: '#FFF3DA', text: '#8F5A00' },
    emphasis: 'solid',
  },
  {
    id: 'atRisk',
    label: 'AT RISK',
    glyph: '■',
    glyphScale: 1.25,
    weight: 1,
    definition: 'Work has not begun or has stopped, and the result will suffer; it needs talking about.',
    colours: { mark: '#BA121C', solid: '#BA121C', onSolid: '#FFFFFF', tint: '#F9D0CC', text: '#970C16' },
    emphasis: 'solid',
  },
  {
    id: 'notScheduled',
    label: 'NOT SCHEDULED',
    glyph: '○',
    glyphScale: 1.25,
    weight: null,
    definition: 'No work was planned for this quarter.',
    colours: { mark: '#767C89', solid: '#565D6B', onSolid: '#FFFFFF', tint: '#F4F5F7', text: '#565D6B' },
    emphasis: 'outline',
  },
]
