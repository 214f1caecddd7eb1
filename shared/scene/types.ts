import type { Box, Point } from '../graph/geometry.ts'
import type { TaskState } from '../recording/states.ts'

/** What a step, or a task of it, is in at some moment of a scene. */
export type MomentState = 'pending' | 'running' | 'mixed' | 'not-run' | TaskState

/** Where a chip can be: at the command line, a step or a blob, by its place in the scene's lists. */
export type Place = 'command' | readonly ['step' | 'blob', number]

/**
 * What happens in a beat, of names made indexes: a command begins; an attempt of a task ends; a chip flies, into a blob as
 * the name of an artifact, or from there as what a clone takes over, or along an edge; lines are marked; a run is over.
 */
export type Act
  = | { kind: 'begin', run: number }
    | { kind: 'task', step: number, task: number, attempt: number, isLast: boolean, state: TaskState }
    | { kind: 'fly', artifact: string, sort: 'new' | 'known' | 'taken' | 'move', from: Place, to: Place, way?: number }
    | { kind: 'lines', first: number, last: number }
    | { kind: 'close' }

/** A moment that a reader can go to, with its sentence, in which backticks mark code. */
export interface SceneBeat { name: string, caption: string, acts: Act[] }

/** A recorded run that the scene plays. */
export interface SceneRun {
  /** how a reader would type what made it */
  typed: string
  id: string
  /** how many tasks each step had, by step; 0 if it never ran */
  tasks: number[]
  /** what is said of each step in the end */
  words: string[]
}

/** A blob of the datastore that a beat is about. */
export interface SceneBlob {
  /** sha-1 of the pickle, 40 digits */
  key: string
  /** names that lead to it when the scene begins; undefined where it isn't there yet */
  names?: string[]
}

/** Where the parts of a drawing are, in pixels of a page whose root has 18 px. */
export interface Drawing {
  width: number
  height: number
  /** how wide it is shown, in rem */
  rem: number
  /** the narrowest column that it is shown in, in rem; not there for a tall one */
  room?: number
  /** markup of what never changes: edges, their labels, the ground of the datastore */
  backdrop: string
  /** of each step its box (in a tall drawing a marker), and where its texts and the bar of its progress are; `before` comes before what is said of it */
  steps: { box: Box, depth: number, name: Point, note: Point, before?: string, bar: readonly [x: number, y: number, width: number] }[]
  /** of the edges that artifacts travel along */
  ways: Point[][]
  slots: Box[]
}

/** The lines of code that a scene shows. */
export interface SceneCode { title: string, lines: string[] }

/** A scene with everything worked out: names are the recording's, places those of its layouts. JSON can hold it. */
export interface Scene {
  title: string
  /** the class of the flow */
  flow: string
  /** names, in the order of reading */
  steps: string[]
  runs: SceneRun[]
  blobs: SceneBlob[]
  beats: SceneBeat[]
  drawings: { wide?: Drawing, tall: Drawing }
  code?: SceneCode
}

/** A chip on its way. */
export interface Flight { artifact: string, sort: 'new' | 'known' | 'taken' | 'move', from: Place, to: Place, way?: number, part: number }

/** A scene at one moment, without places: both drawings are made of it. */
export interface Frame {
  /** ms from the scene's beginning */
  at: number
  beat: number
  caption: string
  /** the run that is shown, by its place in the scene's list */
  run: number
  steps: { state: MomentState, words: string, tasks: { state: MomentState, part: number }[] }[]
  /** `shown` from 0 to 1, `lit` from 0 to 1 when something has just reached it */
  blobs: { shown: number, lit: number, names: string[] }[]
  /** as many places as there can be chips under way at once */
  flights: (Flight | undefined)[]
  /** the lines of code that are marked, from 1 */
  lines?: readonly [first: number, last: number]
}
