import { reasonsFor } from './scene.ts'
import type { Scene, SceneStep } from './scene.ts'

/** Drawings are measured in pixels of a page whose root has 18 px, and shown in rem, so they grow with the reader's text. */
export const ROOT = 18
/** Sizes of text; a phone's root has 17 px, and nothing may be under 12 px there. */
export const NAME = 13.5
export const NOTE = 12.75
/** Of IBM Plex Mono, exact; of the interface's font, whichever it is, an upper estimate. In em. */
const MONO = 0.6
const SANS = 0.57
/** Widths of the article's column in rem from which a wide drawing may be shown; assets/css/linked/flow-graph.css has one rule for each. */
export const ROOMS = [16, 20, 24, 28, 32, 36, 40] as const

/** The text column of a phone of 320 px. */
export const PHONE = 298
/** Characters that a line of notes has at most, if it could be two. */
const LINE = 30

/** Of a marker, which stands for a step in a tall drawing. */
export const MARKER = 15
/** From a step to the outline behind it that says that it runs for each item. */
export const OUTLINE = 3.5
/** Between the lines of a step that has several. */
export const LEADING = 16

export type Point = readonly [x: number, y: number]
export type Box = readonly [x: number, y: number, width: number, height: number]

/** Where things are, in the order of the scene's steps and edges. */
export interface Placement {
  width: number
  height: number
  steps: Box[]
  /** from its step's border to the next one's, with a right angle at each point between */
  edges: Point[][]
  /** the boxes of labels, by edge */
  labels: (Box | null)[]
}

/**
 * One scene drawn twice: wide from left to right, in boxes, and tall from top to bottom, as a column of markers with the
 * steps' names beside it, which fits a phone however many branches there are. A wide one that fits no column is left out.
 */
export interface GraphLayout {
  wide?: Placement
  tall: Placement & { notes: NotePlace }
}

/** Where a tall drawing has what is said of a step: in a column beside the names, or under each. */
export type NotePlace = 'beside' | 'below'

const nameWidth = (name: string): number => name.length * NAME * MONO
export const noteWidth = (note: string): number => note.length * NOTE * SANS

/** A step's box in a wide drawing: all are equally high. */
export function boxSizes({ steps }: Scene): { width: number, height: number }[] {
  const height = steps.some(({ words }) => words) ? 50 : 36
  return steps.map(({ step, words = '' }) => ({ width: Math.round(Math.max(nameWidth(step), noteWidth(words)) + 26), height }))
}

/** What is said of a step in a tall drawing, by line. */
export function rowNotes(scene: Scene, step: SceneStep, place: NotePlace): string[] {
  const notes = [...reasonsFor(scene, step), ...step.words ? [step.words] : []]
  const together = notes.join(' · ')
  return notes.length > 1 && (place === 'beside' || together.length <= LINE) ? [together] : notes
}

/** From a row of a tall drawing to the next: all are equally high. */
export function rowPitch(scene: Scene, place: NotePlace): number {
  const below = place === 'below' ? Math.max(...scene.steps.map(step => rowNotes(scene, step, place).length)) : 0
  return MARKER + 17 + LEADING * below
}

/** Where the text of a tall drawing begins: right of all markers and edges. */
export const textLeft = ({ width }: Placement): number => width + 10
/** Where notes begin that stand beside the names. */
export const notesLeft = ({ steps }: Scene, placement: Placement): number => Math.ceil(textLeft(placement) + Math.max(...steps.map(({ step }) => nameWidth(step))) + 16)

export function rowWidth(scene: Scene, placement: Placement, place: NotePlace): number {
  const left = place === 'beside' ? notesLeft(scene, placement) : textLeft(placement)
  const notes = scene.steps.flatMap(step => rowNotes(scene, step, place).map(note => left + noteWidth(note)))
  return Math.ceil(Math.max(...notes, ...scene.steps.map(({ step }) => textLeft(placement) + nameWidth(step)))) + 4
}

/**
 * What a layout depends on besides the graph of a source: two commands that did the same with it share one.
 * @param source whose graph the scene shows
 */
export function layoutKey(source: string, scene: Scene): string {
  return [
    source,
    ...boxSizes(scene).map(({ width, height }) => `${width}x${height}`),
    ...scene.steps.map(step => rowNotes(scene, step, 'below').map(({ length }) => length).join('+')),
    ...scene.edges.map(({ label = '' }) => label.length)
  ].join(' ')
}
