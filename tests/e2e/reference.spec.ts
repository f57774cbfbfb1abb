import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { writeQuarterFolder } from '../support/quarter-folder'
import { expectAccessible, expectAccessibleInBothSchemes } from './support/accessible'
import { runDeck } from '../support/run-deck'
import { expect, test } from './support/test'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../shared/samples/${name}.quarter`, import.meta.url))
const objective = 'Technical Community Building'

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' })
const row = (page: Page, name: string | RegExp) => outline(page).getByRole('row', { name }).first()
const told = (page: Page) => page.getByRole('status')
const reference = (page: Page, title = objective) => page.getByRole('main', { name: `Reference: ${title}` })
const line = (page: Page, name: string | RegExp) => reference(page).getByRole('row', { name })

/** A folder with both samples, as a department has its quarters. */
async function quarters(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await copyFile(sample('technology-q1-fy21-22'), join(folder, 'q1.quarter'))
  await copyFile(sample('technology-q2-fy21-22'), join(folder, 'q2.quarter'))
  return join(folder, 'q2.quarter')
}

test('last quarter stands beside this one, follows the selection, and gives a field by key', async ({
  open,
}, info) => {
  const file = await quarters(info.outputPath('files'))
  const app = await open(file)
  const { page } = app

  await test.step('the quarter before is found beside the file, and marks the outline', async () => {
    await expect(page.getByRole('button', { name: 'Reference Q1' })).toBeVisible()
    await expect(row(page, /Data as a Service.*since Q1: slipped/)).toBeVisible()
  })

  await test.step('it opens by key and shows what is selected, its differences in words', async () => {
    await row(page, objective).click()
    await app.pressShortcut('CmdOrCtrl+Alt+4')
    await expect(line(page, /^Status Slipped/)).toBeVisible()
    const wording = line(page, /^KR3 Wording Reworded/)
    await expect(wording.locator('del').first()).toContainText('People')
    await expect(wording.locator('ins').first()).toContainText('community')
    await expect(reference(page).getByText(/^\d+ differences$/)).toBeVisible()
    await expect(
      line(page, /^Title/)
        .getByRole('gridcell')
        .last(),
    ).toBeFocused()
  })

  await test.step('it follows the outline', async () => {
    await row(page, 'Product Platform').click()
    await expect(reference(page, 'Product Platform')).toBeVisible()
    await row(page, objective).click()
    await expect(line(page, /^Narrative/)).toBeVisible()
  })

  await test.step('a field is copied over by key, said, and undone at its place', async () => {
    const narrative = line(page, /^Narrative/)
    const now = narrative.getByRole('gridcell').last()
    const before = await now.textContent()
    await now.focus()
    await app.pressShortcut('Alt+C')
    await expect(told(page)).toContainText(`Copied Narrative of ${objective} from Q1 FY21-22.`)
    await expect(now).toHaveText(/The quarter’s goals for the documentation are completed/)
    await app.pressShortcut('Alt+C')
    await expect(told(page)).toContainText('says the same already')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(told(page)).toContainText('Undone: Narrative of')
    await expect(now).toHaveText(before ?? '')
    await expect(now).toBeFocused()
  })

  await test.step('this file’s side is written in place, by keys alone', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: `Narrative of ${objective}` })).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(' Written beside Q1.')
    await page.keyboard.press('Escape')
    const now = line(page, /^Narrative/)
      .getByRole('gridcell')
      .last()
    await expect(now).toBeFocused()
    await expect(now).toContainText('Written beside Q1.')
    await page.keyboard.press('ArrowLeft')
    await expect(
      line(page, /^Narrative/)
        .getByRole('gridcell')
        .first(),
    ).toBeFocused()
    await app.pressShortcut('CmdOrCtrl+Z')
  })

  await test.step('only differences, and from one to the next', async () => {
    await reference(page).getByRole('checkbox', { name: 'Only differences' }).press('Space')
    await expect(line(page, /^Statement/)).toHaveCount(0)
    await reference(page).getByRole('button', { name: 'Next difference' }).press('Enter')
    await expect(reference(page).getByRole('gridcell').and(page.locator(':focus'))).toHaveCount(1)
  })

  await test.step('closing gives the page back', async () => {
    await app.pressShortcut('CmdOrCtrl+Alt+4')
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(objective)
  })
  expect(await readFile(join(file, '../q1.quarter'))).toEqual(await readFile(sample('technology-q1-fy21-22')))
})

test('each view of other quarters takes the focus by its key, and Escape leads back', async ({
  open,
}, info) => {
  const { page } = await open(await quarters(info.outputPath('files')))
  await row(page, objective).click()
  await row(page, objective).focus()
  for (const key of ['ControlOrMeta+Alt+4', 'ControlOrMeta+Alt+5', 'ControlOrMeta+Alt+6']) {
    await page.keyboard.press(key)
    const view = page.locator('main.look')
    await expect(view.locator('[role=gridcell]:focus, [role=option]:focus'), key).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(view, key).toBeHidden()
    // The trend hides the outline: from there one may come to the page instead.
    await expect(page.locator('[role=row]:focus, [data-place]:focus'), key).toBeVisible()
  }
})

test('what changed is listed, goes on a slide, and keeps what was written when it is refreshed', async ({
  open,
}, info) => {
  const app = await open(await quarters(info.outputPath('files')))
  const { page } = app
  await expect(page.getByRole('button', { name: 'Reference Q1' })).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Alt+5')
  const list = page.getByRole('listbox', { name: 'Changes since Q1 FY21-22' })

  await test.step('the list names what is there and goes to it', async () => {
    await expect(page.getByText('11 changed, 17 unchanged')).toBeVisible()
    const toolhub = list.getByRole('option', { name: /^KR3 Toolhub quality signals/ })
    await expect(toolhub).toContainText('reworded')
    await expect(toolhub).toContainText('slipped')
    await toolhub.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: /^KR3 Toolhub quality signals, Q2/ })).toBeFocused()
  })

  const changes = page.getByRole('main', { name: 'What changed since Q1' })
  const why = changes.getByRole('textbox', { name: 'Why of Data as a Service KR3, slipped' })
  await test.step('the slide is made by command: worst first, one step of undo', async () => {
    await app.chooseMenuItem('edit.refreshChanges')
    await expect(told(page)).toContainText('What changed since Q1 FY21-22: 12 rows.')
    await expect(why).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Slides' }).getByRole('img')).toContainText(
      'Slipped',
    )
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(row(page, 'What changed since Q1')).toHaveCount(0)
    await app.pressShortcut('CmdOrCtrl+Shift+Z')
    await row(page, 'What changed since Q1').click()
  })

  await test.step('a reason stays when the rows are made anew', async () => {
    await why.fill('The model was retrained twice')
    await row(page, 'Data as a Service').click()
    await page
      .getByRole('button', { name: /^Status of KR1 .*Change…/ })
      .first()
      .press('Enter')
    await page.keyboard.press('4')
    await row(page, 'What changed since Q1').click()
    await changes.getByRole('button', { name: 'Refresh from Q1 FY21-22' }).press('Enter')
    await expect(told(page)).toContainText('13 rows')
    await expect(
      changes.getByRole('textbox', { name: 'Why of Data as a Service KR1, slipped' }),
    ).toBeVisible()
    await expect(why).toHaveText('The model was retrained twice')
    await changes.getByRole('button', { name: 'Refresh from Q1 FY21-22' }).press('Enter')
    await expect(told(page)).toContainText('is up to date')
  })
})

test('the quarters of a folder stand side by side, one damaged file is named', async ({ open }, info) => {
  const folder = info.outputPath('files')
  const damaged = await writeQuarterFolder(folder, 40)
  const app = await open(await quarters(folder))
  const { page } = app
  await expect(row(page, objective)).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Alt+6')
  const grid = page.getByRole('grid', { name: 'Statuses by quarter' })

  await test.step('the document’s own department, this quarter’s cell focused', async () => {
    await expect(grid.getByRole('columnheader', { name: 'Q2 FY21-22' })).toHaveAttribute(
      'aria-current',
      'true',
    )
    await expect(page.getByRole('note')).toContainText(damaged)
    await expect(page.getByRole('main')).toContainText(/41 files, \d+ quarters, \d+ departments/)
    await expect(grid.getByRole('gridcell').and(page.locator(':focus'))).toHaveCount(1)
  })

  await test.step('arrows move, and each cell says all it has', async () => {
    const toolhub = grid.getByRole('gridcell', {
      name: /^KR3 Toolhub quality signals, Q2 FY21-22: CONCERNS, slipped/,
    })
    await toolhub.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(
      grid.getByRole('gridcell', { name: /^KR3 Toolhub quality signals, Q1 FY21-22: ON TRACK/ }),
    ).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(
      grid.getByRole('gridcell', { name: /Q1 FY21-22: ON TRACK, 2,207 maintainers/ }),
    ).toBeFocused()
    await expect(page.getByText('from q1.quarter')).toBeVisible()
  })

  await test.step('all departments, or only what has moved', async () => {
    await page.getByRole('combobox', { name: 'Department' }).selectOption('All departments')
    await expect(grid.getByRole('rowheader', { name: 'Apps', exact: true })).toBeVisible()
    await page.getByRole('combobox', { name: 'Department' }).selectOption('Technology')
    await page.getByRole('radio', { name: 'Moved' }).press('Space')
    await expect(grid.getByRole('rowheader', { name: /Developer portal/ })).toHaveCount(0)
    await expect(grid.getByRole('rowheader', { name: /Toolhub quality signals/ })).toBeVisible()
  })

  await test.step('Enter goes to the key result in the document', async () => {
    await grid.getByRole('gridcell', { name: /^KR3 Toolhub quality signals, Q2/ }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: /^KR3 Toolhub quality signals, Q2/ })).toBeFocused()
  })

  await test.step('another folder may be chosen, and one without quarter files says what to do', async () => {
    await app.pressShortcut('CmdOrCtrl+Alt+6')
    const empty = info.outputPath('empty')
    await mkdir(empty, { recursive: true })
    await app.nextOpenDialog(empty)
    await page.getByRole('button', { name: 'Another folder…' }).press('Enter')
    await expect(page.getByRole('main')).toContainText('There is no quarter file in this folder')
  })
})

test('without a reference the pane says what it is for, and opens one', async ({ open }, info) => {
  const folder = info.outputPath('alone')
  await mkdir(folder, { recursive: true })
  await copyFile(sample('technology-q2-fy21-22'), join(folder, 'q2.quarter'))
  const app = await open(join(folder, 'q2.quarter'))
  const { page } = app
  await expect(row(page, objective)).toBeVisible()
  await app.pressShortcut('Alt+C')
  await expect(told(page)).toContainText('no reference is open')
  await app.pressShortcut('CmdOrCtrl+Alt+4')
  await expect(page.getByRole('heading', { name: 'No earlier quarter chosen' })).toBeVisible()
  await expectAccessible(page, 'no reference')
  await app.nextOpenDialog(join(folder, 'nowhere.quarter'))
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('was not opened')
  await app.nextOpenDialog(sample('technology-q1-fy21-22'))
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Reference Q1' })).toBeVisible()
  await expect(told(page)).toContainText('Q1 FY21-22 is open as reference.')
})

test('a file that does not open as reference is told, and the one before stays', async ({ open }, info) => {
  const folder = info.outputPath('files')
  const file = await quarters(folder)
  const app = await open(file)
  const { page } = app
  await expect(page.getByRole('button', { name: 'Reference Q1' })).toBeVisible()
  await row(page, /^Service Level/).click()
  await app.pressShortcut('CmdOrCtrl+Alt+4')
  const report = reference(page, 'Service Level Objectives')
  await expect(report.getByRole('row', { name: /^etcd Availability Outcome/ })).toContainText('not measured')
  const torn = join(folder, 'torn.quarter')
  await writeFile(torn, (await readFile(file, 'utf8')).slice(0, 5000))
  await app.nextOpenDialog(torn)
  await report.getByRole('button', { name: 'Another file…' }).press('Enter')
  await expect(report.getByRole('alert')).toContainText('“torn.quarter” was not opened. At line')
  await expect(page.getByRole('button', { name: 'Reference Q1' })).toBeVisible()
  await expectAccessible(page, 'a reference that does not open')
  await report.getByRole('alert').getByRole('button', { name: 'Close message' }).press('Enter')
  await expect(report.getByRole('alert')).toHaveCount(0)
})

test('a presentation that was exported stands beside this quarter as well', async ({ open }, info) => {
  const folder = info.outputPath('presentation')
  await mkdir(folder, { recursive: true })
  await copyFile(sample('technology-q2-fy21-22'), join(folder, 'q2.quarter'))
  const exported = await runDeck(
    ['export', sample('technology-q1-fy21-22'), '-o', join(folder, 'last.pptx')],
    folder,
  )
  expect(exported.code, exported.problems).toBe(0)
  const app = await open(join(folder, 'q2.quarter'))
  const { page } = app
  await expect(row(page, objective)).toBeVisible()
  await app.pressShortcut('CmdOrCtrl+Alt+4')
  await app.nextOpenDialog(join(folder, 'last.pptx'))
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(told(page)).toContainText('Q1 FY21-22 is open as reference.')
  await expect(page.getByRole('button', { name: 'Reference Q1' })).toBeVisible()
})

test('what looks back is accessible in both schemes', async ({ open }, info) => {
  const folder = info.outputPath('files')
  await writeQuarterFolder(folder, 14)
  const app = await open(await quarters(folder))
  const { page } = app
  await expect(page.getByRole('button', { name: 'Reference Q1' })).toBeVisible()
  await row(page, objective).click()
  await app.pressShortcut('CmdOrCtrl+Alt+4')
  await expect(line(page, /^Narrative/)).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'reference')
  await app.pressShortcut('CmdOrCtrl+Alt+5')
  await expect(page.getByRole('listbox', { name: /^Changes since/ })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'compare')
  await app.pressShortcut('CmdOrCtrl+Alt+6')
  await expect(page.getByRole('grid', { name: 'Statuses by quarter' })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'trend')
  await app.chooseMenuItem('edit.refreshChanges')
  await expect(page.getByRole('main', { name: 'What changed since Q1' })).toBeVisible()
  await expectAccessibleInBothSchemes(page, 'changes')
})
