import { didYouMean, someOf } from '#twoslash/nearest.ts'
import { isInternal } from '../datastore/internal.ts'
import type { Run, Task } from '../recording/recording.ts'
import { listed, shortKey } from '../recording/words.ts'
import { labelOf } from './deeds.ts'
import type { Deed } from './deeds.ts'
import { parentsOf } from './ledger.ts'
import type { Ledger, Unit } from './ledger.ts'

/** What an author may say that a task did. */
export type TaskAct = 'run' | 'fail' | 'retry' | 'clone'

/** What the beats so far have shown. */
export interface Shown {
  run: Run
  /** how many attempts, by the pathspec of their task */
  attempts: Map<string, number>
  /** keys of blobs */
  stored: Set<string>
}

/**
 * The tasks of `train` or `train[0]`.
 * @throws Error with the names there are
 */
export function tasksNamed({ tasks }: Run, reference: string): Task[] {
  const [, step = '', place] = /^(\w+)(?:\[(.*)\])?$/.exec(reference) ?? []
  const known = Object.keys(tasks)
  const own = Object.hasOwn(tasks, step) ? tasks[step] ?? [] : undefined
  if (!own) throw new Error(`the run has no step "${step}"${didYouMean(step, known)} (it has ${someOf(step, known)})`)
  if (!own.length) throw new Error(`${step} was not run`)
  const found = place === undefined ? own : own.filter(task => labelOf(task) === reference)
  if (!found.length) throw new Error(`there is no task ${reference} (there are ${listed(own.map(labelOf), 6)})`)
  return found
}

/**
 * The next attempt of a task.
 * @throws Error if the recording tells another story of it
 */
export function attemptOf({ run, attempts }: Shown, task: Task, act: TaskAct, ledger: Ledger): Unit {
  const attempt = attempts.get(task.pathspec) ?? 0
  const label = labelOf(task)
  const unit = ledger.unitsOf(run).find(unit => unit.task === task && unit.attempt === attempt)
  if (!unit) throw new Error(`${label} has ${task.attempts.length} recorded ${task.attempts.length === 1 ? 'attempt' : 'attempts'}, and no more to show`)
  const right = unit.state === 'cloned' ? 'clone' : attempt ? 'retry' : unit.state === 'failed' ? 'fail' : 'run'
  const story = { clone: 'was cloned', retry: `was tried ${task.attempts.length} times`, fail: 'failed', run: 'ran well at its first attempt' }[right]
  if (right !== act) throw new Error(`${label} ${story}: write "${right}: ${label}"`)
  const missing = parentsOf(run, task).find(parent => parent !== run.parameters && !attempts.has(parent.pathspec))
  if (missing && act !== 'clone') throw new Error(`${label} began after ${labelOf(missing)}, which no beat before shows`)
  return unit
}

/**
 * What tasks have stored under a name: `start.table`.
 * @throws Error if they did not, or if the blob was there already (of `write`) or not yet (of `dedupe`), or is that of another name of the same task
 */
export function storesOf(shown: Shown, reference: string, act: 'write' | 'dedupe', ledger: Ledger): Deed[] {
  const { run, attempts } = shown
  const name = nameIn(reference)
  return tasksNamed(run, ownerIn(reference)).map((task): Deed => {
    const label = labelOf(task)
    const attempt = (attempts.get(task.pathspec) ?? 0) - 1
    if (attempt < 0) throw new Error(`${label} stores ${name} when it ends, and no beat so far has it`)
    const unit: Unit = { run, task, attempt, state: task.state }
    const own = ledger.storedBy(unit)
    const stored = own.find(one => one.name === name)
    if (!stored) throw new Error(notStored(unit, name, own.map(({ name }) => name)))
    const { key } = stored.artifact
    const writer = shown.stored.has(key) ? undefined : own.find(({ isNew, artifact }) => isNew && artifact.key === key)
    if (writer && writer !== stored) throw new Error(`${label} stores ${writer.name} before ${name}, backwards through the alphabet: write "write: ${label}.${writer.name}" before`)
    const isFirst = writer !== undefined
    const first = ledger.firstOf(run.flow, key)
    if (isFirst !== (act === 'write')) throw new Error(isFirst
      ? `nothing had the key ${shortKey(key)} before ${label}.${name}: write "write: ${reference}"`
      : `the blob ${shortKey(key)} was there before ${label}.${name}${first ? `, as that of ${labelOf(first.task)}.${first.name}` : ''}: write "dedupe: ${reference}"`)
    return { kind: 'store', unit, ...stored, isNew: isFirst }
  })
}

