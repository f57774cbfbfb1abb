import { describe, expect, it } from 'vitest'
import { externalLink } from '../../../../electron/security/external-link'
import { openLink } from '../../../../electron/ipc/application'

describe('links out of the app', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://Example.org', 'http://example.org/'],
    ['mailto:anna@example.org?subject=Q2', 'mailto:anna@example.org?subject=Q2'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
    ['https://аpple.example/', 'https://xn--pple-43d.example/'],
  ])('%s goes out as %s', (address, href) => {
    expect(externalLink(address)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'file://server/share/run.exe',
    '\\\\server\\share\\run.exe',
    '//server/share/run.exe',
    'https:\\\\example.org',
    'https://example.org\\@evil.example',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'app://quarterdeck/index.html',
    'ms-msdt:/id',
    'smb://server/share',
    'ftp://example.org',
    'https://bank.example@evil.example/',
    'https://user:word@example.org/',
    'https:example.org',
    'https://',
    'mailto:',
    'mailto:anna@example.org?subject=Q2&attach=/etc/passwd',
    'mailto:anna@example.org?%61TTACHMENT=file:///etc/passwd',
    'example.org',
    'https://example.org/a b',
    'https://example.org/\u0000',
    '',
    `https://example.org/${'a'.repeat(5000)}`,
  ])('refuses %j', async (address) => {
    const handed: string[] = []
    const answer = await openLink(address, (url) => Promise.resolve(void handed.push(url)))
    expect([answer, handed]).toEqual([{ opened: false }, []])
  })

  it('tells when the system has no program for it', async () => {
    const failing = () => Promise.reject(new Error('no browser'))
    expect(await openLink('https://example.org', failing)).toEqual({ opened: false })
  })
})
