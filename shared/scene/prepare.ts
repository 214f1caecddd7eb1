import { ownEntry } from '../own.ts'
import { didYouMean, someOf } from '#twoslash/nearest.ts'
import { chooseGraph } from '../graph/choose.ts'
import { layoutKey } from '../graph/geometry.ts'
import type { GraphLayout } from '../graph/geometry.ts'
import { sceneOf } from '../graph/scene.ts'
import type { Scene as GraphScene } from '../graph/scene.ts'
import { stepFacts } from '../graph/states.ts'
import type { Flow } from '../recording/flow.ts'
import { typedLine } from '../recording/log.ts'
import { recordingParts } from '../recording/place.ts'
import type { Recording } from '../recording/recording.ts'
import { recordedMoments } from './beats.ts'
import type { Played } from './beats.ts'
import { withKeys } from './claims.ts'
import { compile } from './compile.ts'
import type { Moment } from './deeds.ts'
import { drawingsOf } from './drawing.ts'
import { atPath, SceneError } from './error.ts'
import { ledgerOf } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import type { SceneProps } from './schema.ts'
import { captionOf } from './sentences.ts'
import type { Scene, SceneCode } from './types.ts'
import { writtenMoments } from './written.ts'

export const NAMES_NONE = 'it names no recording: give it from, such as resume/first-run, or flow and beats'

/** The folder in flows/ that a scene is about; undefined where it names none. */
export function flowOfScene({ from, flow }: Pick<SceneProps, 'from' | 'flow'>): string | undefined {
  const [first] = [from ?? []].flat()
  return first === undefined ? flow : recordingParts(first).flow
}

/** What a scene tells: its beats, and the runs that they are of with their graphs. */
interface Story {
  moments: (Moment & { caption: string })[]
  played: (Played & { source: string, graph: GraphScene })[]
  ledger: Ledger
}

/**
 * Works a scene out: what an author wrote, held against what was recorded.
 * @param props of the component, as the schema has them
 * @param code the lines that the scene shows
 * @throws SceneError with the way to the prop that is wrong
 */
export function prepareScene(props: SceneProps, { recording, layouts }: Flow, code?: SceneCode): Scene {
  const { moments, played, ledger } = storyOf(props, recording, code?.lines.length ?? 0)
  const drawn = played.map(({ source, graph }) => ({ source, graph, layout: layouts[layoutKey(source, graph)] }))
  const widest = drawn.reduce((one, next) => widthOf(next.layout) > widthOf(one.layout) ? next : one)
  const { source, graph, layout } = widest
  if (!layout) throw new Error(`flow-scene: the graph of flows/${recording.name}/${source} has no layout; the build makes one for each that a recording shows`)
  const steps = graph.steps.map(({ step }) => step)
  const { beats, blobs, edges } = compile(moments, steps, played.map(({ run }) => run), ledger)
  return {
    title: props.title,
    flow: graph.flow,
    steps,
    runs: played.map(({ command, run }) => ({
      typed: typedLine(command),
      id: run.id,
      tasks: steps.map(step => run.tasks[step]?.length ?? 0),
      words: steps.map(step => stepFacts(run.tasks[step] ?? []).words)
    })),
    blobs,
    beats,
    drawings: drawingsOf(graph, layout, blobs, beats, edges),
    ...code && { code }
  }
}

/**
 * The beats of a scene, without a drawing: all that can be wrong in one.
 * @param lines how many lines of code it shows
 * @throws SceneError with the way to the prop that is wrong
 */
