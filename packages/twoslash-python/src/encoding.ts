import { Buffer, isUtf8 } from 'node:buffer'

/** What is wrong with the characters of a file, from 1. */
export interface EncodingProblem { line: number, column: number, message: string }

/** Characters that no editor shows, and that end, reorder or cut a text where it is shown. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/
/** What a program may have made of UTF-8 that took it for Latin-1: two signs in place of one, or three. */
const MAYBE_MISREAD = /[\u00C2\u00C3][^]|\u00E2[^]{2}/g
const NAMES: Readonly<Record<string, string>> = {
  '\0': 'a NUL', '\u00AD': 'a soft hyphen', '\u200B': 'a blank without width', '\u2060': 'a joiner without width',
  '\x1b': 'an escape character, as terminals use it for colours', '\r': 'a carriage return without a line feed', '\uFEFF': 'a byte order mark'
}

/**
 * Reads a file as UTF-8. It reports the first byte that is not, and in each line the first invisible character and the first one
 * that was read as Latin-1 before; the text has U+FFFD in place of such bytes.
 */
export function readUtf8(bytes: Uint8Array): { text: string, problems: EncodingProblem[] } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const bad = isWide(bytes) ? { line: 1, column: 1, message: WIDE } : firstBadByte(bytes)
  if (bad) return { text, problems: [bad] }
  if (!INVISIBLE.test(text) && !/[\u00C2\u00C3\u00E2]/.test(text)) return { text, problems: [] }
  const problems = text.split('\n').flatMap((line, index): EncodingProblem[] => {
    const misread = misreadIn(line)
    const invisible = INVISIBLE.exec(line.replace(/\r$/, ''))
    const isMark = index === 0 && invisible?.index === 0 && invisible[0] === '\uFEFF'
    const isPart = misread && invisible && invisible.index > misread.at && invisible.index < misread.at + misread.shown.length
    return [
      ...invisible && !isMark && !isPart ? [{ line: index + 1, column: invisible.index + 1, message: messageFor(invisible[0]) }] : [],
      ...misread ? [{ line: index + 1, column: misread.at + 1, message: misreadMessage(misread) }] : []
    ]
  })
  return { text, problems }
}

function messageFor(sign: string): string {
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  if (sign === '\uFFFD') return `there is ${code} here, in place of a character that could not be read: write the character`
  const turns = /[\u202A-\u202E\u2066-\u2069]/.test(sign)
  const name = NAMES[sign] ?? (turns ? 'a sign that turns the direction of what follows' : 'a control character')
  return `there is ${name} here (${code}), which nobody sees: remove it`
}

interface Misread { at: number, shown: string, meant: string }

const misreadMessage = ({ shown, meant }: Misread) =>
  `"${shown}" is what a program makes of "${meant}" that reads UTF-8 as Latin-1: write the sign itself, here and where else it is so`

/** The first sign of a line whose bytes were read as Latin-1 before they were written as UTF-8. */
function misreadIn(line: string): Misread | undefined {
  for (const { 0: shown, index: at } of line.matchAll(MAYBE_MISREAD)) {
    const bytes = Uint8Array.from([...shown], sign => WINDOWS.get(sign) ?? Math.min(sign.charCodeAt(0), 255))
    if (isUtf8(bytes)) return { at, shown, meant: new TextDecoder().decode(bytes) }
  }
}

/** The bytes that Windows has for signs beyond Latin-1. */
const WINDOWS = new Map([...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 128 + index))]
  .map((sign, index) => [sign, 128 + index]))

const WIDE = 'the file is UTF-16: save it as UTF-8'

/** Whether every other byte of a file is zero, as in UTF-16 without a byte order mark. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64)
  return start.length > 3 && [0, 1].some(rest => start.every((byte, index) => (byte === 0) === (index % 2 === rest)))
}

function firstBadByte(bytes: Uint8Array): EncodingProblem | undefined {
  if (isUtf8(bytes)) return
  if ((bytes[0] === 0xFF && bytes[1] === 0xFE) || (bytes[0] === 0xFE && bytes[1] === 0xFF)) return { line: 1, column: 1, message: WIDE }
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

/** Whether no character begins at a byte that is not within one. */
function isBad(bytes: Uint8Array, index: number): boolean {
  if (!isUtf8(bytes.subarray(0, index))) return false
  return ![1, 2, 3, 4].some(length => index + length <= bytes.length && isUtf8(bytes.subarray(index, index + length)))
}
