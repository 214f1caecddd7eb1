import { isInternal } from '../datastore/internal.ts'
import type { Command, Recording, Run, Task } from '../recording/recording.ts'
import { parametersOf, takenBy } from './deeds.ts'
import type { Deed, Moment } from './deeds.ts'
import { parentsOf } from './ledger.ts'
import type { Ledger, Unit } from './ledger.ts'

/** A command of a recording with the run that is shown of it. */
export interface Played { command: Command, run: Run }

/**
 * The beats of recorded runs, as they happened: the command, its tasks in the order in which they began, and how it ended.
 * Tasks of one step that follow each other share a beat, and so do clones; another attempt is a beat of its own. A beat has
 * the name of its step, `clones` or `result`, or of the command that it begins; of several commands, with the command's
 * name and a slash before it.
 */
export function recordedMoments(recording: Recording, ledger: Ledger, played: readonly Played[], stepsOf: readonly string[]): Moment[] {
  return played.flatMap(({ command, run }) => {
    const taken = new Map<string, number>()
    const unique = (name: string) => {
      const times = (taken.get(name) ?? 0) + 1
      taken.set(name, times)
      return `${played.length > 1 ? `${command.name}/` : ''}${name}${times > 1 ? `-${times}` : ''}`
    }
    const begin: Moment = { name: command.name, run, deeds: [{ kind: 'begin', command, run }, ...parametersOf(ledger, run)] }
    const ran = grouped(ledger.unitsOf(run)).map((units): Moment => ({
      run,
      name: unique(units[0]?.state === 'cloned' ? 'clones' : units[0]?.task.step ?? ''),
      deeds: deedsOf(recording, ledger, units)
    }))
    const result: Moment = { run, name: unique('result'), deeds: [{ kind: 'close', run: { ...run, tasks: Object.fromEntries(stepsOf.map(step => [step, run.tasks[step] ?? []])) } }] }
    return [begin, ...ran, result]
  })
}

function grouped(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = []
  for (const unit of units) {
    const group = groups.at(-1)
    const [first] = group ?? []
    const isSame = first && (unit.state === 'cloned' ? first.state === 'cloned' : first.state !== 'cloned' && first.task.step === unit.task.step && group?.every(({ task }) => task !== unit.task))
    if (group && isSame) group.push(unit)
    else groups.push([unit])
  }
  return groups
}

/** What comes from the tasks before, the attempts, what they store. Artifacts go along an edge once, however many tasks there are. */
function deedsOf(recording: Recording, ledger: Ledger, units: readonly Unit[]): Deed[] {
  const attempts = units.map((unit): Deed => ({ kind: 'attempt', unit }))
  const [first] = units
  if (first?.state === 'cloned') return [...units.flatMap(({ run, task }) => takenBy(recording, ledger, run, task)), ...attempts]
  const edges = new Map(units.flatMap(({ run, task }) => parentsOf(run, task).filter(parent => parent !== run.parameters).map((from): [string, Deed] =>
    [`${from.step} ${task.step}`, { kind: 'move', names: passedOn(run, from, task), from, to: task }])))
  return [
    ...[...edges.values()].filter(deed => deed.kind === 'move' && deed.names.length),
    ...attempts,
    ...units.flatMap(unit => ledger.storedBy(unit).map((stored): Deed => ({ kind: 'store', unit, ...stored })))
  ]
}

/** What a task has from one before it under the same key, without parameters and constants, which every task has. */
function passedOn(run: Run, from: Task, to: Task): string[] {
  const everywhere = run.parameters?.artifacts ?? {}
  return Object.entries(from.artifacts)
    .filter(([name, artifact]) => !Object.hasOwn(everywhere, name) && !isInternal(run.flow, name, artifact) && to.artifacts[name]?.key === artifact.key)
    .map(([name]) => name)
}
