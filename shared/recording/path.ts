import { didYouMean } from '#twoslash/nearest.ts'
import type { Command, Recording } from './recording.ts'

/**
 * The command of a recording.
 * @throws Error that lists the names there are
 */
export function commandOf({ name, commands }: Recording, command: string): Command {
  const found = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (found) return found
  const known = Object.keys(commands)
  throw new Error(`flows/${name} has no command "${command}"${didYouMean(command, known)} (recorded: ${known.join(', ')})`)
}

/**
 * One value of a recording by a path such as `resume.tasks.train.0.origin`. The path begins with a command's name and goes
 * on with the fields of `Command`.
 * @throws Error that says how far the path leads, and what there is from there
 */
export function valueAt(recording: Recording, path: string): string {
  const [first = '', ...rest] = path.split('.')
  let value: unknown = commandOf(recording, first)
  let way = first
  for (const key of rest) {
    const known = isRecord(value) ? Object.keys(value).filter(key => value !== undefined && Reflect.get(Object(value), key) !== undefined) : []
    if (!known.includes(key)) throw new Error(`flows/${recording.name} has no "${path}": ${way} ${known.length ? `has ${known.join(', ')}${didYouMean(key, known)}` : 'leads no further'}`)
    value = Reflect.get(Object(value), key)
    way += `.${key}`
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  const known = isRecord(value) ? Object.keys(value) : []
  throw new Error(`"${path}" of flows/${recording.name} is not one value: go on with ${known.length ? known.map(key => `.${key}`).join(', ') : 'nothing, as it is empty'}`)
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
