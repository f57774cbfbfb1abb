export const problemWords = {} as const
