import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { compileDeck } from '../../../shared/deck/compile'
import type { Item, LaidText, SlidePlan } from '../../../shared/deck/plan'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { generateQuarter } from '../../support/generated-quarters'

/**
 * Makes what both sides of the comparison start from: a quarter file for ours, and the same slides as bare
 * content, without lines and positions of words, for the other. Prints the number of slides.
 */
const [, , folder = '.', wanted = '10'] = argv
const quarter = generateQuarter({
  // A title, the metrics, and two slides an objective.
  objectives: Math.max(1, Math.round((Number(wanted) - 2) / 2)),
  textLength: 120,
  sectionEvery: 0,
})
const kept = new Set(['title', 'metrics', 'objective'])
const text = serialiseQuarter({ ...quarter, blocks: quarter.blocks.filter(({ kind }) => kept.has(kind)) })
const plan = compileDeck({ ...quarter, blocks: quarter.blocks.filter(({ kind }) => kept.has(kind)) })

const bareText = (laid: LaidText): LaidText => ({
  ...laid,
  paragraphs: laid.paragraphs.map((paragraph) => ({ ...paragraph, lines: [] })),
})
function bareItem(item: Item): Item {
  if (item.type === 'text') return { ...item, text: bareText(item.text) }
  if (item.type === 'table') {
    const rows = item.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? null : { ...cell, text: bareText(cell.text) })),
    }))
    return { ...item, rows }
  }
  if (item.type === 'group') {
    const items = item.items.map((child) =>
      child.type === 'text' ? { ...child, text: bareText(child.text) } : child,
    )
    return { ...item, items }
  }
  return item
}
const content: SlidePlan = {
  ...plan,
  slides: plan.slides.map((slide) => ({ ...slide, items: slide.items.map(bareItem) })),
}
writeFileSync(join(folder, `${wanted}.quarter`), text)
writeFileSync(join(folder, `${wanted}.json`), JSON.stringify(content))
console.log(plan.slides.length)
