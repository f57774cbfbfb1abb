import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { rollForward } from '../../shared/history/roll-forward'
import { blocksOf, entryOf, findKeyResult } from '../../shared/quarter/find'
import { setFields } from '../../shared/quarter/edits'
import { openQuarter } from '../../shared/quarter/open-quarter'
import type { KeyResult, Quarter } from '../../shared/quarter/schema'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { expectAccessible, expectAccessibleInBothSchemes } from './support/accessible'
import { expect, test } from './support/test'

const samplePath = fileURLToPath(
  new URL('../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
)

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const row = (page: Page, name: string) => outline(page).getByRole('row', { name })
const slides = (page: Page) => page.getByRole('complementary', { name: 'Slides' })
const told = (page: Page) => page.getByRole('status')
const interview = (page: Page) => page.getByRole('dialog', { name: 'Roll forward' })

/** What a field says, be it a plain or a rich one. */
const textOf = (field: Locator): Promise<string> =>
  field.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.textContent))

async function saved(path: string): Promise<Quarter> {
  const opened = openQuarter(await readFile(path, 'utf8'))
  if (!opened.ok) throw new Error(`${path} does not open: ${opened.error.kind}`)
  return opened.value.quarter
}
const keyResult = (quarter: Quarter, id: string): KeyResult => {
  const found = findKeyResult(quarter, id)
  if (found === undefined) throw new Error(`${id} is not in the file`)
  return found.keyResult
}

