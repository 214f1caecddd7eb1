import type { RecordingFile } from '#shared/recording/schema.ts'

/** Deeper than this, a value is on one line: a task, a line of a terminal, a file, a blob. */
const DEEP = 4

/** The JSON of a recording, one fact to a line, so that a diff shows what changed. */
export function format(recording: RecordingFile): string {
  return `${write(recording, 0)}\n`
}

function write(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || depth > DEEP) return JSON.stringify(value)
  const indent = ' '.repeat(depth + 1)
  const entries = Array.isArray(value)
    ? value.map(item => write(item, Math.max(depth + 1, DEEP + 1)))
    : Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => `${JSON.stringify(key)}: ${write(item, depth + 1)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return entries.length ? `${open}\n${entries.map(entry => indent + entry).join(',\n')}\n${' '.repeat(depth)}${close}` : `${open}${close}`
}
