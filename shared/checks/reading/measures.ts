/** Units of measurement by what they measure; other words behind a number may differ without meaning another unit. */
const MEASURES: readonly (readonly string[])[] = [
  ['ms', 'millisecond', 'millisekunde', 'milliseconde', 'msec'],
  ['s', 'sec', 'second', 'sekunde', 'seconde', 'segundo'],
  ['min', 'minute', 'minuto', 'mn', 'mins'],
  ['h', 'hr', 'hour', 'stunde', 'std', 'heure', 'hora', 'godz', 'uur'],
  ['d', 'day', 'tag', 'tage', 'jour', 'día', 'dia'],
  ['week', 'wk', 'woche', 'semaine', 'semana'],
  ['month', 'monat', 'moi', 'mois', 'mese', 'mes'],
  ['year', 'yr', 'jahr', 'an', 'année', 'año'],
  ['kb', 'kib'],
  ['mb', 'mib'],
  ['gb', 'gib'],
  ['tb', 'tib'],
  ['m', 'metre', 'meter'],
  ['km', 'kilometre', 'kilometer'],
  ['g', 'gram', 'gramm'],
  ['kg', 'kilogram'],
  ['t', 'tonne', 'ton'],
]

const measureOf = new Map(MEASURES.flatMap((names, index) => names.map((name) => [name, index] as const)))

const measure = (unit: string): number | undefined =>
  measureOf.get(unit) ?? measureOf.get(unit.replace(/(?:en|n|s)$/u, ''))

/** How many of the smaller unit of time make one of the larger. */
const RATIOS: readonly (readonly [larger: string, smaller: string, ratio: number])[] = [
  ['min', 's', 60],
  ['h', 'min', 60],
  ['d', 'h', 24],
  ['week', 'd', 7],
  ['year', 'month', 12],
]

/** How many of `smaller` are one of `larger` where they are told as one duration: `3 h 12 min`; else undefined. */
export function ratioOf(larger: string, smaller: string): number | undefined {
  const [one, other] = [measure(larger), measure(smaller)]
  return RATIOS.find(([big, small]) => one === measure(big) && other === measure(small))?.[2]
}

/** Whether both are units of measurement, and not the same one: minutes and hours. */
export function measuresDiffer(a: string, b: string): boolean {
  const [one, other] = [measure(a), measure(b)]
  return one !== undefined && other !== undefined && one !== other
}
