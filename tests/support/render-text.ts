import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import pptxgen from 'pptxgenjs'
import type { LaidParagraph } from '../../shared/deck/plan'

const run = promisify(execFile)

/** A text box as a presentation program gets it: runs and a width, no line breaks of ours. */
export interface TextSample {
  readonly paragraph: Pick<LaidParagraph, 'runs'>
  readonly width: number
  /** Of single spacing: 1 is 100 per cent. */
  readonly spacing?: number
}

/** A line as the program drew it: positions in points from the top left corner of the box. */
export interface DrawnLine {
  readonly text: string
  readonly baseline: number
  readonly left: number
  readonly right: number
}

const page = { w: 960, h: 540 }
const margin = 6
/** Of the size; how far Liberation Sans reaches below its baseline, as the reader of the PDF counts it. */
const descent = 0.212

/** Whether the programs that draw and read are there. */
export async function canRenderText(): Promise<boolean> {
  try {
    await Promise.all([run('soffice', ['--version']), run('pdftotext', ['-v'])])
    return true
  } catch {
    return false
  }
}

/**
 * Draws text boxes with LibreOffice Impress and reads their lines back from the PDF. Boxes stand side by
 * side on slides of their own height, so every word belongs to the box whose columns it stands in.
 */
export async function renderText(samples: readonly TextSample[]): Promise<readonly (readonly DrawnLine[])[]> {
  const slides = onSlides(samples)
  const folder = await mkdtemp(join(tmpdir(), 'render-text-'))
  try {
    await writeFile(join(folder, 'text.pptx'), await presentation(slides))
    const profile = pathToFileURL(join(folder, 'profile')).href
    const options = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
    ]
    await run('soffice', [...options, join(folder, 'text.pptx')], { timeout: 110_000 })
    const { stdout } = await run('pdftotext', ['-bbox', join(folder, 'text.pdf'), '-'], { maxBuffer: 1e9 })
    const pages = stdout.split('<page ').slice(1).map(wordsOf)
    return slides.flatMap((boxes, index) =>
      boxes.map(({ x, sample }) => linesIn(pages[index] ?? [], x, x + sample.width, sample)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface PlacedSample {
  readonly x: number
  readonly sample: TextSample
}

function onSlides(samples: readonly TextSample[]): readonly (readonly PlacedSample[])[] {
  const slides: PlacedSample[][] = []
  let x = Infinity
  for (const sample of samples) {
    if (x + sample.width + margin > page.w) {
      slides.push([])
      x = margin
    }
    slides.at(-1)?.push({ x, sample })
    // Room for a word that a program fails to break.
    x += sample.width + 12
  }
  return slides
}

async function presentation(slides: readonly (readonly PlacedSample[])[]): Promise<Uint8Array> {
  const deck = new pptxgen()
  deck.defineLayout({ name: 'page', width: page.w / 72, height: page.h / 72 })
  deck.layout = 'page'
  for (const boxes of slides) {
    const slide = deck.addSlide()
    for (const { x, sample } of boxes) {
      const runs = sample.paragraph.runs.map((styled) => ({
        text: styled.text,
        options: {
          fontSize: styled.size,
          fontFace: 'Liberation Sans',
          bold: styled.bold === true,
          italic: styled.italic === true,
        },
      }))
      slide.addText(runs, {
        x: x / 72,
        y: 0,
        w: sample.width / 72,
        h: page.h / 72,
        margin: 0,
        valign: 'top',
        lineSpacingMultiple: sample.spacing ?? 1,
      })
    }
  }
  const bytes = await deck.write({ outputType: 'nodebuffer' })
  if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs wrote something else than bytes')
  return bytes
}

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
}

function wordsOf(html: string): readonly Word[] {
  const pattern = /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</gu
  return [...html.matchAll(pattern)].map(([, left = '', right = '', bottom = '', text = '']) => ({
    text: unescaped(text),
    left: Number(left),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '')
}

function linesIn(
  words: readonly Word[],
  left: number,
  right: number,
  sample: TextSample,
): readonly DrawnLine[] {
  const size = Math.max(...sample.paragraph.runs.map((styled) => styled.size))
  const lines: Word[][] = []
  const own = words.filter((word) => word.left >= left - 2 && word.left < right + 1)
  for (const word of own.sort((a, b) => a.bottom - b.bottom)) {
    const line = lines.at(-1)
    if (line !== undefined && word.bottom - (line[0]?.bottom ?? 0) < size / 2) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const ordered = line.sort((a, b) => a.left - b.left)
    return {
      text: ordered.map((word) => word.text).join(' '),
      baseline: Math.max(...line.map((word) => word.bottom)) - descent * size,
      left: Math.min(...line.map((word) => word.left)) - left,
      right: Math.max(...line.map((word) => word.right)) - left,
    }
  })
}
