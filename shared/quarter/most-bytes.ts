/**
 * Of a quarter file that is opened, saved or taken out of a presentation, so that whatever can be opened can be saved.
 * The real deck's file has 0.14 MB; with many large pictures, ten.
 */
export const mostQuarterBytes = 64 * 1024 * 1024
