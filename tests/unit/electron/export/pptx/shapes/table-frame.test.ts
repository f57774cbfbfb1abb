import { describe, expect, it } from 'vitest'
import type { TableItem } from '../../../../../../shared/deck/plan'
import { colourPrinter } from '../../../../../../electron/export/pptx/shapes/colours'
import type { SlideContext } from '../../../../../../electron/export/pptx/shapes/slide-context'
import { tableFrame } from '../../../../../../electron/export/pptx/shapes/table-frame'
import { cell, laid, plan, spannedTable } from '../../../../../support/pptx/sample-plan'

const context = (): SlideContext => {
  let id = 1
  return {
    number: 1,
    fill: colourPrinter(plan([]).colours),
    language: 'en-GB',
    isEastAsian: false,
    textColour: '#14171F',
    linkColour: '#3B2D72',
    nextId: () => (id += 1),
    linkId: () => undefined,
    pictureId: () => 'rId9',
    runs: new Map(),
  }
}

const cellsOf = (xml: string): readonly string[] => xml.match(/<a:tc[ >].*?<\/a:tc>/gs) ?? []
const start = (xml: string | undefined): string => /^<a:tc([^>]*)>/.exec(xml ?? '')?.[1] ?? ''
const line = (xml: string | undefined, side: string): string | undefined =>
  new RegExp(`<a:ln${side} w="(\\d+)"><a:solidFill>`).exec(xml ?? '')?.[1]

describe('tableFrame', () => {
  const xml = tableFrame(spannedTable, context())
  const cells = cellsOf(xml)

  it('marks the first row as the header and names the one style', () => {
    expect(xml).toMatch(/<a:tblPr firstRow="1"><a:tableStyleId>\{[-0-9A-F]+\}<\/a:tableStyleId><\/a:tblPr>/)
    expect(tableFrame({ ...spannedTable, headerRows: 0 }, context())).toContain('<a:tblPr><a:tableStyleId>')
  })

  it('writes a cell for every place, with the spans as PowerPoint has them', () => {
    expect(cells).toHaveLength(20)
    expect(cells.slice(0, 8).map(start)).toEqual([
      ' rowSpan="2"',
      ' gridSpan="3"',
      ' hMerge="1"',
      ' hMerge="1"',
      ' vMerge="1"',
      '',
      '',
      '',
    ])
    expect([9, 10, 13, 14].map((place) => start(cells[place]))).toEqual([
      ' rowSpan="2" gridSpan="2"',
      ' rowSpan="2" hMerge="1"',
      ' gridSpan="2" vMerge="1"',
      ' hMerge="1" vMerge="1"',
    ])
  })

  it('keeps columns, rows and padding in EMU', () => {
    expect(xml).toContain('<a:tblGrid><a:gridCol w="1270000"/>')
    expect(xml.match(/<a:tr h="381000">/g)).toHaveLength(5)
    expect(cells[5]).toContain('<a:tcPr marL="76200" marR="76200" marT="50800" marB="50800" anchor="t">')
  })

  it('gives an edge to both cells that share it, and states the sides without one', () => {
    const atRisk = cells[11]
    expect(line(atRisk, 'L')).toBe('57150')
    expect(atRisk).toContain('<a:lnR w="0"><a:noFill/></a:lnR>')
    // The merged cell at its left draws the same edge from its first place.
    expect(line(cells[9], 'R')).toBe('57150')
    expect(line(cells[8], 'B')).toBe('9525')
    expect(line(cells[12], 'T')).toBe('9525')
    expect(cells[12]).toContain('<a:lnB w="0"><a:noFill/></a:lnB>')
  })

  it('has no lines where the plan gives none', () => {
    expect(cells[5]).not.toMatch(/<a:ln[LRTB]/)
    expect(cells[16]).not.toMatch(/<a:ln[LRTB]/)
  })

  it('takes the thicker line where neighbours differ', () => {
    const two: TableItem = {
      ...spannedTable,
      columns: [50, 50],
      rows: [
        {
          h: 20,
          cells: [
            cell(laid('a'), { borders: { right: { w: 1, colour: '#000000' } } }),
            cell(laid('b'), { borders: { left: { w: 3, colour: '#FF0000' } } }),
          ],
        },
      ],
    }
    const [left, right] = cellsOf(tableFrame(two, context()))
    expect([line(left, 'R'), line(right, 'L')]).toEqual(['38100', '38100'])
  })

  it('gives both neighbours the line of the first where theirs are equally thick', () => {
    const lineOf = (colour: string) => ({ w: 1, colour })
    const [first, second] = [lineOf('#112233'), lineOf('#AABBCC')]
    const square: TableItem = {
      ...spannedTable,
      columns: [50, 50],
      rows: [
        {
          h: 20,
          cells: [
            cell(laid('a'), { borders: { right: first, bottom: first } }),
            cell(laid('b'), { borders: { left: second } }),
          ],
        },
        { h: 20, cells: [cell(laid('c'), { borders: { top: second } }), cell(laid('d'))] },
      ],
    }
    const drawn = cellsOf(tableFrame(square, context())).join('')
    expect(drawn.match(/112233/g)).toHaveLength(4)
    expect(drawn).not.toContain('AABBCC')
  })
})
