import { describe, expect, it } from 'vitest'
import { resumeFlow, runFlow, unknownOption } from '#shared/explorables/resume.ts'
import type { OriginTask, Outcome } from '#shared/explorables/resume.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import type { Command, Recording, Run } from '#shared/recording/recording.ts'

const FLOWS = [
  'resume', 'resume-graph', 'resume-renamed', 'resume-config', 'resume-side-effects', 'foreach-resume', 'foreach-one-worker', 'foreach-killed',
  'catch-resume', 'persistence-rules', 'parameters', 'moved-datastore', 's3-resume', 'spin', 'branch'
]

/** What the model leaves out: options that name the Config, the origin or the new run, and an origin that cannot be found. */
const LEFT_OUT = [
  'resume/unknown-origin', 'resume-config/refused-value', 'resume-config/refused-file', 'resume-side-effects/clone-only',
  'resume-side-effects/integer-run-id', 's3-resume/resume-local', 'spin/resume'
]

const recordings = await Promise.all(FLOWS.map(async name => (await loadFlow(name)).recording))
const commands = recordings.flatMap(recording => Object.values(recording.commands)
  .filter(({ typed }) => /\.py .*\bresume\b/.test(typed) || /\.py run\b/.test(typed))
  .map(command => ({ name: `${recording.name}/${command.name}`, recording, command })))

const tasksOf = (run: Run) => Object.values(run.tasks).flat()
const placeOf = (step: string, at: readonly number[]) => `${step}[${at.join()}]`

/** The graph of the code at a command: of a run that it made, else of the last edit. */
function graphOf(recording: Recording, command: Command) {
  const all = Object.values(recording.commands)
  const before = all.slice(0, all.indexOf(command) + 1).reverse()
  const source = command.runs[0]?.source ?? before.map(({ edits }) => edits['flow.py']).find(Boolean) ?? 'flow.py'
  const graph = recording.graphs[source]
  if (!graph) throw new Error(`flows/${recording.name} has no graph of ${source}`)
  return graph
}

function splitsOf(run: Run, next: readonly string[]): number {
  return tasksOf(run).find(({ step, foreach }) => next.includes(step) && foreach.at(-1)?.of)?.foreach.at(-1)?.of ?? 0
}

function originOf(recording: Recording, run: Run): OriginTask[] {
  const graph = recording.graphs[run.source ?? '']
  if (!graph) throw new Error(`flows/${recording.name}: the run ${run.id} has no graph`)
  return tasksOf(run).map(({ step, ok, foreach }) => {
    const { next = [], type } = graph.steps[step] ?? {}
    return { step, at: foreach.map(({ index }) => index), ok, next, ...type === 'split-foreach' && { splits: splitsOf(run, next) } }
  })
}

function modelled({ recording, command }: typeof commands[number]): Outcome {
  const graph = graphOf(recording, command)
  const itemsOf = (step: string) => command.runs[0] ? splitsOf(command.runs[0], graph.steps[step]?.next ?? []) : 0
  if (!/\bresume\b/.test(command.typed)) return runFlow(graph, itemsOf)
  const option = / (--alpha)\b/.exec(command.typed)?.[1]
  if (option) return { tasks: [], gone: [], refusal: unknownOption(option) }
  const runs = Object.values(recording.commands).flatMap(({ runs }) => runs)
  const named = command.runs[0]?.origin ?? runs[0]?.id
  const origin = runs.find(({ id }) => id === named)
  if (!origin) throw new Error(`no origin of ${command.name}`)
  const step = /\bresume(?: --origin-run-id \d+)?(?: ([a-z_]+))?$/.exec(command.typed)?.[1]
  return resumeFlow(graph, originOf(recording, origin), itemsOf, step)
}

describe('every recorded resume', () => {
  const inScope = commands.filter(({ name, command }) => !LEFT_OUT.includes(name) && (command.typed.includes('resume') || command.exit === 0))

  it('is in the model or named as left out', () => {
    expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(LEFT_OUT))
    expect(inScope.filter(({ command }) => command.typed.includes('resume')).length).toBeGreaterThan(25)
  })

  it.each(inScope)('$name: the tasks, and Metaflow’s message', (one) => {
    const { command } = one
    const { tasks, refusal, gone } = modelled(one)
    const recorded = command.runs[0] ? tasksOf(command.runs[0]) : []
    const states = recorded.map(({ step, foreach, state }) => `${placeOf(step, foreach.map(({ index }) => index))} ${state === 'caught' ? 'executed' : state}`)
    expect(tasks.map(({ step, at, state }) => `${placeOf(step, at)} ${state}`).sort()).toEqual(states.sort())
    const lines = command.lines.map(({ text }) => text.trim())
    if (refusal) expect(lines).toContain(refusal.message)
    expect(command.exit === 0).toBe(refusal === undefined)
    const lost = lines.flatMap(line => /^Cloning \w+\/\d+\/(\w+)\/\d+ failed with error: Flow \w+ has no attribute '\1'$/.exec(line)?.[1] ?? [])
    expect(gone).toEqual(lost)
  })
})
