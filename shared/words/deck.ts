export const deckWords = {} as const
