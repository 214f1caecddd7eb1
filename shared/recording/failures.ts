import type { Command } from './recording.ts'

type Line = Command['lines'][number]

const FAILED = /^<flow .+> failed:$/
const TASK_FAILED = 'Task failed.'
/** what Metaflow says before it does anything, on stderr too */
const GREETING = /^Metaflow \S+ executing |^Validating your flow|^\s+The graph looks good!/
const FRAME = /^\s*File "|^[\s^~]+$/
const EXCEPTION = /^[A-Za-z_][\w.]*(: |$)/

/**
 * The indexes of the lines that say that something failed, and why: what a failed task said from its failure on, and what a
 * command that failed said last on stderr. Of a traceback it is the exception, not the frames.
 */
export function failureLines({ lines, exit }: Pick<Command, 'lines' | 'exit'>): Set<number> {
  const found = new Set<number>()
  const open = new Map<string, number[]>()
  lines.forEach(({ run, task, text }, index) => {
    if (text === 'Workflow failed.') found.add(index)
    if (!task) return
    const of = `${run} ${task}`
    if (FAILED.test(text)) open.set(of, [])
    const block = open.get(of)
    if (FAILED.test(text) || text === TASK_FAILED) {
      found.add(index)
      for (const line of messageOf(block ?? [], lines)) found.add(line)
      if (text === TASK_FAILED) open.delete(of)
    }
    else block?.push(index)
  })
  if (exit !== 0) for (const line of messageOf(lastWords(lines), lines)) found.add(line)
  return found
}

/** The lines on stderr with which a command ends, behind its greeting. */
function lastWords(lines: readonly Line[]): number[] {
  const before = lines.findLastIndex(({ stream, text }) => stream !== 'stderr' || GREETING.test(text))
  const last = [...lines.keys()].slice(before + 1)
  // how a command is used is said before what is wrong with it
  const error = last.findIndex(index => lines[index]?.text.startsWith('Error: '))
  return error < 0 ? last : last.slice(error)
}

/** Of a block that holds a traceback, what comes behind its last frame and the code below it. */
function messageOf(block: readonly number[], lines: readonly Line[]): number[] {
  const textOf = (index: number) => lines[index]?.text ?? ''
  const spoken = (index: number) => textOf(index).trim() !== ''
  if (!block.some(index => textOf(index).trimStart().startsWith('Traceback '))) return block.filter(spoken)
  const frame = block.findLastIndex(index => (spoken(index) && FRAME.test(textOf(index))) || lines[index]?.cut !== undefined)
  const behind = block.slice(frame + 1)
  const exception = behind.findIndex(index => EXCEPTION.test(textOf(index)))
  return behind.slice(Math.max(0, exception)).filter(spoken)
}
