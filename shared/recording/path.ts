import { didYouMean, someOf } from '#twoslash/nearest.ts'
import type { Command, Recording } from './recording.ts'

/**
 * The command of a recording.
 * @throws Error that lists the names there are
 */
export function commandOf({ name, commands }: Recording, command: string): Command {
  const found = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (found) return found
  const known = Object.keys(commands)
  throw new Error(`flows/${name} has no command "${command}"${didYouMean(command, known)} (recorded: ${someOf(command, known)})`)
}

/**
 * A command that made a run.
 * @throws Error that lists those there are
 */
export function commandWithRun(recording: Recording, command: string): Command {
  const found = commandOf(recording, command)
  if (found.runs.length) return found
  const others = Object.values(recording.commands).filter(({ runs }) => runs.length).map(({ name }) => name)
  throw new Error(`the command "${command}" of flows/${recording.name} made no run (those that made one: ${others.join(', ') || 'none'})`)
}

/** Lists whose order differs from one recording to the next. */
const LISTS = new Set(['lines', 'files', 'requests'])

/**
 * One value of a recording by a path such as `resume.tasks.train.0.origin`. The path begins with a command's name and goes
 * on with the fields of `Command`.
 * @throws Error that says how far the path leads, and what there is from there
 */
export function valueAt(recording: Recording, path: string): string | number | boolean {
  const [first = '', ...rest] = path.split('.')
  let value: unknown = commandOf(recording, first)
  let way = first
  for (const key of rest) {
    const known = keysOf(value)
    if (!known.includes(key)) throw new Error(`flows/${recording.name} has no "${path}": ${way} ${known.length ? `has ${someOf(key, known)}${didYouMean(key, known)}` : 'leads no further'}`)
    value = Reflect.get(Object(value), key)
    way += `.${key}`
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  const known = keysOf(value)
  throw new Error(`"${path}" of flows/${recording.name} is not one value: go on with ${known.length ? someOf('', known.map(key => `.${key}`)) : 'nothing, as it is empty'}`)
}

/** The ways on from a value. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, next]) => next === undefined || (LISTS.has(key) && Array.isArray(next)) ? [] : [key])
}
