import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startFixture, type Fixture } from './start-fixture'

/** Runs an expression in the page's own world, where the preload's bridge is. */
const inPage = (expression: string): Promise<unknown> => fixture.page.evaluate(expression)

/** A machine that runs several suites at once is slow. */
const patient = { timeout: 20_000 }
const becomesTrue = (expression: string) => expect.poll(() => inPage(expression), patient).toBe(true)

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture()
})
afterAll(() => fixture.app.stop())
beforeEach(() => fixture.heard())

describe('messages', () => {
  it('carries values of every kind there and back', async () => {
    const answer = await inPage(`bridge.echo({
      text: 'é \\ud83d\\ude00', none: undefined, nothing: null, big: 12n, numbers: [NaN, -0, Infinity],
      bytes: new Uint8Array([0, 127, 255]), floats: new Float64Array([0.5]), buffer: new Uint8Array([9]).buffer,
      when: new Date(0), map: new Map([['a', new Set([1])]]), sparse: { __proto__: null, key: 'value' },
    }).then(({ value }) => ({
      text: value.text, none: 'none' in value && value.none === undefined, nothing: value.nothing, big: String(value.big),
      numbers: value.numbers.map((number) => Object.is(number, -0) ? '-0' : String(number)),
      bytes: [value.bytes.constructor.name, ...value.bytes], floats: [value.floats.constructor.name, ...value.floats],
      buffer: new Uint8Array(value.buffer)[0], when: value.when.toISOString(), map: [...value.map.get('a')],
      sparse: value.sparse.key,
    }))`)
    expect(answer).toEqual({
      text: 'é 😀',
      none: true,
      nothing: null,
      big: '12',
      numbers: ['NaN', '-0', 'Infinity'],
      bytes: ['Uint8Array', 0, 127, 255],
      floats: ['Float64Array', 0.5],
      buffer: 9,
      when: '1970-01-01T00:00:00.000Z',
      map: [1],
      sparse: 'value',
    })
  })

  it('arrives in the main process as bytes, not as a likeness of them', async () => {
    await inPage(`bridge.note(new Uint8Array([1, 2]))`)
    expect(await fixture.hears('note')).toEqual(['note', new Uint8Array([1, 2])])
  })

  it('carries a megabyte of bytes unharmed', async () => {
    const sum = await inPage(`bridge.echo(new Uint8Array(1 << 20).map((_, index) => index * 31))
      .then(({ value }) => [value.length, value.reduce((total, byte) => total + byte, 0)])`)
    const expected = new Uint8Array(1 << 20).map((_, index) => index * 31).reduce((a, b) => a + b, 0)
    expect(sum).toEqual([1 << 20, expected])
  })

  it('tells the main process who asks, in the address of its own scheme', async () => {
    expect(await inPage(`bridge.echo(1)`)).toEqual({
      value: 1,
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
      sameFrame: true,
      window: true,
    })
  })

  it('rejects with the words of Electron when the handler throws or there is none', async () => {
    expect(await inPage(`bridge.fail('fail').catch((error) => error.message)`)).toBe(
      "Error invoking remote method 'fail': RangeError: on purpose",
    )
    expect(await inPage(`bridge.fail('nobody').catch((error) => error.message)`)).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    )
  })

  it('refuses what cannot be cloned', async () => {
    expect(
      await inPage(
        `Promise.resolve().then(() => bridge.echo(new WeakMap())).catch((error) => error.message)`,
      ),
    ).toMatch(/clone/)
  })

  it('brings replies to subscribers until they unsubscribe', async () => {
    const counts = await inPage(`new Promise((resolve) => {
      const counts = []
      const stop = bridge.onNoted((count) => {
        counts.push(count)
        stop()
        bridge.note(1, 2, 3)
        bridge.echo(0).then(() => resolve(counts))
      })
      bridge.note('a', 'b')
    })`)
    expect(counts).toEqual([2])
  })

  it('answers in a few milliseconds', async () => {
    const usual = Number(
      await inPage(`(async () => {
        const times = []
        for (let index = 0; index < 101; index += 1) {
          const started = performance.now()
          await bridge.echo(index)
          times.push(performance.now() - started)
        }
        return times.sort((a, b) => a - b)[50]
      })()`),
    )
    // Of most calls, so that a busy machine's pauses do not count; far above what is usual, so that only a
    // change of kind fails: polling instead of events, say.
    expect(usual).toBeLessThan(30)
  })
})

