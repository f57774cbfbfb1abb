/** The colours of a theme by what they are for, `#RRGGBB`. */
export interface ThemeColours {
  readonly ground: string
  readonly surface: string
  readonly text: string
  readonly muted: string
  readonly hairline: string
  readonly rule: string
  readonly accent: string
  readonly onAccent: string
  readonly onAccentMuted: string
  readonly onAccentRule: string
  readonly accentTint: string
  /** The accent as words have it: dark or light enough for the ground. */
  readonly accentInk: string
  readonly link: string
  readonly track: string
  readonly good: string
  readonly done: string
  readonly late: string
  readonly bad: string
  readonly badTint: string
  readonly badEdge: string
}
