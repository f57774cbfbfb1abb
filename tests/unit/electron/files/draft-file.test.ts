import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDraft, encodeDraft, type Draft } from '../../../../electron/files/draft-file'

const draft: Draft = {
  note: {
    draftId: 'one',
    name: 'deck.quarter',
    near: '/home',
    department: 'Technology',
    period: 'Q2 FY21-22',
    keptAt: '2021-11-02T14:35:00.000Z',
    file: { path: '/home/deck.quarter', fingerprint: { modifiedMs: 1, size: 2, sha256: 'f' } },
  },
  text: '{"blocks": "Größe, 数, \u2028, 😀"}\n',
}
const bytes = encodeDraft(draft)

describe('a draft as it lies on disk', () => {
  it('comes back as it was, with a file or without', () => {
    expect(decodeDraft(bytes)).toEqual(draft)
    const found: Draft = { ...draft, note: { ...draft.note, remnant: 'replaced' } }
    expect(decodeDraft(encodeDraft(found))).toEqual(found)
    const { file, ...note } = draft.note
    expect(file).toBeDefined()
    expect(decodeDraft(encodeDraft({ ...draft, note }))).toEqual({ ...draft, note })
  })

  it('comes back from a piece of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 20)
    larger.set(bytes, 10)
    expect(decodeDraft(larger.subarray(10, 10 + bytes.length))).toEqual(draft)
  })

  it('is none when it was cut off anywhere', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeDraft(bytes.subarray(0, length)), `cut to ${length}`).toBeUndefined()
    }
  })

  it('is none when something was added or any byte altered', () => {
    expect(decodeDraft(Buffer.concat([bytes, Buffer.from(' ')]))).toBeUndefined()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const altered = bytes.slice()
        altered[at] = (altered[at] ?? 0) ^ by
        expect(decodeDraft(altered)).toBeUndefined()
      }),
    )
  })

  it('is none where the note lacks what is needed, although its sum is right', () => {
    for (const note of [
      {},
      { ...draft.note, keptAt: 5 },
      { ...draft.note, file: { path: '/home' } },
      { ...draft.note, remnant: 'other' },
    ]) {
      // As a later version might write it.
      expect(decodeDraft(encodeDraft({ note: note as Draft['note'], text: '' }))).toBeUndefined()
    }
  })

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.uint8Array(), (any) => void decodeDraft(any)))
  })
})
