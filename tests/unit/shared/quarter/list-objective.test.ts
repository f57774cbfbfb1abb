import { expect, it } from 'vitest'
import { blocksOf, objectivesOf } from '../../../../shared/quarter/find'
import { listedObjectives, listObjective } from '../../../../shared/quarter/list-objective'
import { sampleQuarter } from '../../../support/samples'

const sample = sampleQuarter('technology-q2-fy21-22')
const all = objectivesOf(sample).map(({ id }) => id)
const overview = (of: typeof sample) => {
  const [first] = blocksOf(of, 'overview')
  if (first === undefined) throw new Error('The sample has an overview')
  return first
}
const { id } = overview(sample)
const listed = (of: typeof sample) => listedObjectives(of, overview(of)).map((one) => one.id)
const allListed = all.reduce((now, one) => listObjective(now, id, one, true), sample)

it('names none where all are listed, so that later ones are listed, too', () => {
  expect(listed(allListed)).toEqual(all)
  expect(overview(allListed).objectives).toEqual([])
})

it('takes one off and puts it back in the order of the file', () => {
  const without = listObjective(allListed, id, all[1] ?? '', false)
  expect(listed(without)).toEqual(all.filter((one) => one !== all[1]))
  expect(overview(listObjective(without, id, all[1] ?? '', true)).objectives).toEqual([])
})

it('keeps the last one, because none would mean all', () => {
  const one = all.slice(1).reduce((now, gone) => listObjective(now, id, gone, false), allListed)
  expect(listed(one)).toEqual(all.slice(0, 1))
  expect(listObjective(one, id, all[0] ?? '', false)).toBe(one)
})

it('changes nothing where nothing changes', () => {
  expect(listObjective(allListed, id, all[0] ?? '', true)).toBe(allListed)
  expect(listObjective(sample, 'nowhere', all[0] ?? '', true)).toBe(sample)
})
