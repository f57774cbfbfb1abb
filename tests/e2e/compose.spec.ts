import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { byKeyboard } from './support/by-keyboard'
import { byMouse } from './support/by-mouse'
import type { RunningApp } from './support/running-app'
import { technologyDeck } from './support/technology-deck'
import { expect, test } from './support/test'
import { linesOf, readDeck, readQuarter, whatIsWritten } from './support/written-deck'

const { overview, objective, sloReport } = technologyDeck

const told = (page: Page) => page.getByRole('status').first()
const textbox = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('textbox', { name, exact: typeof name === 'string' })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const grid = (page: Page) => page.getByRole('grid', { name: /^Key results of/ })
const cell = (page: Page, keyResult: string, column: string) =>
  grid(page)
    .getByRole('row', { name: new RegExp(`^${keyResult}`) })
    .locator(`[data-place*="/${column}"]`)
/** What a spreadsheet puts on the clipboard. */
const clipboard = (name: string): Promise<string> =>
  readFile(new URL(`../fixtures/clipboard/${name}.html`, import.meta.url), 'utf8')

test('a deck is composed from an empty file with the keyboard alone', async ({ app }) => {
  // Hundreds of keys; a machine that builds at the same time needs the more.
  test.setTimeout(300_000)
  const { page } = app
  const { press, type, retype, prose, tabTo, palette } = byKeyboard(page)

  await test.step('a new quarter is begun', async () => {
    const dialog = page.getByRole('dialog', { name: 'New quarter' })
    await expect(page.getByRole('navigation', { name: 'Outline' }).getByRole('row').first()).toBeVisible()
    await app.pressShortcut('CmdOrCtrl+N')
    await expect(dialog.getByRole('textbox', { name: 'Department' })).toBeFocused()
    await retype(technologyDeck.department)
    await press('Tab')
    await retype(technologyDeck.organisation)
    await press('Tab')
    await retype('FY22 q2')
    await press('Enter')
    await expect(dialog).toBeHidden()
    await expect(textbox(page, 'Title')).toBeFocused()
  })

  await test.step('the objective is written from its title on', async () => {
    await type(objective.title)
    await press('Tab')
    await expect(textbox(page, 'Statement')).toBeFocused()
    await prose(objective.statement)
    await tabTo(textbox(page, 'Target'))
    await type(objective.targetQuarter)
    await press('Tab')
    await type(objective.departments.join(', '))
    await press('Tab')
    await expect(textbox(page, 'Narrative')).toBeFocused()
    await prose(objective.narrative)
    await press('Tab')
    await expect(textbox(page, 'Challenges')).toBeFocused()
    await prose(objective.challenges)
    await tabTo(textbox(page, 'Speaker notes'))
    await prose(objective.notes)
  })

  await test.step('its key results are written in the table', async () => {
    await app.pressShortcut('CmdOrCtrl+Shift+T')
    for (const [index, { label, wording, baseline, goal, status, entry }] of objective.keyResults.entries()) {
      if (index > 0) {
        await press('Insert')
        await expect(told(page)).toContainText(`Added ${label}, row ${index + 1} of ${index + 1}.`)
      }
      await expect(cell(page, label, 'wording')).toBeFocused()
      for (const text of [wording, baseline, goal]) {
        for (const [line, words] of text.split('\n\n').entries()) {
          if (line > 0) await press('Alt+Enter')
          await type(words)
        }
        await press('Tab')
      }
      // Past Q1, which is not for writing.
      await press('Tab')
      await type(entry)
      await press('Shift+Tab', 'Tab', 'ControlOrMeta+.')
      await expect(page.getByRole('listbox', { name: /^Status of/ })).toBeVisible()
      await press(status === 'onTrack' ? '2' : '3')
      await expect(told(page)).toContainText(status === 'onTrack' ? 'on track' : 'concerns')
      await expect(cell(page, label, 'entry/2021-Q2')).toBeFocused()
    }
    await app.pressShortcut('CmdOrCtrl+Shift+T')
    await expect(textbox(page, 'Title')).toBeVisible()
  })

  await test.step('a drill-down about a key result asks for a decision', async () => {
    const { drillDown } = objective
    const named = (field: string): string => `${field} of ${drillDown.title}`
    await palette('Add drill-down')
    await expect(page.locator(':focus')).toHaveAttribute('placeholder', 'What is this slide called?')
    await type(drillDown.title)
    await press('Tab', 'Tab')
    // It is about the key result that was being written, until another is chosen.
    await expect(button(page, /^KR3 .* About of/)).toBeFocused()
    await tabTo(textbox(page, named('Situation')))
    for (const field of ['situation', 'impact', 'recommendation'] as const) {
      await prose(drillDown[field])
      if (field !== 'recommendation') await press('Tab')
    }
    await tabTo(button(page, 'Show old and new wording'))
    await press('Enter')
    await expect(textbox(page, /^New wording of/)).toBeFocused()
    await retype(drillDown.newWording)
    await tabTo(textbox(page, /^Old wording of/), 'Shift+Tab')
    await retype(drillDown.oldWording)
  })

  await test.step('the overview gathers the quarter', async () => {
    await palette('Overview')
    await expect(textbox(page, 'Title')).toBeFocused()
    await retype(overview.title)
    await press('Tab')
    await prose(overview.overview)
    await press('Tab')
    await prose(overview.progress)
    await tabTo(button(page, 'Add action'))
    await press('Enter')
    await expect(textbox(page, 'Actions 1')).toBeFocused()
    await prose(overview.action)
    await tabTo(button(page, 'Add link'))
    await press('Enter')
    await expect(textbox(page, 'Link text 1')).toBeFocused()
    await type(overview.link.text)
    await press('Tab')
    await type(overview.link.url)
    await tabTo(textbox(page, 'Speaker notes'))
    await prose(overview.notes)
  })

  await test.step('the SLO report is added below the objective', async () => {
    await palette(objective.title)
    await expect(textbox(page, 'Title')).toBeFocused()
    await palette('Add block')
    await expect(page.getByRole('menu', { name: 'Add block' })).toBeVisible()
    await type('SLO')
    await press('Enter')
    await expect(textbox(page, 'Title')).toBeFocused()
    await type(sloReport.title)
    // The mark of a finding, that the report is empty yet, may come first.
    await tabTo(page.getByLabel('From', { exact: true }))
    await type('09012021')
    await tabTo(page.getByLabel('To', { exact: true }))
    await type('11302021')
    await tabTo(textbox(page, 'Speaker notes'))
    await prose(sloReport.notes)
    for (const { name, slos } of sloReport.services) {
      await tabTo(button(page, 'Add service'))
      await press('Enter')
      await expect(page.locator(':focus')).toHaveAttribute('placeholder', 'Name of the service')
      await type(name)
      for (const [index, slo] of slos.entries()) {
        if (index > 0) {
          await tabTo(button(page, `Add SLO to ${name}`))
          await press('Enter')
          await expect(textbox(page, `Name of ${name}, SLO`)).toBeFocused()
        } else await tabTo(textbox(page, `Name of ${name}, SLO`))
        await type(slo.name)
        await press('Tab')
        await expect(textbox(page, `Target of ${name}, ${slo.name}`)).toBeFocused()
        await prose(slo.target)
        await tabTo(button(page, new RegExp(`Outcome of ${name}, ${slo.name}$`)))
        await type(slo.outcome)
      }
    }
  })

  await expectTheDeck(app)
})

