export const windowWords = {} as const
