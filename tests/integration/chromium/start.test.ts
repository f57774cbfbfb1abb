import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findElectron } from '../../../build/electron.mjs'

const script = fileURLToPath(new URL('../../../build/start.mjs', import.meta.url))

const start = (env: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [script],
      { env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, output: stdout + stderr }),
    )
  })

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('names the command without a window where there is no display', async () => {
    expect(await start({})).toEqual({
      code: 2,
      output:
        'There is no display, so no window can open. Without a window: npm run -s deck -- export FILE -o OUT.pptx\n',
    })
  })

  it('says how to get a browser where there is neither Electron nor Chromium', async (context) => {
    if (findElectron() !== undefined) context.skip('Electron is installed here, so it would start')
    // As after a fetch of Electron that failed a moment ago.
    const marker = fileURLToPath(new URL('../../../build/out/electron-not-fetched', import.meta.url))
    mkdirSync(dirname(marker), { recursive: true })
    writeFileSync(marker, '')
    const { code, output } = await start({ DISPLAY: ':99', QUARTERDECK_CHROMIUM: '/nowhere/chromium' })
    expect(code).toBe(1)
    expect(output.split('\n')).toEqual([
      "Electron's executable could not be fetched, and no Chromium, Chrome or Edge is installed.",
      'Install one with "apt-get install chromium" or your own package manager, or name one in QUARTERDECK_CHROMIUM.',
      'Without a window: npm run -s deck -- export FILE -o OUT.pptx',
      '',
    ])
  })
})
