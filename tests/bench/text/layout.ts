/**
 * How fast text is laid: `node tests/bench/text/run.mjs`. Prints characters a second for text that is new,
 * at another size, at another width, and asked for again; then a table that continues over many slides.
 */
import { layoutTable } from '../../../shared/deck/table/layout-table'
import { paginateTable } from '../../../shared/deck/table/paginate-table'
import type { RowSpec } from '../../../shared/deck/table/table-spec'
import { layoutText } from '../../../shared/deck/text/layout-text'
import { plainParagraph } from '../../../shared/deck/text/styled-paragraphs'
import type { StyledParagraph } from '../../../shared/deck/text/styled-paragraphs'
import { sentences } from '../../integration/text/sentences'

const rounds = 40

function styled(text: string, size = 12): StyledParagraph {
  return plainParagraph(text, {
    size,
    colour: '#14171F',
    linkColour: '#14171F',
    lineHeight: 1.15,
    paragraphGap: 0,
    align: 'start',
    direction: 'ltr',
    bulletColour: '#14171F',
  })
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function report(name: string, characters: number, times: readonly number[]): void {
  const time = median(times)
  const perSecond = Math.round((characters / time) * 1000)
  console.log(
    `${name.padEnd(34)} ${time.toFixed(3).padStart(9)} ms ${perSecond.toLocaleString('en').padStart(14)} characters/s`,
  )
}

/** Texts that no cache has seen: each round has its number in every sentence. */
const fresh = (round: number): readonly string[] => sentences.map((sentence) => `${sentence} (${round})`)
const length = fresh(10).join('').length

const first: number[] = []
const otherSize: number[] = []
const otherWidth: number[] = []
const again: number[] = []
for (let round = 10; round < 10 + rounds; round += 1) {
  const texts = fresh(round)
  const paragraphs = texts.map((text) => styled(text))
  const layAll = (all: readonly StyledParagraph[], width: number) => () => {
    for (const paragraph of all) layoutText([paragraph], width)
  }
  first.push(milliseconds(layAll(paragraphs, 188)))
  const larger = texts.map((text) => styled(text, 13))
  otherSize.push(milliseconds(layAll(larger, 188)))
  otherWidth.push(milliseconds(layAll(paragraphs, 330)))
  again.push(milliseconds(layAll(paragraphs, 188)))
}
report('30 cells, new', length, first)
report('30 cells, other size', length, otherSize)
report('30 cells, other width', length, otherWidth)
report('30 cells, again', length, again)

const prose = sentences.join(' ').repeat(10).slice(0, 20_000)
const long: number[] = []
const word: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const paragraph = styled(`${round} ${prose}`)
  long.push(milliseconds(() => layoutText([paragraph], 420)))
  const unbroken = styled(`${round}${'Überlang'.repeat(2_500)}`)
  word.push(milliseconds(() => layoutText([unbroken], 420)))
}
report('paragraph of 20,000 characters', 20_000, long)
report('word of 20,000 characters', 20_000, word)

const padding = { left: 8, right: 8, top: 6, bottom: 6 }
const rows = Array.from({ length: 1_000 }, (_, index): RowSpec => ({
  cells: [0, 1, 2, 3].map((column) => ({
    paragraphs: [styled(`${index} ${sentences[(index + column * 7) % sentences.length] ?? ''}`)],
    padding,
    borders: {},
  })),
}))
const columns = [330, 126, 128, 188]
const tableLength = rows
  .flatMap(({ cells }) => cells)
  .reduce((sum, cell) => sum + (cell?.paragraphs[0]?.runs[0]?.text.length ?? 0), 0)
report('table of 4,000 cells, laid', tableLength, [milliseconds(() => layoutTable({ columns, rows }))])
const spec = { columns, headerRows: 1, rows }
let parts = 0
const time = milliseconds(() => {
  parts = paginateTable(spec, { first: 404, rest: 404 }).length
})
report(`the same, evened over ${parts} parts`, tableLength, [time])
