import { defaultPreferences, type Settings } from '../../../electron/shell/settings'

/** Settings that say of each of their parts which version they are; as long as they get in a year's use. */
export const settingsOf = (version: number): Settings => ({
  preferences: { ...defaultPreferences, zoom: 1 + (version % 100) / 100 },
  recent: Array.from({ length: 12 }, (_, index) => ({
    path: `/folder/${version}/${'long name '.repeat(20)}${index}.quarter`,
    recentId: `${version}`,
    department: 'Technology',
    period: 'Q2 FY21-22',
    openedAt: '2021-10-01T08:00:00.000Z',
  })),
  window: { x: version, y: version, width: 1280, height: 800, maximised: false },
})
