import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import { linksOn } from '../../../../shared/deck/slide-links'
import { setFields } from '../../../../shared/quarter/edits'
import { objectivesOf } from '../../../../shared/quarter/find'
import { sampleQuarter } from '../../../support/samples'

const sample = sampleQuarter('technology-q2-fy21-22')
const id = objectivesOf(sample)[0]?.id ?? ''
const linksOf = (narrative: string) => {
  const quarter = setFields(sample, 'objective', id, { narrative })
  const slide = compileDeck(quarter).slides.find((one) => one.block === id && one.kind === 'objective')
  if (slide === undefined) throw new Error('The objective has a slide')
  return linksOn(slide)
}

describe('the links of a slide', () => {
  it('are its words and addresses in reading order, each address once', () => {
    expect(
      linksOf(
        'See [the plan](https://example.org/plan) and [more](https://example.org/more).\n\n[Again](https://example.org/plan)',
      ),
    ).toEqual([
      { text: 'the plan', url: 'https://example.org/plan' },
      { text: 'more', url: 'https://example.org/more' },
    ])
  })

  it('are whole where their words differ in looks', () => {
    expect(linksOf('[the **bold** plan](https://example.org/plan) is here')).toEqual([
      { text: 'the bold plan', url: 'https://example.org/plan' },
    ])
  })

  it('are none where the text has none', () => {
    expect(linksOf('Nothing to follow')).toEqual([])
  })
})
