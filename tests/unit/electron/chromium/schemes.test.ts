import { describe, expect, it } from 'vitest'
import { originOf, toAppUrl, toBrowserUrl, type Schemes } from '../../../../electron/chromium/schemes'

const schemes: Schemes = { handlers: new Map([['app', () => new Response()]]) }

describe('addresses of the app', () => {
  it.each([
    ['app://quarterdeck/index.html', 'http://quarterdeck.localhost/index.html'],
    ['app://quarterdeck/', 'http://quarterdeck.localhost/'],
    ['app://quarterdeck/a/b.js?x=1#y', 'http://quarterdeck.localhost/a/b.js?x=1#y'],
  ])('%s is shown under a name that goes nowhere, and back', (ours, shown) => {
    expect(toBrowserUrl(ours, schemes)).toBe(shown)
    expect(toAppUrl(shown, schemes)).toBe(ours)
  })

  it.each([
    'https://example.com/',
    'http://localhost/',
    'http://quarterdeck.localhost.example.com/x',
    'file:///etc/passwd',
    'about:blank',
  ])('%s is not one of them', (url) => {
    expect(toBrowserUrl(url, schemes)).toBe(url)
    expect(toAppUrl(url, schemes)).toBe(url)
  })

  it('a port makes it another origin', () => {
    expect(toAppUrl('http://quarterdeck.localhost:8080/', schemes)).toBe('http://quarterdeck.localhost:8080/')
  })

  it('have an origin', () => {
    expect(originOf('app://quarterdeck/index.html')).toBe('app://quarterdeck')
    expect(originOf('about:blank')).toBe('null')
  })
})
