import { expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import { emptyFit, fitOf, sayDeckFit, withSlide } from '../../../../shared/deck/deck-fit'
import { sampleQuarter } from '../../../support/samples'

it('tells the fit of a deck', () => {
  expect(sayDeckFit(fitOf(compileDeck(sampleQuarter('technology-q2-fy21-22'))))).toMatch(
    /^\d+ slides, 0 overflows, smallest text \d+(\.\d)? pt$/,
  )
  expect(sayDeckFit({ slides: 1, overflows: 1, smallestText: 9.04 })).toBe(
    '1 slide, 1 overflow, smallest text 9 pt',
  )
  expect(sayDeckFit(emptyFit)).toBe('0 slides, 0 overflows')
})

it('does not count a slide without text as one with the smallest', () => {
  const pictures = { overflows: 0, smallestText: 0 }
  const fit = [pictures, { overflows: 2, smallestText: 11 }, pictures].reduce(withSlide, emptyFit)
  expect(fit).toEqual({ slides: 3, overflows: 2, smallestText: 11 })
  expect(sayDeckFit(withSlide(emptyFit, pictures))).toBe('1 slide, 0 overflows')
})
