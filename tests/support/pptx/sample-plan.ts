import type {
  Borders,
  Box,
  Item,
  LaidParagraph,
  LaidText,
  Padding,
  Slide,
  SlidePlan,
  StyledRun,
  TableCell,
  TableItem,
  TextItem,
} from '../../../shared/deck/plan'
import { cleanText } from '../../../shared/deck/text/clean-text'

/** Slide plans made by hand, which hold every kind of item the painter has to write. */

const NO_PADDING: Padding = { left: 0, right: 0, top: 0, bottom: 0 }
/** A transparent picture of one point. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg=='

/** A run as laying out leaves it: clean. */
export const run = (text: string, more: Partial<StyledRun> = {}): StyledRun => ({
  text: cleanText(text),
  size: 12,
  colour: '#14171F',
  ...more,
})

export const paragraph = (
  runs: readonly StyledRun[] | string,
  more: Partial<LaidParagraph> = {},
): LaidParagraph => ({
  align: 'start',
  direction: 'ltr',
  gapBefore: 0,
  lineHeight: { factor: 1.15 },
  indent: 0,
  runs: typeof runs === 'string' ? [run(runs)] : runs,
  lines: [],
  ...more,
})

export const laid = (...paragraphs: readonly (LaidParagraph | string)[]): LaidText => ({
  paragraphs: paragraphs.map((entry) => (typeof entry === 'string' ? paragraph(entry) : entry)),
  w: 100,
  h: 20,
})

export const text = (
  id: string,
  role: TextItem['role'],
  box: Box,
  content: LaidText,
  more: Partial<TextItem> = {},
): TextItem => ({
  type: 'text',
  id,
  role,
  box,
  anchor: 'top',
  padding: NO_PADDING,
  text: content,
  ...more,
})

export const cell = (content: LaidText, more: Partial<TableCell> = {}): TableCell => ({
  text: content,
  anchor: 'top',
  padding: { left: 6, right: 6, top: 4, bottom: 4 },
  borders: {},
  ...more,
})

const hairline: Borders = { bottom: { w: 0.75, colour: '#D3D7DE' } }
const edge: Borders = { left: { w: 4.5, colour: '#BA121C' } }

/** A header of two rows, a cell over two columns, one over two rows and one over both. */
export const spannedTable: TableItem = {
  type: 'table',
  id: 'kr-table',
  box: { x: 48, y: 200, w: 400, h: 150 },
  columns: [100, 100, 100, 100],
  headerRows: 2,
  alt: 'Key results & their "status" <by quarter>',
  rows: [
    {
      h: 30,
      cells: [cell(laid('Key result'), { rowSpan: 2 }), cell(laid('FY21-22'), { columnSpan: 3 }), null, null],
    },
    { h: 30, cells: [null, cell(laid('Q1')), cell(laid('Q2')), cell(laid('Q3'))] },
    {
      h: 30,
      cells: [
        cell(laid('Availability'), { borders: hairline }),
        cell(laid('wide and high'), { rowSpan: 2, columnSpan: 2, fill: '#F4F5F7' }),
        null,
        cell(
          laid(
            paragraph([run('■ ', { size: 15 }), run('AT RISK', { bold: true })], {
              lineHeight: { exact: 15 },
            }),
          ),
          {
            borders: edge,
            fill: '#F9D0CC',
          },
        ),
      ],
    },
    { h: 30, cells: [cell(laid('Latency')), null, null, cell(laid())] },
    { h: 30, cells: [cell(laid('Errors')), cell(laid('1')), cell(laid('2')), cell(laid('3'))] },
  ],
}

const footer = (index: number): readonly Item[] => [
  text('footer-left', 'footer', { x: 48, y: 512, w: 280, h: 14 }, laid('Technology')),
  text(
    'footer-centre',
    'footer',
    { x: 340, y: 512, w: 280, h: 14 },
    laid(paragraph('Tuning session', { align: 'middle' })),
  ),
  text(
    'footer-page',
    'pageNumber',
    { x: 832, y: 512, w: 80, h: 14 },
    laid(paragraph(String(index + 1), { align: 'end' })),
  ),
]

const title = (content: string, colour = '#14171F'): TextItem =>
  text(
    'title',
    'title',
    { x: 48, y: 24, w: 864, h: 44 },
    laid(paragraph([run(content, { size: 26, bold: true, colour }), run(' · part', { size: 26, colour })])),
    { anchor: 'middle' },
  )

export const slide = (
  index: number,
  more: Partial<Slide> & { readonly items?: readonly Item[] } = {},
): Slide => ({
  id: `slide-${index}`,
  kind: 'text',
  block: `block-${index}`,
  section: '',
  layout: 'content',
  ground: '#FFFFFF',
  title: `Slide ${index + 1}`,
  part: { index: 1, of: 1 },
  notes: [],
  fit: { smallestText: 10, overflows: 0, freeLines: 3 },
  ...more,
  items: [title(`Slide ${index + 1}`), ...(more.items ?? []), ...footer(index)],
})