describe('the preload', () => {
  it('has run before the first script of the page', async () => {
    expect(await inPage('window.seenAtStart')).toBe(11)
  })

  it('lives in a world of its own', async () => {
    expect(
      await inPage(`[typeof secretOfPreload, typeof require, typeof process, typeof quarterdeckHost,
        typeof quarterdeckReceive, Object.keys(window).filter((key) => /electron|ipc/i.test(key)).length]`),
    ).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 0])
  })

  it('can require nothing but electron', async () => {
    expect(await inPage('bridge.refusal')).toBe('A sandboxed preload cannot require "fs"')
  })

  it('is refused what the stand-in lacks, by name', async () => {
    expect(await inPage('bridge.unknown')).toBe(
      'The Chromium stand-in does not implement ipcRenderer.sendSync in the preload',
    )
  })

  it('hands out frozen copies that the page cannot replace', async () => {
    expect(
      await inPage(`(() => {
        'use strict'
        const attempts = [
          () => { window.bridge = {} }, () => { bridge.echo = 1 }, () => { bridge.nested.list.push(2) },
          () => { bridge.nested.list[1].two = 3 }, () => { delete window.bridge },
        ]
        return attempts.map((attempt) => { try { attempt(); return 'changed' } catch { return 'refused' } })
      })()`),
    ).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
    expect(await inPage('JSON.stringify(bridge.nested)')).toBe('{"list":[1,{"two":2}]}')
  })

  it('calls functions at once and lets their errors through', async () => {
    expect(await inPage('bridge.now()')).toBe('at once')
    expect(
      await inPage('(() => { try { bridge.throwNow() } catch (error) { return error.message } })()'),
    ).toBe('from the preload')
  })

  it('gives the page its own kinds of objects', async () => {
    expect(
      await inPage(
        '[bridge.nested instanceof Object, bridge.bytes instanceof Uint8Array, bridge.echo(1) instanceof Promise]',
      ),
    ).toEqual([true, true, true])
  })
})

describe('the scheme', () => {
  it('is served with its headers, and with those that the app adds', async () => {
    expect(
      await inPage(`fetch('/page.js').then((response) =>
        [response.status, response.headers.get('x-fixture'), response.headers.get('x-added')])`),
    ).toEqual([200, 'yes', 'also'])
  })

  it('gets the method and the body of a request', async () => {
    expect(
      await inPage(`fetch('/echo', { method: 'POST', body: 'grüße' }).then((response) => response.text())`),
    ).toBe('POST grüße')
  })

  it('answers what is not there as the handler does', async () => {
    expect(await inPage(`fetch('/missing').then((response) => response.status)`)).toBe(404)
  })

  it('has its content security policy in force', async () => {
    expect(await inPage('typeof window.inlineRan')).toBe('undefined')
    expect(await inPage('window.evalRefused')).toBe(true)
  })

  it('is a secure origin', async () => {
    expect(await inPage('isSecureContext')).toBe(true)
  })
})

describe('the network', () => {
  it('is not there, even for what the page may ask for', async () => {
    expect(await inPage(`fetch('https://example.com/').catch((error) => error.message)`)).toBe(
      'Failed to fetch',
    )
    expect(fixture.app.standardError).toContain('refused a request to https://example.com/')
  })

  it('is not there for sockets and for addresses in numbers either', async () => {
    // The policy of the page would refuse these; a page without one shows what the browser does.
    const page = await fixture.page.context().newPage()
    await page.goto('about:blank')
    const outcome = await page.evaluate(
      `new Promise((resolve) => {
        const socket = new WebSocket('ws://127.0.0.1:9/')
        socket.onerror = () => resolve('refused')
        socket.onopen = () => resolve('open')
      })`,
    )
    expect(outcome).toBe('refused')
    await page.close()
  })
})

describe('leaving the page', () => {
  it('asks the app when a link is followed, and stays', async () => {
    await fixture.page.getByRole('link', { name: 'Away' }).click()
    expect(await fixture.hears('will-navigate')).toEqual(['will-navigate', 'https://example.com/link'])
    expect(fixture.page.url()).toBe('http://fixture.localhost/index.html')
  })

  it('asks the app when a script goes elsewhere', async () => {
    await inPage(`void (location.href = 'https://example.com/script')`)
    expect(await fixture.hears('will-navigate')).toEqual(['will-navigate', 'https://example.com/script'])
  })

  it('asks the app about links of other schemes', async () => {
    await fixture.page.getByRole('link', { name: 'Mail' }).click()
    expect(await fixture.hears('will-navigate')).toEqual(['will-navigate', 'mailto:someone@example.com'])
  })

  it('asks the app about new windows, and opens none', async () => {
    await fixture.page.getByRole('link', { name: 'New window' }).click()
    expect(await fixture.hears('open')).toEqual(['open', 'https://example.com/blank'])
    expect(await inPage(`window.open('https://example.com/opened')`)).toBe(null)
    expect(await fixture.hears('open')).toEqual(['open', 'https://example.com/opened'])
    await expect.poll(() => fixture.page.context().pages(), patient).toHaveLength(1)
  })

  it('tells the app of a download, which does not happen', async () => {
    await fixture.page.getByRole('link', { name: 'Download' }).click()
    expect(await fixture.hears('will-download')).toEqual([
      'will-download',
      'http://fixture.localhost/page.js',
    ])
  })
})