test('the same deck is composed by mouse, drag and paste', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  const { paste, write, prose } = byMouse(page)
  const outline = page.getByRole('navigation', { name: 'Outline' })
  const row = (name: string | RegExp) => outline.getByRole('row', { name })

  await test.step('a new quarter is begun', async () => {
    await expect(outline.getByRole('row').first()).toBeVisible()
    await app.chooseMenuItem('file.new')
    const dialog = page.getByRole('dialog', { name: 'New quarter' })
    await write(dialog.getByRole('textbox', { name: 'Department' }), technologyDeck.department)
    await write(dialog.getByRole('textbox', { name: 'Organisation' }), technologyDeck.organisation)
    await write(dialog.getByRole('textbox', { name: 'Quarter' }), 'Q2 FY21-22')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the objective is pasted text by text', async () => {
    await write(textbox(page, 'Title'), objective.title)
    await prose(textbox(page, 'Statement'), objective.statement)
    await write(textbox(page, 'Target'), objective.targetQuarter)
    await write(textbox(page, 'Departments'), objective.departments.join(', '))
    await prose(textbox(page, 'Narrative'), objective.narrative)
    await prose(textbox(page, 'Challenges'), objective.challenges)
    await prose(textbox(page, 'Speaker notes'), objective.notes)
  })

  await test.step('its key results come from Excel, their entries from Google Sheets', async () => {
    const dialog = page.getByRole('dialog', { name: /^Paste/ })
    await page.getByRole('radio', { name: 'Table' }).click()
    await cell(page, 'KR1', 'label').click()
    await paste({ 'text/html': await clipboard('excel-key-results') })
    for (const label of ['KR2', 'KR3']) {
      await dialog
        .getByRole('row', { name: new RegExp(label) })
        .getByRole('checkbox')
        .click()
    }
    await dialog.getByRole('button', { name: 'Paste 3 rows' }).click()
    await expect(dialog).toBeHidden()
    await cell(page, 'KR1', 'entry/2021-Q2').click()
    await paste({ 'text/html': await clipboard('google-sheets-entries') })
    await dialog.getByRole('button', { name: 'Paste 3 rows' }).click()
    await expect(cell(page, 'KR3', 'entry/2021-Q2')).toContainText('CONCERNS')
    await page.getByRole('radio', { name: 'Page' }).click()
  })

  await test.step('a drill-down is about a key result', async () => {
    const { drillDown } = objective
    const named = (field: string): Locator => textbox(page, `${field} of ${drillDown.title}`)
    await button(page, 'Add drill-down').click()
    await write(textbox(page, 'Title of Drill-down'), drillDown.title)
    await button(page, /About of/).click()
    await page.getByRole('option', { name: /^KR3/ }).click()
    await prose(named('Situation'), drillDown.situation)
    await prose(named('Impact'), drillDown.impact)
    await prose(named('Recommendation'), drillDown.recommendation)
    await button(page, 'Show old and new wording').click()
    await expect(named('Old wording')).toHaveText(drillDown.oldWording)
    await prose(named('New wording'), drillDown.newWording)
  })

  await test.step('the overview gathers the quarter', async () => {
    await row(/^Overview/).click()
    await write(textbox(page, 'Title'), overview.title)
    await prose(textbox(page, 'Overview'), overview.overview)
    await prose(textbox(page, 'Progress and challenges'), overview.progress)
    await button(page, 'Add action').click()
    await prose(textbox(page, 'Actions 1'), overview.action)
    await button(page, 'Add link').click()
    await write(textbox(page, 'Link text 1'), overview.link.text)
    await write(textbox(page, 'Address 1'), overview.link.url)
    await prose(textbox(page, 'Speaker notes'), overview.notes)
  })

  await test.step('the SLO report is added, and dragged to its place', async () => {
    await outline.getByRole('button', { name: 'Add block' }).first().click()
    await page.getByRole('menuitem', { name: 'SLO report' }).click()
    await write(textbox(page, 'Title'), sloReport.title)
    await page.getByLabel('From', { exact: true }).fill(sloReport.from)
    await page.getByLabel('To', { exact: true }).fill(sloReport.to)
    await prose(textbox(page, 'Speaker notes'), sloReport.notes)
    for (const { name, slos } of [...sloReport.services].reverse()) {
      await button(page, 'Add service').click()
      await page.keyboard.type(name)
      for (const [index, slo] of slos.entries()) {
        if (index > 0) await button(page, `Add SLO to ${name}`).click()
        await write(textbox(page, `Name of ${name}, SLO`), slo.name)
        await prose(textbox(page, `Target of ${name}, ${slo.name}`), slo.target)
        await button(page, new RegExp(`Outcome of ${name}, ${slo.name}$`)).click()
        await page.getByRole('option', { name: slo.outcome, exact: true }).click()
      }
    }
    const handle = (name: string): Locator =>
      page.getByRole('button', { name: `Actions for ${name}`, exact: true })
    await handle('etcd').dragTo(handle('API Gateway'), { targetPosition: { x: 5, y: 2 } })
    await expect(told(page)).toContainText('etcd, 1 of 2')
    await row(/^Service Level Objectives/).dragTo(row(/^Promises/), { targetPosition: { x: 80, y: 2 } })
    await expect(told(page)).toContainText('Service Level Objectives, 4 of 6')
  })

  await expectTheDeck(app)
})