export const plan = (slides: readonly Slide[], more: Partial<SlidePlan> = {}): SlidePlan => ({
  page: { w: 960, h: 540 },
  font: 'Arial',
  colours: {
    ground: '#FFFFFF',
    text: '#14171F',
    accent: '#3B2D72',
    link: '#3B2D72',
    surface: '#F4F5F7',
    muted: '#565D6B',
  },
  properties: {
    title: 'Tuning session <Q2> & "more"',
    subject: 'Objectives & key results',
    author: 'A & B',
    company: 'Company <Tech> & "Co"',
    language: 'en-GB',
    direction: 'ltr',
  },
  slides,
  media: [{ id: 'picture', type: 'image/png', data: PNG }],
  ...more,
})

/** A deck with every kind of item, layout, text property and oddity. */
export const everything = (): SlidePlan =>
  plan([
    slide(0, { kind: 'title', layout: 'title', ground: '#3B2D72', items: [] }),
    slide(1, {
      kind: 'section',
      layout: 'section',
      ground: '#3B2D72',
      section: 'Health & <wellbeing>',
      notes: ['First note & more', '', 'Second\nnote'],
    }),
    slide(2, {
      section: 'Health & <wellbeing>',
      ground: '#FAFAFA',
      items: [
        text(
          'body',
          'body',
          { x: 48, y: 88, w: 420, h: 100 },
          laid(
            paragraph([run('plain '), run('bold', { bold: true }), run(' italic', { italic: true })]),
            paragraph(
              [
                run('bullet with a '),
                run('link', { link: 'https://example.org/?a=1&b=2', colour: '#3B2D72' }),
              ],
              {
                indent: 14,
                bullet: { char: '•', hang: 14, colour: '#3B2D72' },
                gapBefore: 4,
                lineHeight: { factor: 1.25 },
              },
            ),
            paragraph([run('second level')], {
              indent: 28,
              bullet: { char: '–', hang: 14, colour: '#14171F' },
              gapBefore: 4,
            }),
            paragraph([run('old', { strike: true, colour: '#565D6B' }), run(' new', { underline: true })]),
            paragraph([
              run('same ', { link: 'https://example.org/?a=1&b=2', colour: '#BA121C' }),
              run('mail', { link: 'mailto:a@example.org' }),
            ]),
            paragraph([
              run('not opened', { link: 'file:///etc/passwd' }),
              run(', nor this', { link: 'javascript:alert(1)' }),
            ]),
          ),
        ),
        text('second-body', 'body', { x: 516, y: 88, w: 396, h: 60 }, laid('Another body', '')),
        text('empty', 'label', { x: 516, y: 150, w: 96, h: 20 }, laid()),
        text('boxed', 'label', { x: 616, y: 150, w: 96, h: 20 }, laid(paragraph([])), {
          fill: '#F4F5F7',
          outline: { w: 1, colour: '#D3D7DE' },
          anchor: 'bottom',
          padding: { left: 9, right: 9, top: 2, bottom: 2 },
        }),
        spannedTable,
        {
          type: 'picture',
          id: 'photo',
          box: { x: 603, y: 200, w: 309, h: 160 },
          media: 'picture',
          alt: 'A "drawn" <photo> & more',
        },
        {
          type: 'group',
          id: 'ribbon',
          box: { x: 600, y: 400, w: 200, h: 40 },
          alt: 'Q1 on track, Q2 concerns',
          items: [
            { type: 'rect', id: 'tile', box: { x: 600, y: 400, w: 24, h: 22 }, fill: '#F4B13E' },
            text(
              'tile-label',
              'label',
              { x: 600, y: 400, w: 24, h: 22 },
              laid(paragraph('▲', { align: 'middle' })),
            ),
          ],
        },
        { type: 'rect', id: 'bar', box: { x: 600, y: 460, w: 160, h: 8 }, fill: '#DFE2E8' },
        {
          type: 'rect',
          id: 'tick',
          box: { x: 640, y: 456, w: 1.5, h: 16 },
          outline: { w: 1, colour: '#14171F' },
          alt: 'Baseline',
        },
      ],
    }),
    slide(3, {
      section: 'Health & <wellbeing>',
      items: [
        { type: 'picture', id: 'again', box: { x: 48, y: 90, w: 100, h: 60 }, media: 'picture', alt: '' },
        text(
          'odd',
          'body',
          { x: 48, y: 200, w: 500, h: 200 },
          laid(
            'control \u0001\u0008 characters, lone \ud800 surrogate \udc00, \ufffe',
            'line\nbreak, vertical\u2028too',
            'emoji 👩‍🚀 日本語 & < > " \'',
            paragraph([run('مرحبا بالعالم')], { direction: 'rtl' }),
            paragraph([run('')]),
            'x'.repeat(2000),
          ),
        ),
      ],
    }),
    slide(4, { section: 'Health & <wellbeing> again', notes: ['مرحبا'] }),
  ])
