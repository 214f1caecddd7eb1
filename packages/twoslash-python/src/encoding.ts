/** What is wrong with the characters of a file, from 1. */
export interface EncodingProblem { line: number, column: number, message: string }

/** Characters that no editor shows, and that end, reorder or cut a text where it is shown. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD]/
const NAMES: Readonly<Record<string, string>> = {
  '\0': 'a NUL, which ends a text in many programs', '\x1b': 'an escape character, as terminals use it for colours', '\r': 'a carriage return without a line feed',
  '\uFEFF': 'a byte order mark in the middle of the file', '\uFFFD': 'U+FFFD, which replaces a character that could not be read'
}

/**
 * Reads a file as UTF-8. It reports the first byte that is not, and the first invisible character of each line; the
 * text has U+FFFD in place of such bytes.
 */
export function readUtf8(bytes: Uint8Array): { text: string, problems: EncodingProblem[] } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const bad = firstBadByte(bytes)
  if (bad) return { text, problems: [bad] }
  const problems = text.split('\n').flatMap((line, index): EncodingProblem[] => {
    const found = INVISIBLE.exec(line.replace(/\r$/, ''))
    if (!found || (index === 0 && found.index === 0 && found[0] === '\uFEFF')) return []
    return [{ line: index + 1, column: found.index + 1, message: `there is ${nameOf(found[0])} here: remove it` }]
  })
  return { text, problems }
}

function nameOf(sign: string): string {
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return NAMES[sign] ?? (/[\u202A-\u202E\u2066-\u2069]/.test(sign) ? `${code}, which turns the direction of what follows` : `the control character ${code}`)
}

function firstBadByte(bytes: Uint8Array): EncodingProblem | undefined {
  if (isUtf8(bytes)) return
  if ((bytes[0] === 0xFF && bytes[1] === 0xFE) || (bytes[0] === 0xFE && bytes[1] === 0xFF)) return { line: 1, column: 1, message: 'the file is UTF-16: save it as UTF-8' }
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    line++
    start = end + 1
  }
  // the longest beginning of the line that can be read
  const rest = bytes.subarray(start)
  const column = rest.findIndex((_, index) => isBad(rest, index))
  const byte = (rest[column] ?? 0).toString(16).toUpperCase()
  const latin = new TextDecoder('windows-1252').decode(rest.subarray(column, column + 1))
  return { line, column: new TextDecoder().decode(rest.subarray(0, column)).length + 1, message: `the byte ${byte} is not UTF-8 ("${latin}" in Latin-1): save the file as UTF-8` }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  }
  catch {
    return false
  }
}

/** Whether no character begins at a byte that is not within one. */
function isBad(bytes: Uint8Array, index: number): boolean {
  if (!isUtf8(bytes.subarray(0, index))) return false
  return ![1, 2, 3, 4].some(length => index + length <= bytes.length && isUtf8(bytes.subarray(index, index + length)))
}
