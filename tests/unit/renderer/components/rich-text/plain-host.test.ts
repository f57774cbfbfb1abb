import { describe, expect, it } from 'vitest'
import { plainHost } from '../../../../../renderer/components/rich-text/plain-host'

describe('the host that an address leads to', () => {
  it.each([
    // A Cyrillic а, a Greek ο, wide letters, and a dot of another script.
    ['https://аpple.example/sign-in', 'xn--pple-43d.example'],
    ['https://gοοgle.example', 'xn--ggle-0nda.example'],
    ['https://ｅｘａｍｐｌｅ.org/', 'example.org'],
    ['https://example。org/', 'example.org'],
    ['https://bücher.example/ä', 'xn--bcher-kva.example'],
    ['https://раураl.example@example.org', 'example.org'],
  ])('of %s is told as %s', (address, host) => {
    expect(plainHost(address)).toBe(host)
  })

  it.each([
    'https://example.org/ä?ö#ü',
    'http://xn--bcher-kva.example/',
    'mailto:änne@bücher.example',
    'https://',
    'https://ä b/',
    '',
  ])('of %j needs no word', (address) => {
    expect(plainHost(address)).toBeUndefined()
  })
})
