/** A piece of a label: plain text, or code where the author put backticks. */
export interface Piece {
  text: string
  code: boolean
}

/** Splits a label at its backticks; an odd one stays a character. */
export function inlineCode(label: string): Piece[] {
  return label.split(/(`[^`]+`)/).filter(Boolean).map(part => /^`[^`]+`$/.test(part)
    ? { text: part.slice(1, -1), code: true }
    : { text: part, code: false })
}

const withoutMarks = (label: string) => label.replaceAll('`', '').trim()

/** Whether two labels say the same, whichever of them has its backticks still. */
export const isSameLabel = (one: string, other: string): boolean => withoutMarks(one) === withoutMarks(other)
