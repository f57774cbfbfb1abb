import type {
  Box,
  Item,
  LaidLine,
  LaidParagraph,
  LaidText,
  Line,
  Padding,
  PlanMedia,
  Slide,
  SlidePlan,
  TableCell,
  TableItem,
  TextItem,
} from '../../../shared/deck/plan'

/**
 * A slide of a plan as one SVG of the page's size, drawn from the plan's own lines: for looking at what the
 * compiler says, not for the product.
 */
export function paintSvg(plan: SlidePlan, slide: Slide): string {
  const { w, h } = plan.page
  const media = new Map(plan.media.map((picture) => [picture.id, picture]))
  const body = slide.items.map((item) => paintItem(item, media)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" font-family="Arimo, 'Liberation Sans', Arial" style="font-kerning:none"><rect width="${w}" height="${h}" fill="${slide.ground}"/>${body}</svg>`
}

type MediaById = ReadonlyMap<string, PlanMedia>

function paintItem(item: Item, media: MediaById): string {
  switch (item.type) {
    case 'text':
      return paintTextItem(item)
    case 'rect':
      return rect(item.box, item.fill, item.outline)
    case 'group':
      return `<g role="img" aria-label="${escape(item.alt)}">${item.items.map((inner) => paintItem(inner, media)).join('')}</g>`
    case 'picture': {
      const picture = media.get(item.media)
      const { x, y, w, h } = item.box
      if (picture === undefined) return ''
      return `<image x="${x}" y="${y}" width="${w}" height="${h}" href="data:${picture.type};base64,${picture.data}"/>`
    }
    case 'table':
      return paintTable(item)
  }
}

function paintTextItem(item: TextItem): string {
  return rect(item.box, item.fill, item.outline) + paintText(item.text, item.box, item.padding, item.anchor)
}

function paintTable(table: TableItem): string {
  const fills: string[] = []
  const lines: string[] = []
  const texts: string[] = []
  let y = table.box.y
  table.rows.forEach((row, at) => {
    let x = table.box.x
    row.cells.forEach((cell, column) => {
      if (cell !== null) {
        const w = sum(table.columns.slice(column, column + (cell.columnSpan ?? 1)))
        const h = sum(table.rows.slice(at, at + (cell.rowSpan ?? 1)).map((spanned) => spanned.h))
        const box = { x, y, w, h }
        fills.push(rect(box, cell.fill, undefined))
        lines.push(borders(box, cell))
        texts.push(paintText(cell.text, box, cell.padding, cell.anchor))
      }
      x += table.columns[column] ?? 0
    })
    y += row.h
  })
  return `<g role="table" aria-label="${escape(table.alt)}">${fills.join('')}${lines.join('')}${texts.join('')}</g>`
}

function borders({ x, y, w, h }: Box, cell: TableCell): string {
  const { left, right, top, bottom } = cell.borders
  return [
    top && stroke(x, y, x + w, y, top),
    bottom && stroke(x, y + h, x + w, y + h, bottom),
    left && stroke(x, y, x, y + h, left),
    right && stroke(x + w, y, x + w, y + h, right),
  ]
    .filter((line) => line !== undefined)
    .join('')
}

function stroke(x1: number, y1: number, x2: number, y2: number, line: Line): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${line.colour}" stroke-width="${line.w}"/>`
}

function rect({ x, y, w, h }: Box, fill: string | undefined, outline: Line | undefined): string {
  if (fill === undefined && outline === undefined) return ''
  const line = outline === undefined ? '' : ` stroke="${outline.colour}" stroke-width="${outline.w}"`
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill ?? 'none'}"${line}/>`
}

function paintText(text: LaidText, box: Box, padding: Padding, anchor: TextItem['anchor']): string {
  const left = box.x + padding.left
  const room = box.h - padding.top - padding.bottom
  const slack = anchor === 'top' ? 0 : anchor === 'middle' ? (room - text.h) / 2 : room - text.h
  const top = box.y + padding.top + slack
  return text.paragraphs
    .map((paragraph) => {
      const bullet = paragraph.bullet
      const firstLine = paragraph.lines[0]
      const mark =
        bullet === undefined || firstLine === undefined
          ? ''
          : `<text x="${left + bulletX(paragraph, firstLine, bullet.hang)}" y="${top + firstLine.baseline}" font-size="${paragraph.runs[0]?.size ?? 12}" fill="${bullet.colour}">${bullet.char}</text>`
      const lines = paragraph.lines.map((line) =>
        line.fragments
          .map((fragment) => {
            const run = paragraph.runs[fragment.run]
            if (run === undefined) return ''
            const decoration = [
              ...(run.underline === true ? ['underline'] : []),
              ...(run.strike === true ? ['line-through'] : []),
            ].join(' ')
            const turned = paragraph.direction === 'rtl'
            const x = left + fragment.x + (turned ? fragment.w : 0)
            return `<text${turned ? ' direction="rtl"' : ''} x="${x}" y="${top + line.baseline}" font-size="${run.size}" fill="${run.colour}" xml:space="preserve"${run.bold === true ? ' font-weight="700"' : ''}${run.italic === true ? ' font-style="italic"' : ''}${decoration === '' ? '' : ` text-decoration="${decoration}"`}>${escape(fragment.text)}</text>`
          })
          .join(''),
      )
      return mark + lines.join('')
    })
    .join('')
}

/** Left edge of the bullet: in its indent, before the line it belongs to. */
function bulletX(paragraph: LaidParagraph, line: LaidLine, hang: number): number {
  if (paragraph.direction === 'ltr') return (line.fragments[0]?.x ?? paragraph.indent) - hang
  const last = line.fragments.at(-1)
  return (last?.x ?? 0) + (last?.w ?? 0) + hang / 2
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
