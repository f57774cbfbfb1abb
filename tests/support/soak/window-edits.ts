import { expect, type Page } from '@playwright/test'
import { addKeyResult, movePart, removePart } from '../../../shared/quarter/arrange'
import { nextLabel } from '../../../shared/quarter/next-label'
import { setEntry, setFields } from '../../../shared/quarter/edits'
import { writeCell } from '../../../shared/quarter/cells'
import { newKeyResult } from '../../../shared/quarter/new-parts'
import type { KeyResult, Objective } from '../../../shared/quarter/schema'
import type { RunningApp } from '../../e2e/support/running-app'
import type { Random } from '../fuzz/random'
import type { Model } from './model'

const words = 'team plan reader search budget tools launch review partner growth quality data'.split(' ')

export interface Hand {
  readonly app: RunningApp
  readonly page: Page
  readonly random: Random
  readonly model: Model
  /** Draws ids for the model; the window draws its own. */
  readonly newId: () => string
  /** Keys pressed until now. */
  keys: number
}

/** Every edit of a soak: done in the window as a person does it, and in the model by the pure function. */
export const windowEdits = {
  title: async (hand: Hand) => writeOnPage(hand, 'title', wordsOf(hand)),
  narrative: async (hand: Hand) => writeOnPage(hand, 'narrative', wordsOf(hand)),
  challenges: async (hand: Hand) => writeOnPage(hand, 'challenges', wordsOf(hand)),
  cell: writeInTable,
  status: setStatus,
  addRow,
  deleteRow,
  moveRow,
  undo: undoSome,
} as const

export type EditName = keyof typeof windowEdits

export const objectives = ({ model }: Hand): readonly Objective[] =>
  model.quarter.blocks.filter((block) => block.kind === 'objective')

const wordsOf = ({ random }: Hand): string =>
  Array.from({ length: 4 }, () => random.pick(words)).join(' ') + ` ${random.upTo(10_000)}`

async function press(hand: Hand, key: string): Promise<void> {
  await hand.page.keyboard.press(key)
  hand.keys += 1
}

async function type(hand: Hand, text: string): Promise<void> {
  await hand.page.keyboard.type(text)
  hand.keys += text.length
}

async function show(hand: Hand, view: 'Page' | 'Table'): Promise<Objective> {
  const objective = hand.random.pick(objectives(hand))
  await hand.page.locator(`.outline [data-part="${objective.id}"]`).click()
  const choice = hand.page.getByRole('radio', { name: view })
  await choice.click()
  await expect(choice).toBeChecked()
  return objective
}

/** Writes one text of an objective anew. */
export async function writeOnPage(
  hand: Hand,
  field: 'title' | 'narrative' | 'challenges',
  text: string,
): Promise<void> {
  const { id } = await show(hand, 'Page')
  await hand.page.locator(`[data-place="${id}/${field}"]`).click()
  await expect(hand.page.locator(`[data-place="${id}/${field}"]`)).toBeFocused()
  await press(hand, 'Control+a')
  await type(hand, text)
  hand.model.edit((quarter) => setFields(quarter, 'objective', id, { [field]: text }))
}

/** Goes to a cell of a table, which is empty only when all its rows have been deleted. */
async function goToCell(
  hand: Hand,
  column: 'goal' | 'baseline' | 'entry',
): Promise<{ readonly objective: Objective; readonly row: KeyResult } | undefined> {
  const objective = await show(hand, 'Table')
  if (objective.keyResults.length === 0) return undefined
  const row = hand.random.pick(objective.keyResults)
  const place = column === 'entry' ? `entry/${hand.model.quarter.period}` : column
  // Ids of added rows are the window's own, so that rows are counted.
  const index = objective.keyResults.indexOf(row)
  const cell = hand.page
    .locator('[role="grid"] .grid-body > *')
    .nth(index)
    .locator(`[data-place*="/${place}"]`)
  await cell.focus()
  await expect(cell).toBeFocused()
  return { objective, row }
}

async function writeInTable(hand: Hand): Promise<void> {
  const field = hand.random.pick(['goal', 'baseline', 'entry'] as const)
  const at = await goToCell(hand, field)
  if (at === undefined) return addRow(hand)
  const text = wordsOf(hand)
  await type(hand, text)
  await press(hand, 'Enter')
  const { period } = hand.model.quarter
  hand.model.edit((quarter) =>
    writeCell(quarter, at.row.id, field === 'entry' ? { field, period } : { field }, text),
  )
}

async function setStatus(hand: Hand): Promise<void> {
  const at = await goToCell(hand, 'entry')
  if (at === undefined) return
  const { period, scale } = hand.model.quarter
  const index = hand.random.upTo(scale.length)
  await press(hand, 'Control+.')
  const list = hand.page.getByRole('listbox', { name: /^Status of/ })
  await expect(list).toBeVisible()
  await press(hand, String(index + 1))
  await expect(list).toBeHidden()
  const status = scale[index]?.id
  hand.model.edit((quarter) => setEntry(quarter, at.row.id, period, { status }))
}

async function addRow(hand: Hand): Promise<void> {
  const objective = await show(hand, 'Table')
  const rows = hand.page.locator('[role="grid"] .grid-body > *')
  const count = objective.keyResults.length
  // So that the file stays as large as it is.
  if (count > 6) return
  const { period } = hand.model.quarter
  if (count === 0) await hand.page.locator('.grid-area').getByRole('button').first().click()
  else {
    await rows
      .nth(count - 1)
      .locator('[data-place*="/goal"]')
      .focus()
    await press(hand, 'Control+Enter')
  }
  await expect(rows).toHaveCount(count + 1)
  const label = nextLabel(objective.keyResults.map((row) => row.label))
  const made = newKeyResult(hand.newId, period, label)
  hand.model.edit((quarter) => addKeyResult(quarter, objective.id, made, count))
}

async function deleteRow(hand: Hand): Promise<void> {
  const at = await goToCell(hand, 'goal')
  if (at === undefined || at.objective.keyResults.length < 3) return
  await press(hand, 'Control+Delete')
  await expect(hand.page.locator('[role="grid"] .grid-body > *')).toHaveCount(
    at.objective.keyResults.length - 1,
  )
  hand.model.edit((quarter) => removePart(quarter, at.row.id))
}

async function moveRow(hand: Hand): Promise<void> {
  const at = await goToCell(hand, 'goal')
  if (at === undefined) return
  const index = at.objective.keyResults.indexOf(at.row)
  if (index === at.objective.keyResults.length - 1) return
  await press(hand, 'Alt+Shift+ArrowDown')
  hand.model.edit((quarter) => movePart(quarter, at.row.id, index + 1))
}

/** A burst of undo, and some of it redone. */
async function undoSome(hand: Hand): Promise<void> {
  const back = Math.min(hand.model.canUndo, 1 + hand.random.upTo(8))
  for (let step = 0; step < back; step += 1) {
    await hand.app.pressShortcut('CmdOrCtrl+Z')
    hand.keys += 1
    hand.model.undo()
  }
  const again = hand.random.upTo(back + 1)
  for (let step = 0; step < again; step += 1) {
    await hand.app.pressShortcut('CmdOrCtrl+Shift+Z')
    hand.keys += 1
    hand.model.redo()
  }
}
