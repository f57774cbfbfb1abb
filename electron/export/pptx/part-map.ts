/** The text parts of a package by name, without a leading slash. Repairs change it in place. */
export type PartMap = Map<string, string>

/** A part that has to be there. */
export function partOf(parts: PartMap, name: string): string {
  const part = parts.get(name)
  if (part === undefined) throw new Error(`The package has no part ${name}`)
  return part
}

/** Rewrites a part that has to be there. */
export const editPart = (parts: PartMap, name: string, edit: (xml: string) => string): void => {
  parts.set(name, edit(partOf(parts, name)))
}

/** Replaces text that has to be there: a library that writes something else must not pass unseen. */
export function replaceOnce(xml: string, search: string | RegExp, replacement: string): string {
  const found = typeof search === 'string' ? xml.includes(search) : search.test(xml)
  if (!found) throw new Error(`Not found in the part: ${String(search)}`)
  return xml.replace(search, () => replacement)
}
