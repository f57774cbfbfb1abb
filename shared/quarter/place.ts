/** The path to a value inside a file: field names and list positions. */
export type Path = readonly (string | number)[]

/** A path as people read it: `blocks[4].keyResults[0].goal.value`; empty for the file itself. */
export const printPlace = (path: Path): string =>
  path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`
    if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `${place}[${JSON.stringify(step)}]`
    return place === '' ? step : `${place}.${step}`
  }, '')

/** More problems than anyone reads at once; the first ones explain the rest. */
export const mostProblems = 20

/** Many times what a thousand objectives have, and few enough to be held in memory. */
export const mostValues = 5_000_000
