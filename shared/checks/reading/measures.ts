/** Units of measurement by what they measure; other words behind a number may differ without meaning another unit. */
const MEASURES: readonly (readonly string[])[] = [
  ['ms', 'millisecond', 'millisekunde', 'milliseconde', 'msec'],
  ['s', 'sec', 'second', 'sekunde', 'seconde', 'segundo'],
  ['min', 'minute', 'minuto', 'mn', 'mins'],
  ['h', 'hr', 'hour', 'stunde', 'std', 'heure', 'hora'],
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

/** Whether both are units of measurement, and not the same one: minutes and hours. */
export function measuresDiffer(a: string, b: string): boolean {
  const [one, other] = [measure(a), measure(b)]
  return one !== undefined && other !== undefined && one !== other
}
