import { commandOf } from '../recording/path.ts'
import { isInternal } from './internal.ts'
import type { Artifact, Attempt, Command, Recording, Run, Task } from '../recording/recording.ts'

/** A name in the map of a task. */
export interface Entry {
  name: string
  artifact: Artifact
  /** one of Metaflow's own */
  internal: boolean
  /** no map before this one leads to the same blob */
  first: boolean
}

/** What an attempt of a task stored as `N.data.json`. */
export interface TaskMap {
  command: Command
  run: Run
  task: Task
  /** `step/id`, and the attempt where the task has several */
  label: string
  attempt: Attempt
  entries: Entry[]
}

/** The tasks of a run in the order in which they are shown. */
export const tasksOf = ({ parameters, tasks }: Run): Task[] => [...parameters ? [parameters] : [], ...Object.values(tasks).flat()]

/** `step/id` of the task that a task was cloned from. */
export const originName = ({ origin = '' }: Task): string => origin.split('/').slice(2).join('/')

/** What a map leads to is a blob of its flow: flows share none. */
export const blobOf = (flow: string, key: string): string => `${flow}/${key}`

/** The maps of runs in order: by command, run, step and task. */
export function mapsOf(commands: readonly Command[]): TaskMap[] {
  const seen = new Set<string>()
  const entry = (flow: string, [name, artifact]: [string, Artifact]): Entry => {
    const blob = blobOf(flow, artifact.key)
    const first = !seen.has(blob)
    seen.add(blob)
    return { name, artifact, internal: isInternal(flow, name, artifact), first }
  }
  return commands.flatMap(command => command.runs.flatMap(run => tasksOf(run).flatMap(task => task.attempts.map((attempt, number): TaskMap => ({
    command,
    run,
    task,
    label: task.attempts.length > 1 ? `${task.name}, attempt ${number}` : task.name,
    attempt,
    entries: Object.entries(attempt.artifacts).map(artifact => entry(run.flow, artifact))
  })))))
}

/**
 * The commands up to one, or those that are named, in the order in which they were run.
 * @throws Error if there is no such command
 */
export function commandsOf(recording: Recording, choice: { after: string } | { only: readonly string[] }): Command[] {
  const all = Object.values(recording.commands)
  if ('after' in choice) return all.slice(0, all.indexOf(commandOf(recording, choice.after)) + 1)
  const chosen = choice.only.map(name => commandOf(recording, name))
  return chosen.length ? all.filter(command => chosen.includes(command)) : all
}