describe('the menu', () => {
  it('gets the keys of its items', async () => {
    await fixture.page.keyboard.press('Control+s')
    expect(await fixture.hears('menu')).toEqual(['menu', 'save', true])
    await fixture.page.keyboard.press('Control++')
    expect(await fixture.hears('menu')).toEqual(['menu', 'zoomIn'])
  })

  it('does not get a key that the page has used', async () => {
    await inPage(
      `document.querySelector('input').addEventListener('keydown', (event) => event.preventDefault())`,
    )
    await fixture.page.getByLabel('Field').focus()
    await fixture.page.keyboard.press('Control+s')
    await inPage('document.activeElement.blur()')
    await fixture.page.keyboard.press('Control++')
    expect(await fixture.hears('menu')).toEqual(['menu', 'zoomIn'])
  })

  it('keeps the browser from doing what it does with a key, but not from editing', async () => {
    const prevented = await inPage(`[
      { key: 'r', ctrlKey: true }, { key: 'F3' }, { key: 'ArrowLeft', altKey: true }, { key: 'p', ctrlKey: true },
      { key: 'c', ctrlKey: true }, { key: 'ArrowLeft', ctrlKey: true }, { key: '@', ctrlKey: true, altKey: true }, { key: 'r' },
    ].map((init) => !window.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...init })))`)
    expect(prevented).toEqual([true, true, true, true, false, false, false, false])
  })

  it('gets no key with other modifiers, and none of a disabled item until it is enabled', async () => {
    await fixture.page.keyboard.press('Control+Shift+S')
    await fixture.page.keyboard.press('F8')
    await fixture.app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('off')
      if (item) item.enabled = true
    })
    expect(await fixture.heard()).toEqual([])
    // The page learns of the change a moment later.
    await expect
      .poll(async () => {
        await fixture.page.keyboard.press('F8')
        return fixture.heard()
      }, patient)
      .toContainEqual(['menu', 'off'])
  })
})

describe('what is not implemented', () => {
  const refusals: readonly [string, (electron: typeof Electron.Main) => unknown, string][] = [
    ['a member', ({ app }) => app.getGPUFeatureStatus(), 'app.getGPUFeatureStatus'],
    ['a module', ({ clipboard }) => clipboard.readText(), 'clipboard.readText'],
    ['a class', ({ Tray }) => new Tray(''), 'Tray'],
    [
      'a static member',
      ({ Menu }) => Menu.sendActionToFirstResponder('copy:'),
      'Menu.sendActionToFirstResponder',
    ],
    [
      'an event',
      ({ app }) => app.on('did-become-active', () => undefined),
      'the event did-become-active of app',
    ],
    [
      'an option',
      ({ BrowserWindow }) => new BrowserWindow({ kiosk: true }),
      'the option kiosk of BrowserWindow',
    ],
    [
      'an unsafe preference',
      ({ BrowserWindow }) => new BrowserWindow({ webPreferences: { sandbox: false } }),
      'webPreferences with sandbox: false',
    ],
    [
      'a menu role',
      ({ Menu }) => Menu.buildFromTemplate([{ role: 'toggleSpellChecker' }]),
      'the menu role toggleSpellChecker',
    ],
    ['an assignment', ({ app }) => Reflect.set(app, 'badgeCount', 1), 'app.badgeCount'],
  ]
  it.each(refusals)('is refused by name: %s', async (_kind, use, name) => {
    await expect(fixture.app.evaluate(use)).rejects.toThrow(
      `The Chromium stand-in does not implement ${name}.`,
    )
  })
})

describe('the window', () => {
  it('has the size and the title that were asked for', async () => {
    expect(await inPage('[innerWidth, innerHeight]')).toEqual([900, 600])
    await fixture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setTitle('Renamed'))
    await becomesTrue(`document.title === 'Renamed'`)
    expect(
      await fixture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
    ).toBe('Renamed')
  })

  it('lays the page out anew when it is zoomed, and back', async () => {
    const zoom = (factor: number) =>
      fixture.app.evaluate(
        ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
        factor,
      )
    await zoom(2)
    await becomesTrue(`innerWidth === 450 && matchMedia('(max-width: 450px)').matches`)
    await zoom(1)
    await becomesTrue('innerWidth === 900')
  })

  it('shows the colour scheme of the app', async () => {
    const dark = `matchMedia('(prefers-color-scheme: dark)').matches`
    await fixture.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'dark'))
    await becomesTrue(dark)
    expect(await fixture.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
    await fixture.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'))
    await becomesTrue(`!${dark}`)
  })

  it('prints as PDF on the paper asked for', async () => {
    const pdf = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents?.printToPDF({ pageSize: { width: 10, height: 5 }, printBackground: true })
    })
    const text = Buffer.from(pdf ?? []).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toMatch(/\/MediaBox \[0 0 720 360\]/)
  })

  it('is captured as a picture', async () => {
    const { png, size } = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
      return { png: image?.toPNG(), size: image?.getSize() }
    })
    expect(size).toEqual({ width: 900, height: 600 })
    expect(
      Buffer.from(png ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('knows the app: name, version, folders', async () => {
    const facts = await fixture.app.evaluate(({ app }) => [
      app.getName(),
      app.getVersion(),
      app.getPath('userData'),
      app.isPackaged,
      process.versions.chrome.split('.').length,
    ])
    expect(facts).toEqual(['stand-in-fixture', '1.2.3', fixture.userData, false, 4])
    expect(await readFile(`${fixture.userData}/stand-in.lock`, 'utf8')).toBe(String(fixture.app.pid))
  })
})
