import { describe, expect, it } from 'vitest'
import { drawingCost, entitiesAreSmall, mostDrawn, type SvgPart } from '../../../../shared/quarter/svg-cost'
import { computingTime } from '../../../support/computing-time'

const part = (
  name: string,
  {
    id = '',
    uses = [],
    times = 1,
    children = [],
  }: Partial<Pick<SvgPart, 'id' | 'children'>> & {
    readonly uses?: readonly string[]
    readonly times?: number
  } = {},
): SvgPart => ({ name, id, children, references: uses.map((used) => ({ id: used, times })) })

describe('the cost of a drawing', () => {
  it('is its shapes, and again those that are used', () => {
    const shape = part('g', { id: 'shape', children: [part('path'), part('path')] })
    expect(drawingCost(part('svg', { children: [shape] }))).toBe(4)
    expect(drawingCost(part('svg', { children: [shape, part('use', { uses: ['shape', 'gone'] })] }))).toBe(8)
  })

  it('counts a marker at every corner, and the steps of a filter as many shapes', () => {
    const marker = part('marker', { id: 'arrow', children: [part('path')] })
    expect(
      drawingCost(part('svg', { children: [marker, part('path', { uses: ['arrow'], times: 50 })] })),
    ).toBe(104)
    const filter = part('filter', { id: 'blur', children: [part('fegaussianblur')] })
    const blurred = Array.from({ length: 400 }, () => part('rect', { uses: ['blur'] }))
    expect(drawingCost(part('svg', { children: [filter, ...blurred] }))).toBe(Infinity)
  })

  it.each([
    [30, 2],
    [9, 10],
    [400, 2],
  ])('of %i lines that each use the one before %i times is found without drawing', (lines, each) => {
    const rows = Array.from({ length: lines }, (_, line) =>
      part('g', {
        id: `l${line}`,
        children: Array.from({ length: each }, () =>
          line === 0 ? part('path') : part('use', { uses: [`l${line - 1}`] }),
        ),
      }),
    )
    const value = drawingCost(part('svg', { children: rows }))
    const cpuMs = computingTime(() => void drawingCost(part('svg', { children: rows })))
    expect(value).toBe(Infinity)
    expect(cpuMs).toBeLessThan(500)
  })

  it('of what draws itself has no end', () => {
    expect(drawingCost(part('svg', { children: [part('use', { id: 'a', uses: ['a'] })] }))).toBe(Infinity)
    const around = ['a', 'b', 'c'].map((id, at, all) => part('use', { id, uses: [all[(at + 1) % 3] ?? ''] }))
    expect(drawingCost(part('svg', { children: around }))).toBe(Infinity)
  })

  it('of a detailed map is small enough', () => {
    const map = part('svg', { children: Array.from({ length: 100_000 }, () => part('path')) })
    const value = drawingCost(map)
    const cpuMs = computingTime(() => void drawingCost(map))
    expect(value).toBe(100_001)
    expect(value).toBeLessThan(mostDrawn)
    expect(cpuMs).toBeLessThan(2000)
  })

  it('of nesting that no stack holds is refused', () => {
    let deep = part('path')
    for (let depth = 0; depth < 5000; depth += 1) deep = part('g', { children: [deep] })
    expect(drawingCost(part('svg', { children: [deep] }))).toBe(Infinity)
  })
})

describe('entities of a drawing', () => {
  it.each([
    ['none', '<svg/>', true],
    [
      'addresses, as drawing programs write them',
      '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>',
      true,
    ],
    ['one made of others', '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg>&b;</svg>', false],
    ['a parameter entity', '<!DOCTYPE svg [<!ENTITY % a "%b;">]><svg/>', false],
    [
      'a file of the machine',
      '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
      false,
    ],
    [
      'a long one, often',
      `<!DOCTYPE svg [<!ENTITY a '${'x'.repeat(100_000)}'>]><svg>${'&a;'.repeat(1000)}</svg>`,
      false,
    ],
  ])('%s: taken %s', (_name, text, small) => {
    const value = entitiesAreSmall(text)
    const cpuMs = computingTime(() => void entitiesAreSmall(text))
    expect(value).toBe(small)
    expect(cpuMs).toBeLessThan(500)
  })
})