/** Saves and exports by keys, reads both files, and holds them to what was to be written. */
async function expectTheDeck(app: RunningApp): Promise<void> {
  const { page } = app
  const file = join(app.documents, 'deck.quarter')
  const presentation = join(app.documents, 'deck.pptx')
  await test.step('it is saved and exported', async () => {
    await app.nextSaveDialog(file)
    await app.pressShortcut('CmdOrCtrl+S')
    await expect(told(page)).toContainText('Saved deck.quarter.')
    await app.nextSaveDialog(presentation)
    await app.pressShortcut('CmdOrCtrl+E')
    await expect(told(page)).toContainText(/Exported deck\.pptx: \d+ slides, 0 overflows/, {
      timeout: 30_000,
    })
  })
  await test.step('file and presentation say what was written', async () => {
    const saved = await readQuarter(file)
    expect(whatIsWritten(saved)).toEqual(technologyDeck)
    const deck = await readDeck(presentation)
    expect(deck.quarter).toEqual(saved)
    expect(deck.slides).toEqual(expect.arrayContaining([...textsOnSlides()]))
    for (const { notes } of [overview, objective, sloReport]) expect(deck.notes.join('\n')).toContain(notes)
  })
}

/** Paragraphs of the slides that say what was typed, each as it is printed. */
function textsOnSlides(): readonly string[] {
  const { drillDown, keyResults } = objective
  const prose = [
    overview.overview,
    overview.progress,
    overview.action,
    objective.statement,
    objective.narrative,
    objective.challenges,
    ...keyResults.flatMap(({ goal, entry }) => [goal, entry]),
    drillDown.situation,
    drillDown.impact,
    drillDown.recommendation,
    drillDown.oldWording,
    drillDown.newWording,
    ...sloReport.services.flatMap(({ slos }) => slos.map(({ target }) => target)),
  ]
  return [
    `${overview.title}  Overview`,
    overview.link.text,
    objective.title,
    objective.targetQuarter,
    objective.departments.join(', '),
    `${objective.title}  Key results`,
    ...keyResults.flatMap(({ label, wording, baseline }) => [
      `${label}\u2002${linesOf(wording).join()}`,
      `Baseline: ${baseline}`,
    ]),
    `${drillDown.title}  Drill-down ${drillDown.keyResult}`,
    `${sloReport.title}  1 Sep to 30 Nov 2021`,
    ...sloReport.services.flatMap(({ name, slos }) => [name, ...slos.map((slo) => slo.name)]),
    '√  3 met',
    '–  1 withdrawn',
    ...prose.flatMap(linesOf),
  ]
}
