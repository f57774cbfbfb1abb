import { describe, expect, it } from 'vitest'
import { isLink } from '../../../../shared/rich-text/normalise'
import { readLink } from '../../../../shared/rich-text/read-link'

describe('an address as people type it', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['  http://example.org ', 'http://example.org'],
    ['HTTPS://example.org', 'HTTPS://example.org'],
    ['example.org', 'https://example.org'],
    ['wiki.example.org/Key_(result)', 'https://wiki.example.org/Key_(result)'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org?subject=Q2', 'mailto:desk@example.org?subject=Q2'],
    ['bücher.example/ä', 'https://bücher.example/ä'],
  ])('%s is %s', (typed, address) => {
    expect(readLink(typed)).toEqual({ ok: true, value: address })
    expect(isLink(address)).toBe(true)
  })

  it.each([
    ['', { kind: 'noAddress' }],
    ['   ', { kind: 'noAddress' }],
    ['javascript:alert(1)', { kind: 'otherScheme', scheme: 'javascript' }],
    ['FILE:///etc/hosts', { kind: 'otherScheme', scheme: 'file' }],
    ['data:text/html,x', { kind: 'otherScheme', scheme: 'data' }],
    ['https://', { kind: 'noSuchForm' }],
    ['https:example.org', { kind: 'noSuchForm' }],
    ['mailto:', { kind: 'noSuchForm' }],
    ['mailto:?subject=x', { kind: 'noSuchForm' }],
    ['two words', { kind: 'noSuchForm' }],
    ['https://example.org/a b', { kind: 'noSuchForm' }],
    ['word', { kind: 'noSuchForm' }],
    ['\\\\server.example\\share', { kind: 'noSuchForm' }],
    ['//server.example/share', { kind: 'noSuchForm' }],
    ['https://example.org\\@other.example', { kind: 'noSuchForm' }],
    ['https://bank.example@other.example/', { kind: 'beforeHost' }],
    ['https://user:word@example.org', { kind: 'beforeHost' }],
    ['vbscript:x', { kind: 'otherScheme', scheme: 'vbscript' }],
  ])('%s is no link', (typed, problem) => {
    expect(readLink(typed)).toEqual({ ok: false, error: problem })
  })
})