test('the next quarter by keys alone, and what it keeps of the last one', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  const path = join(app.documents, 'q3.quarter')
  const card = (number: number) => expect(interview(page)).toContainText(`${String(number)} of 33`)
  await expect(row(page, 'Product Platform')).toBeVisible()

  await test.step('22 key results, 6 metrics and 5 promises are answered in less than five minutes', async () => {
    const started = performance.now()
    await app.pressShortcut('CmdOrCtrl+Shift+N')
    await expect(interview(page)).toContainText('0 of 33 answered')
    // KR1 gets a new wording, with a reason.
    await page.keyboard.press('2')
    await expect(interview(page).getByRole('textbox', { name: 'New wording' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(interview(page).getByRole('alert')).toContainText('it is still as it was')
    await page.keyboard.type(' By Q4.')
    await page.keyboard.press('Enter')
    await expect(interview(page).getByRole('textbox', { name: 'Why' })).toBeFocused()
    await page.keyboard.type('The catalogue comes first.')
    await page.keyboard.press('Enter')
    await card(2)
    // KR2 is handed over, KR3 not scheduled.
    await page.keyboard.press('5')
    await page.keyboard.type('Product')
    await page.keyboard.press('Enter')
    await card(3)
    await page.keyboard.press('4')
    await page.keyboard.type('Waits for the catalogue.')
    await page.keyboard.press('Enter')
    await card(4)
    // Back and forward again loses nothing; nor does finishing later.
    await page.keyboard.press('ArrowLeft')
    await card(3)
    await expect(interview(page).getByRole('radio', { name: /Not scheduled/ })).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await card(4)
    await page.keyboard.press('Escape')
    await expect(interview(page)).toBeHidden()
    await app.pressShortcut('CmdOrCtrl+Shift+N')
    await card(4)
    await expect(interview(page)).toContainText('3 of 33 answered')
    for (let number = 4; number <= 28; number += 1) {
      await card(number)
      await page.keyboard.press('1')
    }
    // The first promise was kept, the others are still due.
    await card(29)
    await page.keyboard.press('1')
    await page.keyboard.type('Marseille carries traffic.')
    await page.keyboard.press('Enter')
    for (let number = 30; number <= 33; number += 1) {
      await card(number)
      await page.keyboard.press('2')
    }
    await expect(interview(page)).toContainText('Everything is answered')
    await page.keyboard.press('Enter')
    await expect(interview(page)).toBeHidden()
    await expect(told(page)).toContainText('Q3 FY21-22 is open and not saved yet.')
    expect(performance.now() - started).toBeLessThan(5 * 60_000)
  })

  await test.step('the new quarter says what was answered, and is not saved', async () => {
    await expect(page.getByText('Edited')).toBeVisible()
    await row(page, 'Data as a Service').focus()
    await page.keyboard.press('Space')
    await expect(page.getByRole('main')).toContainText('Handed overProduct')
    await slides(page).getByRole('option').last().click()
    await expect(slides(page).getByRole('img').first()).toContainText('By Q4')
  })

  await test.step('last quarter’s text stands beside the empty field, and is used by a key', async () => {
    const narrative = page.getByRole('textbox', { name: 'Narrative', exact: true })
    expect(await textOf(narrative)).toBe('')
    await page.getByRole('button', { name: 'Show what Q2 FY21-22 said' }).first().press('Enter')
    await expect(page.getByText('Lift Wing, our new infrastructure').first()).toBeVisible()
    await narrative.focus()
    await app.pressShortcut('CmdOrCtrl+Shift+L')
    await expect.poll(() => textOf(narrative)).toContain('our new infrastructure')
    await expect(page.getByRole('button', { name: 'Use what Q2 FY21-22 said as Narrative' })).toHaveCount(0)
  })

  await test.step('a new wording asks why, and drafts its drill-down', async () => {
    await row(page, 'Technical Community Building').click()
    const wording = page.getByRole('textbox', { name: /^Wording of KR1/ })
    await wording.fill('Developers find one front door to the technical documentation.')
    await expect(page.getByText('Another wording than the last meeting saw.')).toHaveCount(0)
    await page.keyboard.press('Tab')
    await expect(page.getByText('Another wording than the last meeting saw.')).toBeVisible()
    await page.getByRole('button', { name: 'It counts from Q3 on…' }).press('Enter')
    const why = page.getByRole('textbox', { name: /^Why the wording of KR1/ })
    await expect(why).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Give the reason')
    await why.fill('The audience became clear.')
    await page.getByRole('button', { name: 'Record it, and draft the drill-down' }).press('Enter')
    await expect(page.getByRole('textbox', { name: /^Impact of/ })).toBeFocused()
    await expect(slides(page).getByRole('img').first()).toContainText('one front door to the technical')
    await page.keyboard.type('Fewer lost newcomers.')
  })

  await test.step('a slip is mended without the history, and a change may be explained later', async () => {
    const goal = page.getByRole('textbox', { name: /^Goal of KR2/ })
    const before = await textOf(goal)
    await goal.fill(`${before} or so`)
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'It mends a slip' }).press('Enter')
    await expect(goal).toBeFocused()
    await goal.fill(`${before} and more`)
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Say why later' }).press('Enter')
    await expect(page.getByText('Changed in Q3, without a reason yet.')).toBeVisible()
    await expect(page.getByText('Earlier goals (1)')).toBeVisible()
  })

  await test.step('a past entry is corrected openly', async () => {
    await page.getByRole('button', { name: /^Correct Q1 of KR2/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: /^Correct Q1 of KR2/ })
    await expect(dialog.getByRole('textbox', { name: 'What it should say' })).toBeFocused()
    await expectAccessible(page, 'correction')
    await dialog.getByRole('textbox', { name: 'What it should say' }).fill('2100 maintainers')
    await dialog.getByRole('textbox', { name: 'Value' }).fill('2100')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Give the reason')
    await page.keyboard.type('Some were counted twice.')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main')).toContainText('restated in Q3')
    await page.getByRole('textbox', { name: /^Wording of KR2/ }).focus()
    await expect(slides(page).getByRole('img').first()).toContainText('restated in Q3')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(page.getByRole('main')).not.toContainText('restated in Q3')
    await app.pressShortcut('CmdOrCtrl+Shift+Z')
    await expect(page.getByRole('main')).toContainText('restated in Q3')
  })

  await test.step('the file holds it all, and the deck is exported', async () => {
    await app.nextSaveDialog(path)
    await app.pressShortcut('CmdOrCtrl+S')
    await expect(told(page)).toContainText('Saved q3.quarter.')
    const q3 = await saved(path)
    expect(q3.period).toBe('2021-Q3')
    expect(keyResult(q3, 'kr-data-1').wording.at(-1)).toMatchObject({
      since: '2021-Q3',
      why: 'The catalogue comes first.',
    })
    expect(keyResult(q3, 'kr-data-2')).toMatchObject({ lifecycle: 'handedOver', lifecycleNote: 'Product' })
    expect(entryOf(keyResult(q3, 'kr-data-3'), '2021-Q3')).toMatchObject({ status: 'notScheduled' })
    expect(keyResult(q3, 'kr-community-1').wording.at(-1)?.why).toBe('The audience became clear.')
    expect(entryOf(keyResult(q3, 'kr-community-2'), '2021-Q1')).toMatchObject({
      value: 2100,
      restated: [{ restatedIn: '2021-Q3', value: 2207, why: 'Some were counted twice.' }],
    })
    expect(q3.promises.find(({ id }) => id === 'promise-marseille')).toMatchObject({
      outcome: 'done',
      did: 'Marseille carries traffic.',
    })
    const pane = page.getByRole('complementary', { name: 'Export' })
    await app.nextSaveDialog(join(app.documents, 'q3.pptx'))
    await app.pressShortcut('CmdOrCtrl+E')
    await expect(pane.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
    await expect(told(page)).toContainText(/\d+ slides, 0 overflows/)
  })
})

test('a wording changed in the table asks why below it, and is explained later', async ({ open }, info) => {
  const path = info.outputPath('q3.quarter')
  await writeFile(path, serialiseQuarter(rollForward(await saved(samplePath), { id: 'q3' })))
  const app = await open(path)
  const { page } = app
  await row(page, 'Technical Community Building').click()
  await page.getByRole('radio', { name: 'Table' }).click()
  const table = page.getByRole('grid', { name: /^Key results of/ })
  const cell = table.getByRole('row', { name: /^KR1/ }).locator('[data-place*="/wording"]')
  const asked = page.getByRole('group', { name: 'Why it changed' })
  await cell.focus()
  await page.keyboard.type('One front door to the technical documentation.')
  await expect(asked).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(asked).toContainText('Another wording than the last meeting saw.')
  await expect(told(page)).toContainText('The change is asked about below the table.')
  await expectAccessible(page, 'a question below the table')
  await asked.getByRole('button', { name: 'Say why later' }).press('Enter')
  await expect(cell).toBeFocused()
  await expect(asked).toContainText('Changed in Q3, without a reason yet.')
  // The checks ask, too.
  await expect(
    table.getByRole('row', { name: /^KR1 1 finding: The wording has changed since Q2/ }),
  ).toBeVisible()
  await asked.getByRole('button', { name: 'Say why…' }).press('Enter')
  await page.keyboard.type('The audience became clear.')
  await page.keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await app.pressShortcut('CmdOrCtrl+S')
  await expect(told(page)).toContainText('Saved q3.quarter.')
  const { wording } = keyResult(await saved(path), 'kr-community-1')
  expect(wording.at(-1)).toMatchObject({ since: '2021-Q3', why: 'The audience became clear.' })
  expect(wording).toHaveLength(2)
})

test('what an SLO came to last quarter stands beside its empty fields', async ({ open }, info) => {
  const path = info.outputPath('q3.quarter')
  const q2 = await saved(samplePath)
  const [first] = blocksOf(q2, 'sloReport').flatMap(({ services }) =>
    services.flatMap(({ objectives }) => objectives),
  )
  const measured = { measured: '99.95%', good: 9995, total: 10_000 }
  const reported = setFields(q2, 'serviceObjective', first?.id ?? '', measured)
  await writeFile(path, serialiseQuarter(rollForward(reported, { id: 'q3' })))
  const app = await open(path)
  const { page } = app
  const [report] = blocksOf(await saved(path), 'sloReport')
  await row(page, report?.title ?? '').click()
  const main = page.getByRole('main')
  await expect(main).toContainText(/Q2 FY21-22: met/)
  await expect(main).toContainText('Q2 FY21-22: 9,995 good of 10,000')
  await expectAccessible(page, 'the SLO report of a new quarter')
  await main
    .getByRole('button', { name: /^Use what Q2 FY21-22 said as Measured/ })
    .first()
    .press('Enter')
  await expect(told(page)).toContainText('Now it says what Q2 said.')
})

test('closing the new quarter without saving asks first', async ({ app }) => {
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Shift+N')
  await expect(interview(page)).toContainText('1 of 33')
  for (let number = 1; number <= 33; number += 1) await page.keyboard.press('ArrowRight')
  await expect(interview(page)).toContainText('33 questions are still open')
  await page.getByRole('button', { name: 'Create the Q3 file' }).press('Enter')
  await expect(told(page)).toContainText('Q3 FY21-22 is open')
  await app.closeWindow()
  await expect(page.getByRole('alertdialog')).toContainText('This quarter has no file yet')
})

test('a file keeps its window, and its next quarter gets one of its own', async ({ open }) => {
  const folder = await mkdtemp(join(tmpdir(), 'roll-'))
  const path = join(folder, 'Technology Q2 FY21-22.quarter')
  await copyFile(new URL('../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url), path)
  const app = await open(path)
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Shift+N')
  await expect(interview(page)).toContainText('1 of 33')
  await page.keyboard.press('1')
  for (let number = 2; number <= 33; number += 1) await page.keyboard.press('ArrowRight')
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('Enter')
  const next = await opened
  await expect(row(next, 'Product Platform')).toBeVisible()
  await expect(next.getByRole('banner')).toContainText('Q3 FY21-22')
  await expect(interview(page)).toBeHidden()
  await expect(page.getByRole('banner')).toContainText('Q2 FY21-22')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('the interview is accessible in both schemes', async ({ app }) => {
  const { page } = app
  await expect(row(page, 'Product Platform')).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Shift+N')
  await expect(interview(page)).toContainText('1 of 33')
  await expectAccessibleInBothSchemes(page, 'a card')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(interview(page).getByRole('alert')).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'a card with a detail missing')
  await interview(page)
    .getByRole('option', { name: /Theory of change/ })
    .click()
  await page.keyboard.press('End')
  await expectAccessibleInBothSchemes(page, 'a promise')
  await page.setViewportSize({ width: 512, height: 320 })
  await expect(interview(page).getByRole('button', { name: 'Next' })).toBeInViewport()
  await expectAccessibleInBothSchemes(page, 'the smallest window at 200 %')
})
