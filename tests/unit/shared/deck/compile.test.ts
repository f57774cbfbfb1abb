import { describe, expect, it } from 'vitest'
import { compileDeck, createCompiler } from '../../../../shared/deck/compile'
import type { Block, Objective, Quarter } from '../../../../shared/quarter/schema'
import { generateQuarter } from '../../../support/generated-quarters'

function withObjective(quarter: Quarter, id: string, edit: (objective: Objective) => Objective): Quarter {
  const blocks = quarter.blocks.map((block): Block =>
    block.kind === 'objective' && block.id === id ? edit(block) : block,
  )
  return { ...quarter, blocks }
}

/** A compiler, and the blocks it made slides of since last asked. */
function watchedCompiler() {
  const made: string[] = []
  const compiler = createCompiler((block) => made.push(block))
  return { compiler, takeMade: () => made.splice(0) }
}

describe('compileDeck', () => {
  const quarter = generateQuarter({ objectives: 6, keyResults: 5, drillDowns: 1, sectionEvery: 3 })
  const plan = compileDeck(quarter)

  it('gives the same plan for the same quarter, whatever was compiled before', () => {
    compileDeck(generateQuarter({ seed: 9, script: 'japanese' }))
    expect(compileDeck(structuredClone(quarter))).toEqual(plan)
  })

  it('leaves the quarter as it was', () => {
    const before = structuredClone(quarter)
    compileDeck(quarter)
    expect(quarter).toEqual(before)
  })

  it('makes slides of every kind, each block at its place', () => {
    const kinds = new Set(plan.slides.map((slide) => slide.kind))
    expect([...kinds].toSorted()).toEqual(
      'changes credits drillDown keyResults legend metrics objective overview promises section sloReport text title trend'.split(
        ' ',
      ),
    )
    const order = plan.slides.map((slide) => quarter.blocks.findIndex((block) => block.id === slide.block))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('has ids that are unique and the same as before an edit', () => {
    const ids = plan.slides.map((slide) => slide.id)
    expect(new Set(ids).size).toBe(ids.length)
    const edited = withObjective(quarter, 'objective-0002', (objective) => ({ ...objective, title: 'New' }))
    expect(compileDeck(edited).slides.map((slide) => slide.id)).toEqual(ids)
    for (const slide of plan.slides) {
      const items = slide.items.map((item) => item.id)
      expect(new Set(items).size).toBe(items.length)
    }
  })

  it('reads the title first and the footer last, with the page number', () => {
    plan.slides.forEach((slide, index) => {
      expect(slide.items[0]).toMatchObject({ type: 'text', role: 'title' })
      if (slide.layout !== 'content') return
      const last = slide.items.slice(-3)
      expect(last.map((item) => (item.type === 'text' ? item.role : item.type))).toEqual([
        'footer',
        'footer',
        'pageNumber',
      ])
      expect(last[2]).toMatchObject({ text: { paragraphs: [{ runs: [{ text: String(index + 1) }] }] } })
    })
  })

  it('names the section a slide belongs to', () => {
    const sections = quarter.blocks.filter((block) => block.kind === 'section')
    expect(plan.slides[0]?.section).toBe('')
    const of = (block: string) => plan.slides.find((slide) => slide.block === block)?.section
    expect(of('objective-0001')).toBe(sections[0]?.title)
    expect(of('objective-0004')).toBe(sections[1]?.title)
  })

  it('numbers the parts of a block that continues', () => {
    const many = compileDeck(generateQuarter({ objectives: 1, keyResults: 12 }))
    const parts = many.slides.filter((slide) => slide.kind === 'keyResults')
    expect(parts.length).toBeGreaterThan(1)
    parts.forEach((slide, index) => {
      expect(slide.part).toEqual({ index: index + 1, of: parts.length })
      expect(slide.title.endsWith(`(${index + 1}/${parts.length})`)).toBe(true)
    })
  })

  it('tells what the file says of itself', () => {
    expect(plan.properties).toMatchObject({
      company: quarter.organisation,
      language: 'en',
      direction: 'ltr',
      subject: 'Tuning session Q2 FY21-22',
    })
  })
})

describe('createCompiler', () => {
  it('makes nothing anew for the same quarter', () => {
    const { compiler, takeMade } = watchedCompiler()
    const quarter = generateQuarter({ objectives: 4 })
    const first = compiler.compile(quarter)
    expect(takeMade()).toHaveLength(quarter.blocks.length)
    const second = compiler.compile({ ...quarter })
    expect(takeMade()).toEqual([])
    second.slides.forEach((slide, index) => expect(slide).toBe(first.slides[index]))
  })

  it('makes one objective anew when its text changes', () => {
    const { compiler, takeMade } = watchedCompiler()
    const quarter = generateQuarter({ objectives: 200 })
    const before = compiler.compile(quarter)
    takeMade()
    const edited = withObjective(quarter, 'objective-0100', (objective) => ({
      ...objective,
      narrative: 'Shorter.',
    }))
    const after = compiler.compile(edited)
    expect(takeMade()).toEqual(['objective-0100'])
    const kept = new Set(before.slides)
    const others = after.slides.filter((slide) => slide.block !== 'objective-0100')
    expect(others.filter((slide) => !kept.has(slide))).toEqual([])
    expect(after).toEqual(compileDeck(edited))
  })

  it('makes the slides anew that tell the name of an objective when that changes', () => {
    const { compiler, takeMade } = watchedCompiler()
    const quarter = generateQuarter({ objectives: 20 })
    compiler.compile(quarter)
    takeMade()
    const edited = withObjective(quarter, 'objective-0012', (objective) => ({
      ...objective,
      title: 'Renamed',
    }))
    const after = compiler.compile(edited)
    expect(takeMade().toSorted()).toEqual(['objective-0012', 'overview', 'section-10', 'trend'])
    expect(after).toEqual(compileDeck(edited))
  })

  it('makes the trend anew when a status changes', () => {
    const { compiler, takeMade } = watchedCompiler()
    const quarter = generateQuarter({ objectives: 3 })
    compiler.compile(quarter)
    takeMade()
    const edited = withObjective(quarter, 'objective-0001', (objective) => ({
      ...objective,
      keyResults: objective.keyResults.map((keyResult) => ({
        ...keyResult,
        entries: keyResult.entries.map((entry) => ({ ...entry, status: 'complete' })),
      })),
    }))
    expect(compiler.compile(edited)).toEqual(compileDeck(edited))
    expect(takeMade()).toContain('trend')
  })

  it('keeps the slides before a block that grows, and renumbers those behind it', () => {
    const { compiler, takeMade } = watchedCompiler()
    const quarter = generateQuarter({ objectives: 5 })
    const before = compiler.compile(quarter)
    takeMade()
    const edited = withObjective(quarter, 'objective-0003', (objective) => ({
      ...objective,
      narrative: 'Word after word goes on. '.repeat(200),
    }))
    const after = compiler.compile(edited)
    expect(takeMade()).toEqual(['objective-0003'])
    expect(after.slides.length).toBeGreaterThan(before.slides.length)
    expect(after).toEqual(compileDeck(edited))
  })

  it('makes everything anew for another period', () => {
    const { compiler, takeMade } = watchedCompiler()
    const quarter = generateQuarter({ objectives: 2 })
    compiler.compile(quarter)
    takeMade()
    const next: Quarter = { ...quarter, period: '2021-Q3' }
    expect(compiler.compile(next)).toEqual(compileDeck(next))
    expect(takeMade()).toHaveLength(quarter.blocks.length)
  })
})
