import { describe, expect, it } from 'vitest'
import {
  defaultPreferences,
  readPreferences,
  readRecent,
  readWindowPlace,
  type KeptFile,
  usablePlace,
  withoutRecent,
  withRecent,
} from '../../../../electron/shell/settings'

const file = (path: string): KeptFile => ({
  path,
  recentId: `id of ${path}`,
  department: 'Technology',
  period: 'Q2 FY21-22',
  openedAt: '2026-01-02T03:04:05.000Z',
})

describe('preferences', () => {
  it.each([undefined, null, 'dark', [], { appearance: 'pink', zoom: 'large' }, { zoom: 0 }, { zoom: NaN }])(
    'are the default ones for %j',
    (kept) => {
      expect(readPreferences(kept)).toEqual(defaultPreferences)
    },
  )

  it('keep what is sound', () => {
    const sound = {
      appearance: 'dark',
      zoom: 1.5,
      askBeforeErrors: true,
      paneSizes: { outline: 300, slides: 640, checks: 400 },
      columnWidths: { objective: { goal: 200, past: 96 } },
    }
    expect(readPreferences({ ...sound, more: 1 })).toEqual(sound)
    const paneSizes = { outline: 40, slides: 500, editor: 300 }
    const columnWidths = { objective: { goal: 20, other: 99 }, metrics: { goal: 180, unit: 'x' }, more: {} }
    expect(readPreferences({ appearance: 'light', zoom: 50, paneSizes, columnWidths })).toEqual({
      appearance: 'light',
      zoom: 1,
      askBeforeErrors: false,
      paneSizes: { slides: 500 },
      columnWidths: { metrics: { goal: 180 } },
    })
  })
})

describe('recent files', () => {
  it('drop entries that are not whole', () => {
    expect(readRecent([file('/a'), { path: '/b' }, 'c', null, file('/d')])).toEqual([file('/a'), file('/d')])
    expect(readRecent('nonsense')).toEqual([])
  })

  it('go one by one, or all of them', () => {
    const list = [file('/a'), file('/b'), file('/c')]
    expect(withoutRecent(list, 'id of /b')).toEqual([file('/a'), file('/c')])
    expect(withoutRecent(list, 'id of none')).toEqual(list)
    expect(withoutRecent(list, null)).toEqual([])
  })

  it('are newest first, each file once, a dozen at most', () => {
    const names = Array.from({ length: 15 }, (_, index) => `/file ${index}`)
    const list = [...names, '/file 9'].reduce<readonly KeptFile[]>(
      (kept, path) => withRecent(kept, file(path)),
      [],
    )
    expect(list.map(({ path }) => path).slice(0, 3)).toEqual(['/file 9', '/file 14', '/file 13'])
    expect(list).toHaveLength(12)
    expect(new Set(list.map(({ path }) => path)).size).toBe(12)
  })
})

describe('where a window opens', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 }
  const least = { width: 1024, height: 640 }
  const place = { x: 100, y: 80, width: 1200, height: 800, maximised: false }

  it('is where it stood', () => {
    expect(usablePlace(place, [screen], least)).toEqual(place)
    expect(usablePlace(undefined, [screen], least)).toBeUndefined()
  })

  it('is the system’s choice when its screen has gone, or nothing could get hold of it', () => {
    expect(usablePlace({ ...place, x: 2500 }, [screen], least)).toBeUndefined()
    expect(usablePlace({ ...place, x: 2500 }, [screen, { ...screen, x: 1920 }], least)).toBeDefined()
    expect(usablePlace({ ...place, x: 1900 }, [screen], least)).toBeUndefined()
    expect(usablePlace({ ...place, y: -300 }, [screen], least)).toBeUndefined()
    expect(usablePlace({ ...place, y: 1030 }, [screen], least)).toBeUndefined()
    expect(usablePlace({ ...place, width: 300 }, [screen], least)).toBeUndefined()
  })

  it('is read only when it is whole', () => {
    expect(readWindowPlace(place)).toEqual(place)
    for (const broken of [undefined, null, 'left', { ...place, x: '1' }, { ...place, width: 1.5 }]) {
      expect(readWindowPlace(broken)).toBeUndefined()
    }
  })
})
