const EXACT = 10_000
const UNITS = [[1e9, 'GB'], [1e6, 'MB'], [1e3, 'kB']] as const

/** A number as one reads it: `1,000,009`. */
export const grouped = (number: number): string => number.toLocaleString('en')

/** Bytes as one reads them, with a space that doesn't break: exact below 10,000, else in thousands (kB), millions or thousands of millions of bytes. */
export function bytes(number: number): string {
  const [unit, symbol] = number < EXACT ? [1, 'B'] : UNITS.find(([unit]) => number >= unit) ?? [1, 'B']
  return `${unit === 1 ? grouped(number) : (number / unit).toFixed(1).replace(/\.0$/, '')}\u00A0${symbol}`
}

/** As many digits of a key as tell it from all others of a recording. */
const KEY_DIGITS = 8

/** The first digits of a key, which stand for all of it. */
export const shortKey = (key: string): string => key.slice(0, KEY_DIGITS)

/** A text, or its first `most` characters and an ellipsis. */
export const shortened = (text: string, most: number): string => text.length > most ? `${text.slice(0, most)}…` : text

/** `1 file`, `3 files`. */
export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`

/** `a`, `a and b`, `a, b and c`; of more than `most`, so many and how many more. */
export function listed(texts: readonly string[], most = Infinity): string {
  const shown = texts.length > most ? [...texts.slice(0, most), `${texts.length - most} more`] : [...texts]
  const last = shown.pop() ?? ''
  return shown.length ? `${shown.join(', ')} and ${last}` : last
}
