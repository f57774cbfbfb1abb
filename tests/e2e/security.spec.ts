import { expect, test } from './support/test'

const hostile = [
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'https://user:word@example.org/',
  'app://elsewhere/index.html',
]

/** The window as the page sees it, for functions that run there. */
interface PageWindow {
  readonly quarterdeck: { request(name: string, input: unknown): Promise<unknown> }
}

test('the page neither moves nor opens windows, and hands on web links only', async ({ app }) => {
  const { page } = app
  const address = page.url()
  for (const url of [...hostile, 'https://example.org/']) {
    await page.evaluate((target) => {
      const link = document.createElement('a')
      link.href = target
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      link.remove()
      window.open(target)
    }, url)
    const answer = await page.evaluate(
      (target) =>
        (window as unknown as PageWindow).quarterdeck.request('application.openLink', { url: target }),
      url,
    )
    expect(answer, url).toEqual({ opened: url === 'https://example.org/' })
  }
  expect(page.url()).toBe(address)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(new Set(await app.openedLinks())).toEqual(new Set(['https://example.org/']))
})

test('the page reaches no network and runs no foreign code', async ({ app }) => {
  const refused = await app.page.evaluate(async () => {
    const failed = async (action: () => unknown): Promise<boolean> => {
      try {
        await action()
        return false
      } catch {
        return true
      }
    }
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.body.append(script)
    return {
      fetch: await failed(() => fetch('https://example.org/')),
      own: await failed(() => fetch('index.html')),
      inline: !('ranInline' in window),
      node: !('require' in window) && !('process' in window),
    }
  })
  expect(refused).toEqual({ fetch: true, own: true, inline: true, node: true })
})

test('the page keeps to its own policy', async ({ app }) => {
  const violations: string[] = []
  app.page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text())
  })
  await app.page.reload()
  await expect(app.page.getByRole('button').first()).toBeVisible()
  expect(violations).toEqual([])
})

test('messages are refused for an unknown route and for input of another form', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const { quarterdeck } = window as unknown as PageWindow
    const asked: readonly (readonly [string, unknown])[] = [
      ['document.delete', {}],
      ['document.current', { extra: true }],
      ['document.openRecent', { path: '/etc/passwd' }],
    ]
    return Promise.all(asked.map(([name, input]) => quarterdeck.request(name, input).then(String, String)))
  })
  expect(answers).toEqual([
    'Error: document.delete was refused: route',
    'Error: document.current was refused: input',
    'Error: document.openRecent was refused: input',
  ])
})
