import { page } from '../../shared/deck/grid'
import type { SlidePlan } from '../../shared/deck/plan'

/** What there is of a deck before it is made: nothing yet. */
export const noPlan: SlidePlan = {
  page,
  font: '',
  colours: { ground: '', text: '', accent: '', link: '', surface: '', muted: '' },
  properties: { title: '', subject: '', author: '', company: '', language: '', direction: 'ltr' },
  slides: [],
  media: [],
}
