import { expect, it } from 'vitest'
import { paletteRows } from '../../../../renderer/features/palette/palette-rows'
import { addDrillDown } from '../../../../shared/quarter/arrange'
import { newDrillDown } from '../../../../shared/quarter/new-parts'
import { compileDeck } from '../../../../shared/deck/compile'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')

it('tells what a slide is about from what kind it is', () => {
  const rows = paletteRows(':', { available: () => true, quarter, plan: compileDeck(quarter) })
  expect(rows.map(({ title }) => title)).toContain('2 Platform Evolution · Overview')
})

it('goes to drill-downs, also to one without a title', () => {
  const untitled = addDrillDown(
    quarter,
    'objective-platform',
    newDrillDown(() => 'new-drill-down'),
  )
  const contents = { available: () => true, quarter: untitled, plan: compileDeck(quarter) }
  const found = paletteRows('#drill', contents).find(({ key }) => key === 'new-drill-down')
  expect(found).toMatchObject({
    title: 'Drill-down',
    side: 'Product Platform',
    target: { selection: { block: 'objective-platform', item: 'new-drill-down' } },
  })
})

it('finds commands also by what else they are called, after all that has the word in its label', () => {
  const contents = { available: () => true, quarter, plan: compileDeck(quarter) }
  const found = (typed: string) => paletteRows(typed, contents)
  expect(found('roll forward')).toMatchObject([
    { title: 'Start the next quarter…', target: { command: 'file.rollForward' }, group: 'also', marks: [] },
  ])
  expect(found('>dark theme')).toMatchObject([{ key: 'view.dark' }, { key: 'view.system' }])
  const findings = found('>finding').map(({ key }) => key)
  expect(findings.slice(0, 3)).toEqual(['go.nextFinding', 'go.previousFinding', 'edit.fixFinding'])
  expect(findings).toContain('view.check')
  const promises = found('promises').map(({ group }) => group)
  expect(promises[0]).toBe('outline')
  expect(promises.at(-1)).toBe('also')
  expect(new Set(found('').map(({ group }) => group))).toEqual(new Set(['commands', 'outline']))
})
