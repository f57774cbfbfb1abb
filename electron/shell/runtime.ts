/** What the app runs on: "Electron 45.4.1", or the browser that stands in for it. */
export function runtimeName(versions: Readonly<Record<string, string | undefined>>): string {
  const electron = versions['electron']
  if (electron !== undefined) return `Electron ${electron}`
  return `Chromium ${versions['chrome'] ?? ''} (stand-in)`.replace('  ', ' ')
}

/** The systems that the window tells apart; others are treated as the closest of them. */
export const platformName = (platform: NodeJS.Platform): 'darwin' | 'win32' | 'linux' =>
  platform === 'darwin' || platform === 'win32' ? platform : 'linux'

/** The files among a process's arguments; the rest are options of the app's runtime, and the app itself. */
export const fileArguments = (args: readonly string[]): readonly string[] =>
  args.slice(1).filter((argument) => !argument.startsWith('-') && /\.(?:quarter|pptx)$/i.test(argument))
