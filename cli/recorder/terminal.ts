import { stripVTControlCharacters } from 'node:util'
import type { RecordedLine, RecordingFile } from '#shared/recording/schema.ts'
import { untangle } from './tangle.ts'

type Run = RecordingFile['commands'][string]['runs'][number]

const STAMPED = /^\d{4}-\d\d-\d\d (\d\d:\d\d:\d\d\.\d+) (?:\[([^/\s]+)\/(\w+)\/([\w-]+)(?: \(pid (\d+)\))?\] ?)?(.*)$/
const FRAME = /^>?\s*File "([^"]+)", line \d+, in /
/** Sources of compiled modules: Python shows no line of code below their frames. */
const COMPILED = /\.(pyx|pxi)$/
const CARETS = /^[\s^~]+$/

/** What is written of a machine instead of what is there. */
export interface Tidy {
  /** from a path or an address to what stands for it, the longest first */
  replace: readonly (readonly [string, string])[]
  /** folders whose stack frames are cut: of Metaflow and of Python's library, as `replace` writes them */
  libraries: readonly string[]
}

export interface Printed { text: string, stream: 'stdout' | 'stderr' }

/** Text without the paths of this machine. */
export function tidyText(text: string, { replace }: Tidy): string {
  return replace.reduce((tidy, [path, name]) => tidy.replaceAll(path, name), text)
}

/**
 * Lines of a terminal from what a command printed. Left out are colours and what depends on the machine: its paths,
 * the two lines about pylint, and the frames of a stack that are inside a library.
 * @param runs that the command made
 */
export function readTerminal(printed: readonly Printed[], tidy: Tidy, runs: readonly Run[]): RecordedLine[] {
  const lines: RecordedLine[] = []
  let pylint = false
  const texts = untangle(printed.map(({ text }) => tidyText(stripVTControlCharacters(text), tidy).trimEnd()), originsOf(runs))
  for (const [index, { stream }] of printed.entries()) {
    const text = texts[index] ?? ''
    if (text === 'Running pylint...') pylint = true
    else if (pylint) pylint = false
    else lines.push(readLine(text, stream, runs[0]?.id))
  }
  while (lines.at(-1)?.text === '') lines.pop()
  return cutFrames(lines, tidy.libraries)
}

function originsOf(runs: readonly Run[]): Map<string, string> {
  return new Map(runs.flatMap(({ id, tasks }) => Object.entries(tasks).flatMap(([step, list]) => list.flatMap((task): [string, string][] =>
    task.origin ? [[`${id}/${step}/${task.id}`, `${task.origin.run}/${step}/${task.origin.task}`]] : []))))
}

function readLine(text: string, stream: Printed['stream'], firstRun: string | undefined): RecordedLine {
  const [stamped, at, run, step, task, pid, rest = ''] = STAMPED.exec(text) ?? []
  const from = stream === 'stderr' ? { stream } : {}
  if (stamped === undefined) return { ...from, text }
  if (!step) return { at, ...from, text: rest }
  return { at, task: `${step}/${task}`, ...run !== firstRun && { run }, ...pid && { pid: Number(pid) }, ...from, text: rest }
}

/** Frames of one stack may be printed between the lines of another task. */
function cutFrames(lines: readonly RecordedLine[], libraries: readonly string[]): RecordedLine[] {
  const kept: RecordedLine[] = []
  const open = new Map<string, { line: RecordedLine, frame: boolean }>()
  for (const line of lines) {
    const of = `${line.run ?? ''} ${line.task ?? ''}`
    const cut = open.get(of)
    const file = FRAME.exec(line.text)?.[1]
    const inside = file !== undefined && libraries.some(library => file.startsWith(library))
    const hasCode = inside && !COMPILED.test(file)
    // a frame is its place, the line of code there and carets below it
    const goesOn = cut && file === undefined && (cut.frame || CARETS.test(line.text))
    if (!inside && !goesOn) {
      open.delete(of)
      kept.push(line)
      continue
    }
    if (cut) {
      cut.line.cut = (cut.line.cut ?? 0) + 1
      cut.frame = hasCode
      continue
    }
    const { at: _, pid: __, ...place } = line
    const first = { ...place, text: '', cut: 1 }
    open.set(of, { line: first, frame: hasCode })
    kept.push(first)
  }
  return kept
}
