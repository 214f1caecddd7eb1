import type { TimedAct, TimedBeat, TimedScene } from './timeline.ts'
import type { Flight, Frame, MomentState } from './types.ts'

/** So many chips can be under way at once: those of one kind that follow each other closely. */
const FLIGHTS = 5
/** So long, in ms, something is lit that a chip has reached. */
const GLOW = 700

interface TaskMoment { state: MomentState, part: number, attempt: number, isOver: boolean }

/** The scene at a moment: everything that began until then, in order. */
export function momentAt(scene: TimedScene, beats: readonly TimedBeat[], acts: readonly TimedAct[], at: number): Frame {
  const beat = Math.max(0, beats.findLastIndex(beat => beat.at <= at))
  const pending = (run: number) => scene.steps.map((_, step) => Array.from({ length: scene.runs[run]?.tasks[step] ?? 0 }, (): TaskMoment => ({ state: 'pending', part: 0, attempt: 0, isOver: false })))
  let run = 0
  let tasks = pending(run)
  let isClosed = false
  let lines: Frame['lines']
  const blobs = scene.blobs.map(({ names }) => ({ shown: names ? 1 : 0, lit: 0, names: [...names ?? []] }))
  const flights = Array.from({ length: FLIGHTS }, (): Flight | undefined => undefined)
  let flown = 0
  for (const { act, at: from, until } of acts) {
    if (from > at) break
    const part = Math.min(1, (at - from) / (until - from))
    switch (act.kind) {
      case 'begin':
        run = act.run
        tasks = pending(run)
        isClosed = false
        break
      case 'task': {
        const isOver = part === 1
        const state = isOver ? act.state : act.state === 'cloned' ? 'pending' : 'running'
        const own = tasks[act.step]
        if (own) own[act.task] = { state, part, attempt: act.attempt, isOver: isOver && act.isLast }
        break
      }
      case 'fly': {
        const blob = act.to !== 'command' && act.to[0] === 'blob' ? blobs[act.to[1]] : undefined
        if (part === 1 && blob) {
          blob.shown = 1
          blob.lit = Math.max(0, 1 - (at - until) / GLOW)
          if (!blob.names.includes(act.artifact)) blob.names.push(act.artifact)
        }
        const { artifact, sort, from: origin, to, way } = act
        if (part < 1) flights[flown % FLIGHTS] = { artifact, sort, from: origin, to, ...way !== undefined && { way }, part }
        flown++
        break
      }
      case 'lines':
        lines = [act.first, act.last]
        break
      case 'close':
        isClosed = part === 1
    }
  }
  return {
    at, beat,
    caption: beats[beat]?.caption ?? '',
    run,
    steps: tasks.map((own, step) => ({ ...stepMoment(own, scene.runs[run]?.words[step] ?? '', isClosed), tasks: own.map(({ state, part }) => ({ state, part })) })),
    blobs,
    flights,
    ...lines && { lines }
  }
}

function stepMoment(tasks: readonly TaskMoment[], words: string, isClosed: boolean): { state: MomentState, words: string } {
  const states = new Set(tasks.map(({ state }) => state))
  const over = tasks.filter(({ isOver }) => isOver).length
  const [only] = tasks
  const state = stateOf(states)
  if (!only) return isClosed ? { state: 'not-run', words } : { state: 'pending', words: 'pending' }
  if (over === tasks.length) return { state, words }
  if (tasks.length > 1) return { state, words: states.size === 1 && states.has('pending') ? 'pending' : `${over} of ${tasks.length}` }
  const again = only.attempt ? `attempt ${only.attempt + 1}` : 'running'
  return { state, words: only.state === 'running' ? again : only.state === 'failed' ? `attempt ${only.attempt + 1} failed` : only.state }
}

/** What a step is drawn as: the worst of its tasks, as `graph/states.ts` has it of what is over. */
function stateOf(states: ReadonlySet<MomentState>): MomentState {
  const [first = 'pending', ...more] = states
  if (states.has('running')) return 'running'
  if (states.has('failed')) return 'failed'
  if (!more.length) return first
  if (states.has('pending')) return states.has('cloned') ? 'mixed' : 'running'
  if (states.has('cloned')) return 'mixed'
  return states.has('caught') ? 'caught' : 'retried'
}
