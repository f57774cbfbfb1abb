/** Control characters, with which a file's texts could end a line early or give orders to a terminal. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** A text of a file as one line that a terminal shows and does not obey. */
export const oneLine = (text: string): string => text.replace(CONTROLS, ' ')
