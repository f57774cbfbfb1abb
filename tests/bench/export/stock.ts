import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import PptxGenJS from 'pptxgenjs'
import type {
  Box,
  GroupItem,
  Item,
  LaidText,
  Line,
  SlidePlan,
  TableItem,
  TextItem,
} from '../../../shared/deck/plan'

/** The other side: pptxgenjs 4 through its own API, as its documentation shows, deflated by `stream`. */
const [, , input = '', output = ''] = argv
const started = performance.now()
// Written by `inputs.ts` just before.
const plan = JSON.parse(readFileSync(input, 'utf8')) as SlidePlan
const parsed = performance.now() - started

const hex = (colour: string): string => colour.slice(1)
const inches = ({ x, y, w, h }: Box) => ({ x: x / 72, y: y / 72, w: w / 72, h: h / 72 })

const runsOf = ({ paragraphs }: LaidText): PptxGenJS.TextProps[] =>
  paragraphs.flatMap(({ runs, align, bullet, gapBefore, lineHeight }) =>
    runs.map((run, index) => ({
      text: run.text,
      options: {
        fontSize: run.size,
        color: hex(run.colour),
        bold: run.bold === true,
        italic: run.italic === true,
        align:
          align === 'middle' ? ('center' as const) : align === 'end' ? ('right' as const) : ('left' as const),
        paraSpaceBefore: gapBefore,
        ...('exact' in lineHeight
          ? { lineSpacing: lineHeight.exact }
          : { lineSpacingMultiple: lineHeight.factor / 1.15 }),
        ...(bullet === undefined || index > 0 ? {} : { bullet: { indent: bullet.hang } }),
        ...(run.link === undefined ? {} : { hyperlink: { url: run.link } }),
        breakLine: index === runs.length - 1,
      },
    })),
  )

const border = (line: Line | undefined): PptxGenJS.BorderProps =>
  line === undefined ? { type: 'none' } : { type: 'solid', pt: line.w, color: hex(line.colour) }

function addTable(slide: PptxGenJS.Slide, table: TableItem): void {
  const rows = table.rows.map(({ cells }) =>
    cells.flatMap((cell) =>
      cell === null
        ? []
        : [
            {
              text: runsOf(cell.text),
              options: {
                valign: cell.anchor,
                margin: [cell.padding.top, cell.padding.right, cell.padding.bottom, cell.padding.left] as [
                  number,
                  number,
                  number,
                  number,
                ],
                border: [
                  border(cell.borders.top),
                  border(cell.borders.right),
                  border(cell.borders.bottom),
                  border(cell.borders.left),
                ] as [
                  PptxGenJS.BorderProps,
                  PptxGenJS.BorderProps,
                  PptxGenJS.BorderProps,
                  PptxGenJS.BorderProps,
                ],
                ...(cell.fill === undefined ? {} : { fill: { color: hex(cell.fill) } }),
                ...(cell.rowSpan === undefined ? {} : { rowspan: cell.rowSpan }),
                ...(cell.columnSpan === undefined ? {} : { colspan: cell.columnSpan }),
              },
            },
          ],
    ),
  )
  slide.addTable(rows, {
    ...inches(table.box),
    colW: table.columns.map((w) => w / 72),
    rowH: table.rows.map(({ h }) => h / 72),
  })
}

function addText(slide: PptxGenJS.Slide, item: TextItem): void {
  if (item.role === 'title') {
    slide.addText(runsOf(item.text), { placeholder: 'title' })
    return
  }
  slide.addText(runsOf(item.text), {
    ...inches(item.box),
    margin: [item.padding.left, item.padding.right, item.padding.bottom, item.padding.top],
    valign: item.anchor,
    ...(item.fill === undefined ? {} : { fill: { color: hex(item.fill) } }),
  })
}

const ungrouped = (item: Item): readonly Exclude<Item, GroupItem>[] =>
  item.type === 'group' ? item.items : [item]

const presentation = new PptxGenJS()
presentation.defineLayout({ name: 'plan', width: plan.page.w / 72, height: plan.page.h / 72 })
presentation.layout = 'plan'
presentation.theme = { headFontFace: plan.font, bodyFontFace: plan.font }
presentation.defineSlideMaster({
  title: 'Content',
  objects: [
    { placeholder: { options: { name: 'title', type: 'title', x: 0.67, y: 0.33, w: 12, h: 0.6 }, text: '' } },
  ],
})
for (const { items, notes } of plan.slides) {
  const slide = presentation.addSlide({ masterName: 'Content' })
  for (const item of items.flatMap(ungrouped)) {
    if (item.type === 'text') addText(slide, item)
    else if (item.type === 'table') addTable(slide, item)
    else if (item.type === 'rect') {
      slide.addShape('rect', {
        ...inches(item.box),
        ...(item.fill === undefined ? {} : { fill: { color: hex(item.fill) } }),
      })
    }
  }
  slide.addNotes(notes.join('\n'))
}
const bytes = await presentation.stream({ compression: true })
if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs streams bytes in Node')
writeFileSync(output, bytes)
console.log(JSON.stringify({ parsed }))
