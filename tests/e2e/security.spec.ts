import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { request, type PageWindow } from './support/request'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

// What guards the page is partly the browser that people have.
test.use({ wholeBrowser: true })

const hostile = [
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'https://user:word@example.org/',
  'app://elsewhere/index.html',
]

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
    const answer = await request(page, 'application.openLink', { url })
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

const preload = fileURLToPath(new URL('../../build/out/electron/preload.cjs', import.meta.url))

/** What the guards in the main process decided, in order: what was asked, and whether it was prevented. */
interface Decision {
  readonly asked: string
  readonly url: string
  readonly prevented: boolean
}

/** Listens behind the app's own guards, so that each event comes with what they made of it. */
const watchGuards = (app: RunningApp): Promise<void> =>
  app.evaluate(({ BrowserWindow, session }) => {
    const isFirst = !('decisions' in globalThis)
    Reflect.set(globalThis, 'decisions', [])
    const decided = (decision: Decision): void => {
      // As put there above, by this test or by one before it in the same app.
      ;(Reflect.get(globalThis, 'decisions') as Decision[]).push(decision)
    }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('will-frame-navigate', ({ url, defaultPrevented }) => {
      decided({ asked: 'navigation', url, prevented: defaultPrevented })
    })
    if (!isFirst) return
    session.defaultSession.on('will-download', ({ defaultPrevented }, item) => {
      decided({ asked: 'download', url: item.getURL().slice(0, 5), prevented: defaultPrevented })
    })
  })

const decisionsOf = (app: RunningApp): Promise<readonly Decision[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'decisions') as Decision[]) // as put there above

/** The page is the one that it was, with what its scripts hold, and nothing went out. */
async function expectStill(app: RunningApp, address: string): Promise<void> {
  expect(app.page.url()).toBe(address)
  expect(await app.page.evaluate(() => Reflect.get(window, 'stillHere') as unknown)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  // Not by a locator, which would wait for the end of a navigation that was refused.
  expect(await app.page.evaluate(() => document.querySelector('.outline') !== null)).toBe(true)
}

const mark = (page: Page): Promise<void> => page.evaluate(() => void Reflect.set(window, 'stillHere', true))

const leaving: readonly (readonly [name: string, leave: (target: string) => void])[] = [
  ['by its address', (target) => void (location.href = target)],
  ['by replacing', (target) => location.replace(target)],
  [
    'by a link',
    (target) => {
      const link = document.createElement('a')
      link.href = target
      link.click()
    },
  ],
  [
    'by a refresh',
    (target) => {
      const meta = document.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = `0;url=${target}`
      document.head.append(meta)
    },
  ],
]

for (const [how, leave] of leaving) {
  test(`navigation ${how} is refused, and the page does not move`, async ({ app }) => {
    const { page } = app
    await watchGuards(app)
    await mark(page)
    const address = page.url()
    const target = 'https://example.org/elsewhere'
    await page.evaluate(leave, target)
    await expect
      .poll(() => decisionsOf(app))
      .toContainEqual({ asked: 'navigation', url: target, prevented: true })
    await expectStill(app, address)
  })
}

test('navigation to addresses that are no web pages is refused', async ({ app }) => {
  const { page } = app
  await watchGuards(app)
  await mark(page)
  const address = page.url()
  const targets = [
    'javascript:document.body.remove()',
    'file:///etc/passwd',
    'file://server/share/run.html',
    'data:text/html,<h1>x</h1>',
    'blob:https://example.org/1',
    'app://elsewhere/index.html',
    'chrome://version',
  ]
  for (const target of targets) {
    // Some are refused by the browser itself, with an exception; what counts is that nothing moves.
    await page.evaluate((to) => {
      try {
        location.href = to
      } catch {
        return
      }
    }, target)
    await expectStill(app, address)
  }
  // The browser takes these one after the other: when this one has been decided, so have those before.
  await page.evaluate(() => void (location.href = 'https://example.org/last'))
  await expect.poll(async () => (await decisionsOf(app)).at(-1)?.url).toBe('https://example.org/last')
  expect((await decisionsOf(app)).filter(({ prevented }) => !prevented)).toEqual([])
  await expectStill(app, address)
})

test('a form is sent nowhere', async ({ app }) => {
  const { page } = app
  await mark(page)
  const address = page.url()
  const directive = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        })
        const form = document.createElement('form')
        form.method = 'post'
        form.action = 'https://example.org/'
        document.body.append(form)
        form.submit()
      }),
  )
  expect(directive).toBe('form-action')
  await expectStill(app, address)
})

test('a redirect and a webview are refused by the contents themselves', async ({ app }) => {
  const prevented = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const ask = (name: string, url: string): boolean => {
      let refused = false
      // Electron makes these events itself; no page of ours can bring them about.
      contents?.emit(name, { url, preventDefault: () => (refused = true) })
      return refused
    }
    return {
      redirect: ask('will-redirect', 'https://example.org/'),
      frame: ask('will-redirect', 'app://elsewhere/'),
      own: ask('will-redirect', 'app://quarterdeck/index.html'),
      webview: ask('will-attach-webview', 'app://quarterdeck/index.html'),
    }
  })
  expect(prevented).toEqual({ redirect: true, frame: true, own: false, webview: true })
  const inert = await app.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.org/')
    document.body.append(view)
    const able = 'loadURL' in view || 'getWebContentsId' in view
    view.remove()
    return !able
  })
  expect(inert).toBe(true)
})

