import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuarter, createChecker } from '../../../../shared/checks/check-quarter'
import { rules } from '../../../../shared/checks/rules'
import type { Block, KeyResult, Quarter } from '../../../../shared/quarter/schema'
import { computingTime } from '../../../support/computing-time'
import { sampleQuarter } from '../../../support/samples'
import { file, keyResult, objective, overview } from './corpus/case'

const texts = [
  '',
  '150 users (+50%)',
  'from 40 to 50 (+30%)',
  'TBD',
  '7 of 10 (75%)',
  'Yellow',
  'by Q1',
  '[x]()',
]

/** One small change of a file, as the editor makes them: everything else stays the same object. */
type Edit = (quarter: Quarter) => Quarter

const inBlock =
  (at: number, change: (block: Block) => Block): Edit =>
  (quarter) => ({
    ...quarter,
    blocks: quarter.blocks.map((block, index) =>
      index === at % quarter.blocks.length ? change(block) : block,
    ),
  })

const inKeyResult = (at: number, row: number, change: (keyResult: KeyResult) => KeyResult): Edit =>
  inBlock(at, (block) => {
    if (block.kind !== 'objective') return block
    const keyResults = block.keyResults.map((one, index) =>
      index === row % block.keyResults.length ? change(one) : one,
    )
    return { ...block, keyResults }
  })

const edits: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(40), fc.nat(6), fc.constantFrom(...texts), fc.nat(7))
  .map(([at, row, text, kind]): Edit => {
    switch (kind) {
      case 0:
        return inKeyResult(at, row, (one) => ({ ...one, baseline: { text } }))
      case 1:
        return inKeyResult(at, row, (one) => ({ ...one, goal: { ...one.goal, text } }))
      case 2:
        return inKeyResult(at, row, (one) => ({
          ...one,
          entries: one.entries.map((entry) => ({ ...entry, text })),
        }))
      case 3:
        return inBlock(at, (block) => ({ ...block, title: text }))
      case 4:
        return (quarter) => ({ ...quarter, blocks: quarter.blocks.toSpliced(at % quarter.blocks.length, 1) })
      case 5:
        return (quarter) => ({ ...quarter, blocks: quarter.blocks.toReversed() })
      case 6:
        return (quarter) => ({ ...quarter, period: row % 2 === 0 ? '2021-Q2' : '2021-Q3' })
      default:
        return (quarter) => ({ ...quarter, language: row % 2 === 0 ? 'en' : 'de' })
    }
  })

it('finds after any edits what a checker finds that never saw the file before', () => {
  const start = sampleQuarter('technology-q2-fy21-22')
  const previous = sampleQuarter('technology-q1-fy21-22')
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (changes) => {
      const checker = createChecker()
      let quarter = start
      for (const change of changes) {
        quarter = change(quarter)
        if (quarter.blocks.length === 0) return
        // What is parsed anew shares no object with what was checked before, so nothing is remembered.
        const fresh = structuredClone(quarter)
        expect(checker.check(quarter, previous)).toEqual(checkQuarter(fresh, previous))
      }
    }),
    { numRuns: 12 },
  )
})

describe('a hostile text takes no rule long', () => {
  const hostile: Readonly<Record<string, string>> = {
    spaces: ' '.repeat(20000),
    words: 'word '.repeat(4000),
    letters: 'a'.repeat(20000),
    numbers: '1 '.repeat(10000),
    digits: '1'.repeat(20000),
    groups: '1,234.5 '.repeat(2500),
    percentages: '5% (10) '.repeat(2500),
    changes: 'from 1 to 2 (+3%) '.repeat(1250),
    shares: '1 of 2 (3%) '.repeat(1500),
    differences: '1% (+2 pp) '.repeat(1750),
    parentheses: '('.repeat(20000),
    brackets: '['.repeat(20000),
    links: '[a]( '.repeat(4000),
    dates: '3 October 2021 '.repeat(1250),
    deadlines: 'by the end of Q1 '.repeat(1250),
    plans: 'will be released on 3 January 2022, '.repeat(550),
    years: 'FY 21/22 '.repeat(2250),
    signs: '+-+-'.repeat(5000),
    all: 'all of the SLOs '.repeat(1250),
    colours: 'Red Green - '.repeat(1650),
    Chinese: '从1增至2（+3%）'.repeat(2000),
  }

  const everywhere = (text: string): Quarter =>
    file([
      objective({
        narrative: text,
        challenges: '',
        keyResults: [
          keyResult({ wording: [{ text, since: '2021-Q1' }], entries: [{ period: '2021-Q2', text }] }),
        ],
      }),
      overview({ overview: text, progress: text }),
    ])

  it.each(Object.entries(hostile))('%s', (_, text) => {
    const quarter = everywhere(text)
    checkQuarter(everywhere('warm'))
    const slow = rules.flatMap((rule) => {
      const took = computingTime(() => createChecker([rule]).check(quarter))
      return took > 1000 ? [`${rule.id}: ${Math.round(took)} ms`] : []
    })
    expect(slow).toEqual([])
  })
})
