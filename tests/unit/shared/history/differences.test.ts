import { describe, expect, it } from 'vitest'
import { clashesOf, differencesOf, type Difference } from '../../../../shared/history/differences'
import { setEntry, setFields } from '../../../../shared/quarter/edits'
import type { Quarter } from '../../../../shared/quarter/schema'
import { sampleQuarter, samples } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const [objective] = quarter.blocks.flatMap((block) => (block.kind === 'objective' ? [block] : []))
const keyResult = objective?.keyResults[0]
if (objective === undefined || keyResult === undefined) throw new Error('The sample has objectives')

const short = ({ change, part, field, from, to }: Difference) => ({ change, part, field, from, to })
const withBlocks = (blocks: Quarter['blocks']): Quarter => ({ ...quarter, blocks })

describe('what differs between two states of a document', () => {
  it('is nothing for a copy of the same, whatever the order of its fields', () => {
    const copy = JSON.parse(JSON.stringify(quarter)) as Quarter // the sample itself
    const turned = Object.fromEntries(Object.entries(copy).toReversed()) as unknown as Quarter
    expect(differencesOf(quarter, turned)).toEqual([])
  })

  it('names the field with its old and new words', () => {
    const changed = setFields(quarter, 'objective', objective.id, { title: 'New title' })
    expect(differencesOf(quarter, changed)).toEqual([
      {
        id: objective.id,
        block: objective.id,
        titled: { kind: 'objective', title: 'New title' },
        part: '',
        change: 'changed',
        field: 'title',
        from: objective.title,
        to: 'New title',
      },
    ])
  })

  it('tells status and words of an entry apart, in the words of the scale', () => {
    const status = quarter.scale[0]
    const changed = setEntry(quarter, keyResult.id, quarter.period, {
      ...(status && { status: status.id }),
      text: 'Said anew',
    })
    const found = differencesOf(quarter, changed)
    expect(found.map(({ field, to, period }) => ({ field, to, period }))).toEqual([
      { field: 'status', to: status?.label, period: quarter.period },
      { field: 'entry', to: 'Said anew', period: quarter.period },
    ])
    expect(found.every(({ part }) => part === keyResult.label)).toBe(true)
  })

  it('says what came, went and moved, each once', () => {
    const [first, second, ...rest] = quarter.blocks
    if (first === undefined || second === undefined) throw new Error('The sample has blocks')
    expect(differencesOf(quarter, withBlocks([first, ...rest])).map(short)).toMatchObject([
      { change: 'removed' },
    ])
    expect(differencesOf(withBlocks([first, ...rest]), quarter).map(short)).toMatchObject([
      { change: 'added' },
    ])
    const moved = differencesOf(quarter, withBlocks([second, ...rest, first]))
    expect(moved.map(({ id, change }) => [id, change])).toEqual([[first.id, 'moved']])
  })

  it.each(samples)('misses nothing that saving would write: each value of %s', (name) => {
    const whole = sampleQuarter(name)
    const paths = valuesIn(whole)
    expect(paths.length).toBeGreaterThan(700)
    for (const path of paths) {
      const changed = withChanged(whole, path) as Quarter // one value is another
      expect(differencesOf(whole, changed).length, path.join('.')).toBeGreaterThan(0)
    }
  })

  it.each(samples)('misses no change of order in %s', (name) => {
    const whole = sampleQuarter(name)
    for (const path of listsIn(whole)) {
      const changed = withChanged(whole, path) as Quarter // one list is turned round
      expect(differencesOf(whole, changed).length, path.join('.')).toBeGreaterThan(0)
    }
  })
})

type Path = readonly (string | number)[]

/** What every save may write anew. */
const BOOKKEEPING = ['format', 'formatVersion', 'appVersion', 'id', 'kind']

const entriesOf = (value: unknown): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).filter(([field]) => !BOOKKEEPING.includes(field))
      : []

const valuesIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? entriesOf(value).flatMap(([key, inner]) => valuesIn(inner, [...path, key]))
    : [path]

const listsIn = (value: unknown, path: Path = []): readonly Path[] => [
  // Entries stand in order of time, one for each period: there is no other order to tell.
  ...(Array.isArray(value) && value.length > 1 && path.at(-1) !== 'entries' ? [path] : []),
  ...entriesOf(value).flatMap(([key, inner]) => listsIn(inner, [...path, key])),
]

/** The same with another value at the end of the path: a list turned round, a text or number changed. */
function withChanged(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    if (Array.isArray(value)) return value.toReversed() as unknown
    return typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : 'other'
  }
  const inner = (value as Record<string | number, unknown>)[key] // the path leads there
  const changed = withChanged(inner, rest)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...(value as object), [key]: changed }
}

describe('where two sets of changes meet', () => {
  const titled = (title: string) =>
    differencesOf(quarter, setFields(quarter, 'objective', objective.id, { title }))

  it('is one field written by both', () => {
    expect(clashesOf(titled('Mine'), titled('Theirs'))).toHaveLength(1)
  })

  it('is nothing for two fields of one part', () => {
    const statement = differencesOf(
      quarter,
      setFields(quarter, 'objective', objective.id, { statement: 'Another' }),
    )
    expect(clashesOf(statement, titled('Theirs'))).toEqual([])
  })

  it('is what one removed and the other wrote in, from either side', () => {
    const removed = differencesOf(quarter, withBlocks(quarter.blocks.filter(({ id }) => id !== objective.id)))
    expect(clashesOf(titled('Mine'), removed)).toHaveLength(1)
    expect(clashesOf(removed, titled('Theirs'))).toHaveLength(1)
  })
})