test('every permission is denied, asked for or looked up', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const state = async (name: string): Promise<string> => {
      try {
        // Not all names are in the types.
        return (await navigator.permissions.query({ name: name as PermissionName })).state
      } catch {
        return 'unknown to the browser'
      }
    }
    const rejected = (asked: () => Promise<unknown>): Promise<boolean> =>
      Promise.resolve()
        .then(asked)
        .then(
          () => false,
          () => true,
        )
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
    return {
      looked: await Promise.all(names.map(state)),
      camera: await rejected(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await rejected(() => navigator.mediaDevices.getDisplayMedia()),
      music: await rejected(() => navigator.requestMIDIAccess()),
      clipboard: await rejected(() => navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          ({ code }) => resolve(code),
        ),
      ),
    }
  })
  // The stand-in's browser says "prompt" of what it has no setting for; asking is refused all the same.
  expect(answers.looked).not.toContain('granted')
  expect(answers.looked.filter((state) => state === 'denied').length).toBeGreaterThan(3)
  expect(answers).toMatchObject({
    camera: true,
    screen: true,
    music: true,
    clipboard: true,
    notification: 'denied',
    place: 1,
  })
})

test('a download is refused', async ({ app }) => {
  const { page } = app
  await watchGuards(app)
  await mark(page)
  const address = page.url()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }))
    link.download = 'run.exe'
    link.click()
  })
  await expect
    .poll(() => decisionsOf(app))
    .toContainEqual({ asked: 'download', url: 'blob:', prevented: true })
  await expectStill(app, address)
})

test('the protocol serves the page and nothing beside it', async ({ app }) => {
  const { page } = app
  await mark(page)
  const address = page.url()
  const loads = await page.evaluate(async () => {
    const own = document.querySelector('script[src]')?.getAttribute('src') ?? ''
    const origin = location.href.replace(/index\.html.*$/, '')
    const load = (source: string): Promise<boolean> =>
      new Promise((resolve) => {
        const script = document.createElement('script')
        script.onload = () => resolve(true)
        script.onerror = () => resolve(false)
        script.src = source
        document.head.append(script)
        script.remove()
      })
    const outside = [
      '../electron/main.js',
      '..%2felectron/main.js',
      '%2e%2e/electron/main.js',
      '..%5celectron%5cmain.js',
      '..\\electron\\main.js',
      'assets/..%2f..%2felectron/main.js',
      '/etc/script.js',
      'index.html%00.js',
    ].map((path) => `${origin}${path}`)
    const foreign = ['app://elsewhere/main.js', 'https://example.org/main.js', 'file:///etc/script.js']
    return {
      own: await load(new URL(own, location.href).href),
      others: await Promise.all([...outside, ...foreign].map(load)),
    }
  })
  expect(loads.own).toBe(true)
  expect(new Set(loads.others)).toEqual(new Set([false]))
  expect(loads.others).toHaveLength(11)
  await expectStill(app, address)
})

test('links are handed on as they are, or not at all', async ({ app }) => {
  const { page } = app
  await mark(page)
  const address = page.url()
  const refused = [
    ...hostile,
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
    '\\\\server\\share\\run.exe',
    '//server/share/run.exe',
    'file://server/share/run.exe',
    'smb://server/share',
    'ms-msdt:/id',
    'https:\\\\example.org',
    'https://bank.example@example.org/',
    'https://example.org/\u0000',
    `https://example.org/${'a'.repeat(100_000)}`,
  ]
  const answers = await page.evaluate((urls) => {
    const { quarterdeck } = window as unknown as PageWindow
    const ask = (url: string) =>
      quarterdeck.request('application.openLink', { url }).then(JSON.stringify, () => 'refused')
    return Promise.all(urls.map(ask))
  }, refused)
  expect(answers.filter((answer) => answer !== 'refused' && answer !== '{"opened":false}')).toEqual([])
  // A Cyrillic а: the system gets the host's name on the network.
  const answer = await request(page, 'application.openLink', { url: 'https://\u0430pple.example/' })
  expect(answer).toEqual({ opened: true })
  expect(await app.openedLinks()).toEqual(['https://xn--pple-43d.example/'])
  await expectStill(app, address)
})

test('hostile addresses are no links where they are written, and look-alikes are shown plainly', async ({
  app,
}) => {
  const { page } = app
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('row', { name: 'Product Platform' })
    .click()
  const field = page.locator('[data-place$="/challenges"]').first()
  await field.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Shift+k')
  const form = page.getByRole('dialog', { name: 'Link' })
  const address = form.getByRole('textbox')
  for (const url of [
    ...hostile,
    '\\\\server.example\\share',
    'vbscript:x',
    `javascript:${'x'.repeat(1900)}`,
  ]) {
    await address.fill(url)
    await page.keyboard.press('Enter')
    await expect(form.getByRole('alert'), url).not.toBeEmpty()
    await expect(address, url).toHaveAttribute('aria-invalid', 'true')
  }
  await address.fill('https://\u0430pple.example/')
  await expect(form).toContainText('xn--pple-43d.example')
  await address.fill('https://example.org/')
  await expect(form).not.toContainText('on the network')
  await page.keyboard.press('Escape')
  await expect(field.getByRole('link')).toHaveCount(0)
})

test('contents that are no window of ours are not listened to, and a frame has no way in', async ({
  app,
}) => {
  const { page } = app
  const opened = page.context().waitForEvent('page')
  await app.evaluate(async ({ BrowserWindow }, script) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: script, sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    // The page's own start is refused, too, and says so; that is what is wanted here.
    await window.loadURL('app://quarterdeck/index.html')
  }, preload)
  const stranger = await opened
  const answer = await stranger.evaluate(() =>
    (window as unknown as PageWindow).quarterdeck.request('application.start', {}).then(String, String),
  )
  expect(answer).toBe('Error: application.start was refused: sender')
  await stranger.close()
  const framed = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const way = frame.contentWindow !== null && 'quarterdeck' in frame.contentWindow
    frame.remove()
    return way
  })
  expect(framed).toBe(false)
})
