/**
 * A spelling with its accidents removed: full-width forms and ligatures as plain characters, all dashes
 * one dash, all spaces one space, typographic apostrophes plain, lower case.
 */
export const tidy = (spelling: string): string =>
  spelling
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2043\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** Longer than any spelling of a period; what is longer is not examined. */
export const longestSpelling = 64
