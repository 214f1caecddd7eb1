import { typedLine } from '../recording/log.ts'
import type { Artifact, Run } from '../recording/recording.ts'
import { TASK_STATES, tasksByState } from '../recording/states.ts'
import { count, listed, shortened, shortKey } from '../recording/words.ts'
import { labelOf } from './deeds.ts'
import type { Deed } from './deeds.ts'
import type { Ledger } from './ledger.ts'

/** A longer value is not written out. */
const SHORT = 20
/** So many artifacts are told one by one. */
const FEW = 3
const LONGEST_MESSAGE = 90

type Of<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>

/** What happens in a beat, in sentences in which backticks mark code. */
export function captionOf(deeds: readonly Deed[], ledger: Ledger): string {
  const of = <Kind extends Deed['kind']>(kind: Kind) => deeds.filter((deed): deed is Of<Kind> => deed.kind === kind)
  const attempts = of('attempt')
  return [
    ...of('begin').map(begins),
    ...parameters(of('store'), of('take')),
    ...cloned(attempts.filter(({ unit }) => unit.state === 'cloned')),
    ...ran(attempts.filter(({ unit }) => unit.state !== 'cloned'), of('store'), ledger),
    ...attempts.length ? [] : [...Map.groupBy(of('store').filter(({ unit }) => !isParameters(unit)), ({ unit }) => unit.task).entries()].flatMap(([task, own]) => stored(own, ledger, `${code(labelOf(task))} stores`)),
    ...attempts.length ? [] : of('move').map(({ names, from, to }) => `\`${labelOf(to)}\` has ${listed(names.map(code))} by the key that \`${labelOf(from)}\` had, and writes nothing.`),
    ...of('close').map(closes)
  ].join(' ')
}

const code = (text: string) => `\`${text.replaceAll('`', '\'')}\``
const valued = (name: string, { value }: Artifact) => code(value !== undefined && value.length <= SHORT ? `${name} = ${value}` : name)
const isParameters = ({ run, task }: { run: Run, task: Of<'store'>['unit']['task'] }) => task === run.parameters

function begins({ command, run }: Of<'begin'>): string {
  const edited = Object.keys(command.edits)
  const after = edited.length ? `After an edit of ${listed(edited.map(code))}, ` : ''
  return `${after}${code(typedLine(command))} starts run ${run.id}${run.origin === undefined ? '' : `, which resumes run ${run.origin}`}.`
}

function parameters(stores: Of<'store'>[], takes: Of<'take'>[]): string[] {
  const anew = stores.filter(({ unit }) => isParameters(unit))
  const kept = takes.filter(isParameters)
  return [
    ...anew.length ? [`First it stores ${listed(anew.map(({ name, artifact }) => valued(name, artifact)))}.`] : [],
    ...kept.length ? [`It keeps ${listed(kept.map(({ name, artifact }) => valued(name, artifact)))} as stored there.`] : []
  ]
}

/** `start and 3 tasks of divide`. */
function tasksOf(units: readonly Of<'attempt'>[]): string {
  const bySteps = [...Map.groupBy(units, ({ unit }) => unit.task.step)].sort(([, one], [, other]) => one.length - other.length)
  return listed(bySteps.map(([step, own]) => own.length === 1 && own[0] ? code(labelOf(own[0].unit.task)) : `${own.length} tasks of ${code(step)}`))
}

function cloned(attempts: Of<'attempt'>[]): string[] {
  const [first] = attempts
  if (!first) return []
  const several = attempts.length > 1
  return [`${tasksOf(attempts)} ${several ? 'are cloned' : 'is cloned'} from run ${first.unit.run.origin}: ${several ? 'they get' : 'it gets'} the keys that were stored there. None of ${several ? 'their' : 'its'} code runs, and no blob is written.`]
}

function ran(attempts: Of<'attempt'>[], stores: Of<'store'>[], ledger: Ledger): string[] {
  const [first, ...more] = attempts
  if (!first) return []
  const own = stores.filter(({ unit }) => !isParameters(unit))
  const failed = attempts.filter(({ unit }) => unit.state === 'failed')
  const { task, attempt, state } = first.unit
  const whose = more.length ? `${attempts.length} tasks of ${code(task.step)}` : code(labelOf(task))
  const again = attempt ? `${more.length ? ' are' : ' is'} tried again` : more.length ? ' run' : ' runs'
  if (state === 'caught' && !more.length) return [`In attempt ${attempt} ${code('@catch')} keeps the exception of ${whose}, and the run goes on.`, ...stored(own, ledger)]
  if (!more.length && failed.length) return [`${whose}${attempt ? `${again} and` : ''} ${reason(first)}.`, ...stored(own, ledger, 'What it had set is stored all the same:')]
  return [
    `${whose}${again}${failed.length || attempts.some(({ unit }) => ledger.storedBy(unit).length) ? '' : `, and ${more.length ? 'assign' : 'assigns'} nothing new`}.`,
    ...failed.map(one => `${code(labelOf(one.unit.task))} ${reason(one)}.`),
    ...stored(own, ledger)
  ]
}

function reason({ unit: { task, attempt } }: Of<'attempt'>): string {
  const exception = task.attempts[attempt]?.exception
  return exception ? `fails: ${code(shortened(`${exception.type}: ${exception.message}`.split('\n')[0] ?? '', LONGEST_MESSAGE))}` : 'fails without an exception'
}

function stored(stores: Of<'store'>[], ledger: Ledger, beginning?: string): string[] {
  if (!stores.length) return []
  const made = stores.filter(({ isNew }) => isNew).length
  const tasks = new Set(stores.map(({ unit }) => unit.task.pathspec)).size
  const who = beginning ?? (tasks > 1 ? 'They store' : 'It stores')
  if (stores.length <= FEW && tasks === 1) return [`${who} ${listed(stores.map(store => toldOf(store, ledger)))}.`]
  const names = [...new Set(stores.map(({ name }) => code(name)))]
  const known = stores.length - made
  return [`${who} ${listed(names, 5)}: ${listed([...made ? [count(made, 'new blob')] : [], ...known ? [`${count(known, 'artifact')} whose blob is there already`] : []])}.`]
}

function toldOf({ unit, name, artifact, isNew }: Of<'store'>, ledger: Ledger): string {
  const key = code(shortKey(artifact.key))
  const first = isNew ? undefined : ledger.firstOf(unit.run.flow, artifact.key)
  const whose = first && !first.isInternal && first.name !== name ? `, from ${code(first.name)}` : ''
  return `${valued(name, artifact)} (${isNew ? `new blob ${key}` : `blob ${key} is there already${whose}`})`
}

function closes({ run }: Of<'close'>): string {
  const counts = tasksByState([run])
  const told = TASK_STATES.flatMap(state => counts.has(state) ? `${counts.get(state)?.length} ${state}` : [])
  const idle = Object.entries(run.tasks).filter(([, tasks]) => !tasks.length).map(([step]) => step)
  const total = [...counts.values()].flat().length
  return `The run is over, with ${count(total, 'task')}: ${listed(told)}.${idle.length ? ` ${listed(idle.map(code))} did not run.` : ''}`
}