export function storyOf(props: SceneProps, recording: Recording, lines: number): Story {
  const ledger = ledgerOf(recording)
  const { from } = props
  const { moments, played } = from === undefined
    ? writtenMoments(recording, ledger, firstPlayed(props, recording), props.beats ?? [], lines)
    : recordedStory(props, recording, ledger, [from].flat())
  const drawn = played.map((one) => {
    const { source, graph } = chooseGraph(recording, { command: one.command.name })
    return { ...one, source, graph: sceneOf(graph, one.run) }
  })
  const [first, ...more] = drawn
  const other = more.find(({ graph }) => first && shapeOf(graph) !== shapeOf(first.graph))
  if (first && other) throw new SceneError(`${first.source} and ${other.source} have different graphs: give each a scene of its own`, [from === undefined ? 'beats' : 'from'])
  return { ledger, played: drawn, moments: moments.map(moment => ({ ...moment, caption: moment.caption ?? captionOf(moment.deeds, ledger) })) }
}

const shapeOf = ({ steps, edges }: GraphScene) => JSON.stringify([steps.map(({ step, depth }) => [step, depth]), edges.map(({ from, to }) => [from, to])])
const widthOf = (layout: GraphLayout | undefined) => (layout?.wide?.steps ?? []).reduce((sum, [,, width]) => sum + width, layout ? 1 : 0)

function recordedStory(props: SceneProps, recording: Recording, ledger: Ledger, sources: string[]): { moments: Moment[], played: Played[] } {
  const { say = {}, add = {}, beats, flow, command, from } = props
  for (const [prop, value] of Object.entries({ beats, flow, command })) {
    if (value !== undefined) throw new SceneError(`${prop} does not go with from, whose beats follow from the recording: remove one of them`, [prop])
  }
  const played = sources.map((source, index) => atSource(recording, source, sources[index - 1], Array.isArray(from) ? ['from', index] : ['from']))
  const steps = Object.keys(chooseGraph(recording, { command: played[0]?.command.name }).graph.steps)
  const moments = recordedMoments(recording, ledger, played, steps)
  const names = moments.map(({ name }) => name)
  for (const [prop, said] of Object.entries({ say, add })) {
    for (const name of Object.keys(said)) if (!names.includes(name)) throw new SceneError(`there is no beat "${name}"${didYouMean(name, names)} (there are ${someOf(name, names)})`, [prop, name])
  }
  const written = (prop: string, sentence: string | undefined, { name, run }: Moment) => sentence === undefined ? undefined : atPath([prop, name], () => withKeys(sentence, run))
  return {
    played,
    moments: moments.map(moment => ({
      ...moment,
      caption: [written('say', ownEntry(say, moment.name), moment) ?? captionOf(moment.deeds, ledger), written('add', ownEntry(add, moment.name), moment) ?? []].flat().join(' ')
    }))
  }
}

function atSource(recording: Recording, source: string, before: string | undefined, path: PropertyKey[]): Played {
  const { flow, command: name = '' } = recordingParts(source)
  if (flow !== recording.name) throw new SceneError(`${source} is of another flow than flows/${recording.name}: a scene shows one`, path)
  const played = playedOf(recording, name, path)
  const names = Object.keys(recording.commands)
  if (before !== undefined && names.indexOf(name) <= names.indexOf(recordingParts(before).command ?? '')) throw new SceneError(`${source} was not recorded after ${before}: name them in that order`, path)
  return played
}

function firstPlayed({ command, flow, beats, say, add }: SceneProps, recording: Recording): Played {
  if (flow === undefined) throw new SceneError(NAMES_NONE, [])
  if (!beats) throw new SceneError('flow goes with beats: write them, or replace flow with from, such as resume/first-run, whose beats follow from the recording', ['flow'])
  for (const [prop, value] of Object.entries({ say, add })) if (value !== undefined) throw new SceneError(`${prop} goes with from: write say at a beat`, [prop])
  const first = Object.values(recording.commands).find(({ runs }) => runs.length)?.name
  return playedOf(recording, command ?? first ?? '', command === undefined ? ['flow'] : ['command'])
}

/** A command and its run, of which there is a graph. */
function playedOf(recording: Recording, name: string, path: PropertyKey[]): Played {
  return atPath(path, () => {
    const { run } = chooseGraph(recording, { command: name })
    const command = recording.commands[name]
    if (run && command) return { command, run }
    throw new Error(`the command "${name}" of flows/${recording.name} made no run`)
  })
}
