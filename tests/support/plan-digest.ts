import type { Item, LaidText, Slide, SlidePlan, TableItem } from '../../shared/deck/plan'

/**
 * A plan as text that people can review: for every slide its id, title and fit, then every box with the
 * lines in it. Colours and borders are left out; pictures show those.
 */
export function digestPlan(plan: SlidePlan): string {
  return `${plan.slides.map((slide, index) => digestSlide(slide, index + 1)).join('\n\n')}\n`
}

function digestSlide(slide: Slide, page: number): string {
  const { fit } = slide
  return [
    `## ${page} ${slide.id}`,
    `title: ${slide.title}`,
    `section: ${slide.section}`,
    `fit: smallest text ${fit.smallestText}, overflows ${fit.overflows}, free lines ${fit.freeLines}`,
    ...slide.items.flatMap((item) => digestItem(item)),
    ...slide.notes.map((note) => `note: ${note}`),
  ].join('\n')
}

function digestItem(item: Item, indent = ''): readonly string[] {
  const { x, y, w, h } = item.box
  const head = `${indent}${item.type} ${item.id} [${[x, y, w, h].map(short).join(' ')}]`
  switch (item.type) {
    case 'text':
      return [`${head} ${sizes(item.text)}`, ...lines(item.text, indent)]
    case 'group':
      return [`${head} ${item.alt}`, ...item.items.flatMap((inner) => digestItem(inner, `${indent}  `))]
    case 'table':
      return [`${head} columns ${item.columns.map(short).join(' ')}`, ...digestTable(item)]
    case 'picture':
      return [`${head} ${item.alt}`]
    case 'rect':
      return [item.alt === undefined ? head : `${head} ${item.alt}`]
  }
}

function digestTable(table: TableItem): readonly string[] {
  return table.rows.flatMap((row, index) => [
    `  row ${index < table.headerRows ? 'head' : index} h ${short(row.h)}`,
    ...row.cells.flatMap((cell) =>
      cell === null || cell.text.paragraphs.length === 0
        ? []
        : [
            `    ${sizes(cell.text)} ${cell.text.paragraphs
              .flatMap((paragraph) => paragraph.lines.map(lineText))
              .join(' / ')}`,
          ],
    ),
  ])
}

function lines(text: LaidText, indent: string): readonly string[] {
  return text.paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((line, index) => {
      const bullet = index === 0 && paragraph.bullet !== undefined ? `${paragraph.bullet.char} ` : ''
      return `${indent}  | ${bullet}${lineText(line)}`
    }),
  )
}

function lineText(line: LaidText['paragraphs'][number]['lines'][number]): string {
  return line.fragments.map((fragment) => fragment.text).join('')
}

function sizes(text: LaidText): string {
  const used = new Set(text.paragraphs.flatMap((paragraph) => paragraph.runs.map((run) => run.size)))
  return `${[...used].join('+')}pt`
}

function short(points: number): string {
  return String(Math.round(points * 100) / 100)
}
