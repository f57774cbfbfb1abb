import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerAppRequest, appFile } from '../../../../electron/security/app-files'
import { contentSecurityPolicy } from '../../../../electron/security/content-security-policy'

const FOLDER = '/opt/quarterdeck/renderer'
const at = (path: string) => `app://quarterdeck/${path}`

describe("the page's own files", () => {
  it.each(['index.html', 'assets/main-1a2b.js', 'assets/main.css?x#y', 'assets/arimo%20latin.woff2'])(
    'serves %s',
    (path) => {
      expect(appFile(at(path), FOLDER)).toBe(join(FOLDER, decodeURIComponent(path.replace(/[?#].*/, ''))))
    },
  )

  it.each([
    at(''),
    at('../main.js'),
    at('..%2fmain.js'),
    at('%2e%2e/main.js'),
    at('assets/../../main.js'),
    at('..%5cmain.js'),
    at('C:/windows/win.html'),
    at('index.html%00.png'),
    at('%E0%A4%A'),
    at('.env'),
    at('main.js.map'),
    at('data.json'),
    'app://quarterdeck.evil/index.html',
    'app://elsewhere/index.html',
    'app://quarterdeck@evil/index.html',
    'file:///opt/quarterdeck/renderer/index.html',
    'https://quarterdeck/index.html',
  ])('refuses %s', (address) => {
    expect(appFile(address, FOLDER)).toBeUndefined()
  })

  it('takes a second slash for nothing but a slash', () => {
    expect(appFile(at('/etc/page.html'), FOLDER)).toBe(`${FOLDER}/etc/page.html`)
  })

  it.each(['POST', 'PUT', 'HEAD', 'DELETE'])('answers no %s', async (method) => {
    const request = new Request(at('index.html'), { method })
    expect((await answerAppRequest(request, FOLDER)).status).toBe(403)
  })

  it('answers 404 for what is not there', async () => {
    const missing = await answerAppRequest(new Request(at('missing.html')), FOLDER)
    expect([missing.status, await missing.text()]).toEqual([404, ''])
  })

  it('serves this project’s page with its type and policy', async () => {
    const folder = new URL('../../../../renderer', import.meta.url).pathname
    const { status, headers } = await answerAppRequest(new Request(at('index.html')), folder)
    expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'nosniff',
    ])
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\), .*geolocation=\(\), .*usb=\(\)/)
  })

  it('lets nothing be loaded unless it is named, and nothing from anywhere else or inline', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
  })
})
