/** A case of a recorded script that runs one command line after another and prints what came of each. */
export interface RecordedCase {
  /** as it was typed */
  typed: string
  /** what was printed below it, with its indent */
  lines: string[]
}

/** The cases that a recorded script printed: each begins with `$ ` and what was typed. */
export function recordedCases(lines: readonly { text: string }[]): RecordedCase[] {
  const cases: RecordedCase[] = []
  for (const { text } of lines) {
    if (text.startsWith('$ ')) cases.push({ typed: text.slice(2), lines: [] })
    else cases.at(-1)?.lines.push(text)
  }
  return cases
}
