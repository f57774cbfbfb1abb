import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInBothSchemes } from './support/accessible'
import { expect, test } from './support/test'

const pane = (page: Page) => page.getByRole('region', { name: 'Check', exact: true })
const list = (page: Page) => pane(page).getByRole('grid', { name: 'Findings' })
const rowOf = (page: Page, name: RegExp) => list(page).getByRole('row', { name })
const told = (page: Page) => page.getByRole('status')
const outlineRow = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Outline' }).getByRole('row', { name })
const wrongPercentage = /error: Technical Community Building, KR2, Q2\. 2,162 → 2,251 is \+4\.1%/

test('findings are seen, gone to, mended, kept with a reason, and told on export', async ({ app }) => {
  const { page } = app

  await test.step('strip, top bar and outline say how much was found, and nothing before it is known', async () => {
    const said = await page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const all = new Set<string>()
          const look = (): void => {
            const name = document.querySelector('.bar [aria-label^="Check, "]')?.getAttribute('aria-label')
            if (name) all.add(name)
            if (name?.includes('53') === true) resolve([...all])
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
    expect(said).not.toContain('Check, 0 findings')
    await expect(pane(page)).toContainText('4 errors')
    await expect(page.getByRole('button', { name: 'Check, 53 findings' })).toBeVisible()
    await expect(outlineRow(page, /^Technical Community Building.*, 8 findings$/)).toBeVisible()
  })

  await test.step('the command opens the list and puts the focus there', async () => {
    await app.pressShortcut('CmdOrCtrl+Alt+3')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(list(page).locator(':focus')).toHaveAccessibleName(/^error: /)
  })

  await test.step('choosing marks the place and keeps the focus; Enter goes to the field', async () => {
    await rowOf(page, wrongPercentage).click()
    await expect(rowOf(page, wrongPercentage)).toHaveAttribute('aria-selected', 'true')
    await expect(pane(page).getByRole('region', { name: 'Finding' })).toContainText(
      'that is measured from 1,880',
    )
    await rowOf(page, wrongPercentage).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'KR2 Curated pathways, Q2' })).toBeFocused()
    await expect(page.getByRole('button', { name: /^1 finding: 2,162 → 2,251/ })).toBeVisible()
  })

  await test.step('F8 steps through the fields and says where one is', async () => {
    await page.keyboard.press('F8')
    await expect(told(page)).toContainText('Error 38 of 53. Technical Community Building, KR2, baseline')
    await expect(page.getByRole('textbox', { name: 'Baseline of KR2 Curated pathways' })).toBeFocused()
    await page.keyboard.press('Shift+F8')
    await expect(page.getByRole('textbox', { name: 'KR2 Curated pathways, Q2' })).toBeFocused()
  })

  await test.step('a mend is one step, is told, and is undone', async () => {
    const entry = page.getByRole('textbox', { name: 'KR2 Curated pathways, Q2' })
    await rowOf(page, wrongPercentage).getByRole('button', { name: 'Write 4.1%' }).click()
    await expect(entry).toHaveText('4.1% (2251) more tool maintainers')
    await expect(told(page)).toContainText('Mended: Technical Community Building, KR2, Q2.')
    await expect(rowOf(page, wrongPercentage)).toBeHidden()
    await expect(page.getByRole('button', { name: 'Check, 52 findings' })).toBeVisible()
    await expect(told(page)).toContainText('52 findings.')
    await app.pressShortcut('CmdOrCtrl+Z')
    await expect(entry).toHaveText('4.7% (2251) more tool maintainers')
    await expect(rowOf(page, wrongPercentage)).toBeVisible()
    await expect(told(page)).toContainText('53 findings, 1 new.')
  })

  const path = join(app.documents, 'kept.quarter')
  const reason = 'Measured from the metric on purpose'
  await test.step('a finding is kept for a reason, which an empty one is not', async () => {
    await rowOf(page, wrongPercentage).click()
    await pane(page).getByRole('button', { name: 'Keep it, and say why…' }).click()
    const why = pane(page).getByRole('textbox', { name: 'Why is it right as it is?' })
    await expect(why).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(pane(page).getByRole('alert')).toHaveText('Write the reason first.')
    await why.fill(reason)
    await page.keyboard.press('Enter')
    await expect(rowOf(page, wrongPercentage)).toBeHidden()
    await expect(list(page).locator(':focus'), 'the focus stays in the list').toHaveCount(1)
    await pane(page).getByRole('button', { name: 'Show what was kept as it is' }).click()
    // Of a long list only what is in sight is drawn.
    await pane(page)
      .getByRole('radio', { name: /^This objective/ })
      .click()
    await list(page).hover()
    await page.mouse.wheel(0, 2000)
    await expect(rowOf(page, /^Kept: .*Measured from the metric on purpose/)).toBeVisible()
  })

  await test.step('the reason is in the saved file', async () => {
    await app.nextSaveDialog(path)
    await app.pressShortcut('CmdOrCtrl+S')
    await expect(told(page)).toContainText('Saved kept.quarter.')
    const { dismissals } = JSON.parse(await readFile(path, 'utf8')) as { dismissals: unknown }
    expect(dismissals).toEqual([
      expect.objectContaining({
        rule: 'percent-arithmetic',
        place: 'kr-community-2 entry 2021-Q2',
        why: reason,
      }),
    ])
  })

  await test.step('it is brought back as one step', async () => {
    const kept = rowOf(page, /^Kept: /)
    await expect(async () => {
      // The list may be drawn anew under the pointer, since saving has it checked again: a hand presses once more.
      if (await kept.isVisible())
        await kept.getByRole('button', { name: 'Bring back' }).click({ timeout: 2000 })
      await list(page).hover()
      await page.mouse.wheel(0, -2000)
      await expect(rowOf(page, wrongPercentage)).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 30_000 })
  })

  await test.step('the export tells it, and asks only when that is wanted', async () => {
    await page.getByRole('button', { name: 'Export…' }).click()
    const exportPane = page.getByRole('complementary', { name: 'Export' })
    await expect(exportPane).toContainText('4 errors')
    await exportPane.getByText('Ask before exporting with errors').click()
    await exportPane.getByRole('button', { name: 'Export to PowerPoint…' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Export with 4 errors?' })
    await expect(dialog.getByRole('button', { name: 'Show findings' })).toBeFocused()
    await app.nextSaveDialog(join(app.documents, 'deck.pptx'))
    await dialog.getByRole('button', { name: 'Export anyway' }).click()
    await expect(exportPane.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
  })
})

test('an answer goes to the speaker notes', async ({ app }) => {
  const { page } = app
  const question = /^hint: Data as a Service, KR2, Q2\. “0 out of 3” has not moved/
  await outlineRow(page, /^Data as a Service/)
    .first()
    .click()
  await expect(pane(page)).toContainText('4 errors')
  await app.pressShortcut('CmdOrCtrl+Alt+3')
  await pane(page)
    .getByRole('radio', { name: /^This objective/ })
    .click()
  await rowOf(page, question).click()
  await pane(page).getByRole('button', { name: 'Answer it…' }).click()
  await page.keyboard.type('Two of the three start in Q3.')
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText('Put into the notes.')
  await expect(rowOf(page, question)).toBeHidden()
  await expect(page.getByRole('region', { name: 'Speaker notes' })).toContainText(
    'Two of the three start in Q3.',
  )
})

test('a corrected file has no findings, and says so', async ({ open }) => {
  const corrected = fileURLToPath(
    new URL('../fixtures/quarters/technology-q2-corrected.quarter', import.meta.url),
  )
  const app = await open(corrected)
  const { page } = app
  await expect(pane(page)).toContainText('0 errors')
  await app.pressShortcut('CmdOrCtrl+Alt+3')
  await expect(pane(page)).toContainText('Nothing found')
  await expect(pane(page).locator('.checks-empty')).toBeFocused()
  await app.pressShortcut('F8')
  await expect(told(page)).toContainText('No findings to go to.')
  await expectAccessible(page, 'no findings')
})

test('findings and help are accessible in both schemes', async ({ app }) => {
  const { page } = app
  await app.pressShortcut('CmdOrCtrl+Alt+3')
  await rowOf(page, wrongPercentage).click()
  await pane(page).getByRole('button', { name: 'Keep it, and say why…' }).click()
  await expectAccessibleInBothSchemes(page, 'findings')
  await page.getByRole('button', { name: 'Export…' }).click()
  await expectAccessibleInBothSchemes(page, 'export with findings')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Rules of the checks' }).click()
  const help = page.getByRole('dialog', { name: 'Rules of the checks' })
  await expect(help).toContainText('percent-arithmetic')
  await expectAccessibleInBothSchemes(page, 'rules')
  await help.getByRole('searchbox', { name: 'Find a rule' }).fill('sign')
  await expect(help).toContainText('hidden-direction')
  await expect(help).not.toContainText('image-credit')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
})
