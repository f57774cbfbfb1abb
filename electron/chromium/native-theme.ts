import type { NativeTheme } from 'electron'
import { KnownEvents } from './events'
import { refuseTheRest } from './refuse'

type Source = NativeTheme['themeSource']

class StandInNativeTheme
  extends KnownEvents
  implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  private source: Source = 'system'
  private systemDark = false
  private readonly apply: (source: Source) => void

  constructor(apply: (source: Source) => void) {
    super('nativeTheme', ['updated'])
    this.apply = apply
  }

  get themeSource(): Source {
    return this.source
  }

  set themeSource(source: Source) {
    const before = this.shouldUseDarkColors
    this.source = source
    this.apply(source)
    if (this.shouldUseDarkColors !== before) this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? this.systemDark : this.source === 'dark'
  }

  /** The page saw the system's choice, which the browser tells it. */
  tellSystem(dark: boolean): void {
    if (this.source !== 'system' || this.systemDark === dark) return
    this.systemDark = dark
    this.emit('updated')
  }
}

/** @param apply makes every page show a colour scheme */
export function createNativeTheme(apply: (source: Source) => void) {
  const theme = refuseTheRest('nativeTheme', new StandInNativeTheme(apply))
  return {
    nativeTheme: theme as unknown as NativeTheme,
    tellSystem: (dark: boolean) => theme.tellSystem(dark),
  }
}
