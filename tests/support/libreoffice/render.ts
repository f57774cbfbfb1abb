import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A word as it stands on a rendered page, in points from the page's top left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface RenderedPage {
  readonly w: number
  readonly h: number
  readonly words: readonly Word[]
}

/** Whether decks can be rendered here: LibreOffice Impress and poppler's tools are installed. */
export async function canRender(): Promise<boolean> {
  try {
    await run('soffice', ['--version'])
    await run('pdftotext', ['-v'])
    return true
  } catch {
    // Not installed, which the caller reports.
    return false
  }
}

/** The words of a deck where LibreOffice draws them, page by page. */
export async function renderWords(pptx: Uint8Array): Promise<readonly RenderedPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-render-'))
  try {
    await writeFile(join(folder, 'deck.pptx'), pptx)
    // A profile of its own, so that renderings can run side by side.
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')],
      {
        timeout: 300_000,
      },
    )
    await run('pdftotext', ['-bbox', join(folder, 'deck.pdf'), join(folder, 'words.html')])
    return readPages(await readFile(join(folder, 'words.html'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function readPages(html: string): readonly RenderedPage[] {
  return html
    .split('<page ')
    .slice(1)
    .map((page) => ({
      w: numberOf(page, 'width'),
      h: numberOf(page, 'height'),
      words: [...page.matchAll(/<word ([^>]*)>(.*?)<\/word>/gs)].map(([, attributes = '', text = '']) => ({
        text: unescape(text),
        left: numberOf(attributes, 'xMin'),
        right: numberOf(attributes, 'xMax'),
        top: numberOf(attributes, 'yMin'),
        bottom: numberOf(attributes, 'yMax'),
      })),
    }))
}

const numberOf = (attributes: string, name: string): number =>
  Number(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1])

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