/**
 * An artifact that goes on to the next task: `start.table to copy`.
 * @throws Error if no edge leads there, or if it isn't the same there
 */
export function moveOf({ run, attempts }: Shown, reference: string): Deed {
  const [, source = '', target = ''] = /^(.*) to (.*)$/.exec(reference) ?? []
  const name = nameIn(source)
  const [from] = tasksNamed(run, ownerIn(source))
  const [to] = tasksNamed(run, target)
  const parents = to ? parentsOf(run, to).filter(parent => parent !== run.parameters) : []
  if (!from || !to || !parents.includes(from)) throw new Error(`${ownerIn(source)} does not lead to ${target}: ${parents.length ? `${listed(parents.map(labelOf), 6)} ${parents.length > 1 ? 'do' : 'does'}` : 'nothing does'}`)
  if (!attempts.has(from.pathspec)) throw new Error(`${labelOf(from)} has ${name} when it has ended, and no beat so far has it`)
  const artifact = artifactOf(from, name)
  const there = to.artifacts[name]
  if (there?.key !== artifact.key) throw new Error(there ? `${labelOf(to)} stored another value as ${name}, ${shortKey(there.key)} and not ${shortKey(artifact.key)}` : `${labelOf(to)} has no artifact ${name}`)
  return { kind: 'move', names: [name], from, to }
}

/** Seven digits or more of a hash, in which there is a letter and a number. */
const KEY = /\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/

/**
 * A sentence with the first digits of the recorded key where it says `{start.table}`.
 * @throws Error on a name that isn't there, and on a key that is typed in
 */
export function withKeys(sentence: string, run: Run): string {
  const [typed] = KEY.exec(sentence) ?? []
  if (typed) throw new Error(`${typed} looks like a key that is typed in: name its artifact, such as {start.table}, and the recorded one will stand there`)
  return sentence.replace(/\{([^{}]+)\}/g, (_, reference: string) => {
    const [task] = tasksNamed(run, ownerIn(reference))
    if (!task || !reference.includes('.')) throw new Error(`{${reference}}: expected an artifact, such as {start.table}`)
    return shortKey(artifactOf(task, nameIn(reference)).key)
  })
}

/**
 * What the recorded files say of lines of the scene's code.
 * @param count how many lines are shown
 */
export function linesOf(marked: string, count: number): Deed {
  const [first = 0, last = first] = marked.split('-').map(Number)
  if (!count) throw new Error('there is no code to mark lines of: put a fence such as ```python file=flows/resume/flow.py#start into the scene')
  if (first < 1 || last > count || last < first) throw new Error(`the lines ${marked} are not there: ${count} are shown, and counted from 1`)
  return { kind: 'lines', first, last }
}

const ownerIn = (reference: string) => reference.slice(0, reference.lastIndexOf('.'))
const nameIn = (reference: string) => reference.slice(reference.lastIndexOf('.') + 1)

function artifactOf(task: Task, name: string) {
  const artifact = Object.hasOwn(task.artifacts, name) ? task.artifacts[name] : undefined
  if (artifact) return artifact
  const known = Object.keys(task.artifacts).filter(known => !known.startsWith('_'))
  throw new Error(`${labelOf(task)} has no artifact "${name}"${didYouMean(name, known)} (it has ${someOf(name, known)})`)
}

function notStored({ run, task }: Unit, name: string, own: string[]): string {
  const label = labelOf(task)
  const artifact = artifactOf(task, name)
  if (isInternal(run.flow, name, artifact)) return `${name} is Metaflow's own: scenes show what a flow's code assigns`
  const [parent] = parentsOf(run, task)
  const way = parent && parent !== run.parameters ? `: write "move: ${labelOf(parent)}.${name} to ${label}"` : ''
  return `${label} got ${name} from before it, by its key ${shortKey(artifact.key)}${way} (its own are ${own.join(', ') || 'none'})`
}

/** The first blob that a beat finds there, although a task of the played runs stored it and no beat shows that. */
export function checkFirsts(deed: Deed, shown: Shown, ledger: Ledger, played: readonly Run[]): void {
  if (deed.kind !== 'store' || deed.isNew || shown.stored.has(deed.artifact.key)) return
  const first = ledger.firstOf(shown.run.flow, deed.artifact.key)
  if (first && !first.isInternal && first.task !== first.run.parameters && played.includes(first.run)) {
    throw new Error(`its blob was stored as ${labelOf(first.task)}.${first.name}, which no beat shows: write "write: ${labelOf(first.task)}.${first.name}" before`)
  }
}
