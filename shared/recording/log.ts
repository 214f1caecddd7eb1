import { ownEntry } from '../own.ts'
import { someOf } from '#twoslash/nearest.ts'
import { failureLines } from './failures.ts'
import type { Command, Recording, Run, Task } from './recording.ts'
import type { RecordedLine } from './schema.ts'
import { tasksByState } from './states.ts'
import type { TaskState } from './states.ts'

/** A line of a recorded terminal, with what is marked on it. */
export interface LogLine extends RecordedLine {
  /** on which it was recorded: `2026-11-21` */
  day: string
  /** what became of its task in this command */
  state?: TaskState
  /** says that something failed, and why */
  failure: boolean
}

/** Lines that follow each other; `folded` ones are a click away. */
export interface LogPart { folded: boolean, lines: LogLine[] }

/** A command as a terminal showed it. */
export interface Log {
  typed: string
  parts: LogPart[]
  /** what happened to its tasks; of one step, to those of that step */
  tasks: Map<TaskState, Task[]>
  exit: number
  /** how many lines were printed, where only those of one step are shown */
  of?: number
}

/** A log of so many lines is shown whole. */
const WHOLE = 40
/** Of a longer one, so many stay open at its beginning and at its end. */
const HEAD = 14
const TAIL = 8
/** Fewer than so many are not worth a fold. */
const FEW = 8

/**
 * @param step shows only the lines that its tasks printed
 * @throws Error if nothing of the command was printed by a task of the step
 */
export function readLog({ recorded }: Pick<Recording, 'recorded'>, command: Command, step?: string): Log {
  const runs = new Map(command.runs.map(run => [run.id, run]))
  const failures = failureLines(command)
  const lines = command.lines.map((line, index): LogLine => {
    const run = runs.get(line.run ?? command.run ?? '')
    const task = run && taskOf(run, line.task)
    return { ...line, failure: failures.has(index), day: recorded, run: line.run ?? command.run, state: task?.state }
  })
  const log = { typed: typedLine(command), exit: command.exit, tasks: tasksByState(command.runs) }
  if (step === undefined) return { ...log, parts: fold(lines) }
  const own = lines.filter(({ task }) => task?.startsWith(`${step}/`))
  if (!own.length) {
    const steps = new Set(lines.flatMap(({ task }) => task?.split('/')[0] ?? []))
    throw new Error(`no task of the step "${step}" printed a line in ${command.name} (there are lines of ${someOf(step, steps, 'no task')})`)
  }
  const tasks = new Map([...log.tasks].map(([state, tasks]) => [state, tasks.filter(task => task.step === step)] as const).filter(([, tasks]) => tasks.length))
  return { ...log, tasks, parts: fold(own), of: lines.length }
}

/** A command as one types it, with the environment that was set for it. */
export function typedLine({ env, typed }: Pick<Command, 'env' | 'typed'>): string {
  return [...Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`), typed].join(' ')
}

/** A line as a terminal shows it. */
export function terminalLine({ at, day, run, task, pid, text, cut }: LogLine): string {
  const place = task && at !== undefined ? `[${run}/${task}${pid === undefined ? '' : ` (pid ${pid})`}] ` : ''
  return `${at === undefined ? '' : `${day} ${at} `}${place}${cut === undefined ? text : cutText(cut)}`.trimEnd()
}

/** All that a command printed, as a terminal shows it. */
export function terminalText(recording: Pick<Recording, 'recorded'>, command: Command): string {
  return readLog(recording, command).parts.flatMap(({ lines }) => lines).map(terminalLine).join('\n')
}

/** What stands for stack frames that were left out. */
export function cutText(lines: number): string {
  return `… ${lines} ${lines === 1 ? 'line' : 'lines'} of stack frames inside Metaflow or Python's library`
}

function taskOf(run: Run, name: string | undefined): Task | undefined {
  return name === undefined ? undefined : ownEntry(run.tasks, name.slice(0, name.indexOf('/')))?.find(task => task.name === name)
}

function quoted(value: string): string {
  return /^[\w./:@%+,-]+$/.test(value) ? value : `'${value.replaceAll('\'', `'\\''`)}'`
}

/** The beginning, the end and every failure stay open; the first part is what follows the command, be it nothing. */
function fold(lines: readonly LogLine[]): LogPart[] {
  const open = lines.map(({ failure }, index) => failure || lines.length <= WHOLE || index < HEAD || index >= lines.length - TAIL)
  const parts: LogPart[] = lines.length ? [] : [{ folded: false, lines: [] }]
  for (let first = 0; first < lines.length;) {
    const folded = !open[first]
    const end = open.findIndex((isOpen, index) => index > first && isOpen === folded)
    const part = { folded, lines: lines.slice(first, end < 0 ? undefined : end) }
    first += part.lines.length
    if (part.folded && part.lines.length >= FEW) parts.push(part)
    else if (parts.at(-1)?.folded === false) parts.at(-1)?.lines.push(...part.lines)
    else parts.push({ ...part, folded: false })
  }
  return parts
}
