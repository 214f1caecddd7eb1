import type { Box, Point } from '../graph/geometry.ts'
import { escape } from '../graph/svg.ts'
import { shortKey } from '../recording/words.ts'
import { FLIGHT_HEIGHT, flightAt, flightWidth } from './flight.ts'
import { blobLabel } from './label.ts'
import type { LiveDrawing } from './live.ts'
import type { Flight, Frame, Scene } from './types.ts'

/** An element of a drawing, with its attributes and what is in it. */
export type Shape = [tag: string, attributes: Record<string, string | number>, ...content: (Shape | string)[]]

/** Of IBM Plex Mono at 12.75 px. */
const CHARACTER = 7.65
const CORNER = 6

/** @property id unique on the page */
export interface DrawOptions { id: string, layout: 'wide' | 'tall' }

/** The scene at a moment, as a complete `<svg>` for the eye. Of a scene without a wide drawing it is the tall one. */
export function drawFrame(scene: Scene, frame: Frame, { id, layout }: DrawOptions): string {
  const drawing = (layout === 'wide' ? scene.drawings.wide : undefined) ?? scene.drawings.tall
  const { width, height, rem, room, backdrop } = drawing
  const hatch = hatchId(id, layout)
  const name = drawing === scene.drawings.wide ? `wide room-${room}` : scene.drawings.wide ? 'tall' : 'tall only'
  const pattern = `<pattern id="${hatch}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ground" d="M0 0h5v5H0z"/><path class="hatch" d="M0 0v5"/></pattern>`
  return `<svg class="${name}" viewBox="0 0 ${width} ${height}" width="${rem}rem" aria-hidden="true">${pattern}${backdrop}${markup(shapesOf(scene, drawing, frame, hatch))}</svg>`
}

/** The id of the pattern that fills what was cloned. */
export const hatchId = (id: string, layout: 'wide' | 'tall'): string => `${id}-${layout}`

/** Everything of a drawing that can change, in a shape that never does: only attributes and texts do. */
export function shapesOf(scene: Pick<Scene, 'steps' | 'runs' | 'blobs'>, drawing: LiveDrawing, frame: Frame, hatch: string): Shape {
  return ['g', { class: 'live' },
    ...commandShapes(scene, drawing, frame),
    ...scene.steps.map((name, index) => stepShape(scene, drawing, frame, index, name, hatch)),
    ...scene.blobs.map(({ key }, index) => blobShape(drawing, frame, index, shortKey(key))),
    ...frame.flights.map(flight => flightShape(drawing, flight))
  ]
}

function commandShapes({ runs }: Pick<Scene, 'runs'>, { width }: LiveDrawing, { run }: Frame): Shape[] {
  const { typed = '', id = '' } = runs[run] ?? {}
  const most = Math.floor(width / CHARACTER) - 2
  return [
    ['text', { class: 'command', x: 0, y: 14 }, ['tspan', { class: 'prompt' }, '$ '], ['tspan', {}, typed.length > most ? `${typed.slice(0, most - 1)}…` : typed]],
    ['text', { class: 'note heading', x: 0, y: 31 }, `run ${id}`]
  ]
}

function stepShape({ runs }: Pick<Scene, 'runs'>, drawing: LiveDrawing, frame: Frame, index: number, name: string, hatch: string): Shape {
  const place = drawing.steps[index]
  const moment = frame.steps[index]
  if (!place || !moment) return ['g', {}]
  const { box, depth, bar: [x, y, width] } = place
  const { state, words, tasks } = moment
  const corner = drawing.room ? CORNER : 4
  const isHatched = state === 'cloned' || state === 'mixed'
  // as many as a run of the scene has tasks here; where those are many, one bar stands for all
  const bars = Math.min(12, Math.max(...runs.map(run => run.tasks[index] ?? 0)))
  const parts = tasks.length <= bars ? tasks : [{ state, part: tasks.reduce((sum, { part }) => sum + part, 0) / tasks.length }]
  const each = width / parts.length
  return ['g', { 'class': 'step', 'data-state': state },
    ...Array.from({ length: depth }, (_, behind): Shape => ['path', { class: 'box', d: outline(box, corner, (depth - behind) * 3.5, false) }]),
    ['path', { class: 'box', d: outline(box, corner, 0, state === 'failed'), fill: isHatched ? `url(#${hatch})` : 'none' }],
    ['path', { class: 'cross', d: drawing.room ? '' : cross(box), opacity: state === 'failed' ? 1 : 0 }],
    ['text', { x: place.name[0], y: place.name[1] }, name],
    ['text', { class: 'note', x: place.note[0], y: place.note[1] }, `${place.before ?? ''}${words}`],
    ...Array.from({ length: bars }, (_, task): Shape => {
      const own = parts[task]
      const length = own && own.part > 0 ? Math.max(1, (each - 2) * own.part) : 0
      return ['path', { 'class': 'bar', 'data-state': own?.state ?? 'pending', 'd': length ? `M${round(x + task * each + 1)} ${y}h${round(length)}` : '' }]
    })
  ]
}

function blobShape({ slots }: LiveDrawing, { blobs }: Frame, index: number, key: string): Shape {
  const [x, y, width, height] = slots[index] ?? [0, 0, 0, 0]
  const { shown = 0, lit = 0, names = [] } = blobs[index] ?? {}
  return ['g', { class: 'blob', opacity: shown },
    ['rect', { class: 'glow', x: x - 3, y: y - 3, width: width + 6, height: height + 6, rx: 7, opacity: round(lit) }],
    ['rect', { class: 'plate', x, y, width, height, rx: 4 }],
    ['text', { class: 'key', x: x + width / 2, y: y + 16 }, key],
    ['text', { class: 'note', x: x + width / 2, y: y + 32 }, blobLabel(names)]
  ]
}

const SIGNS: Record<Flight['sort'], string> = { new: '+ ', known: '= ', taken: '', move: '' }

/** A chip, and how far it has come; one that is not under way is there all the same, and not to be seen. */
function flightShape(drawing: LiveDrawing, flight: Flight | undefined): Shape {
  if (!flight) return ['g', { 'class': 'fly', 'data-sort': '', 'opacity': 0 }, ['path', { class: 'trail', d: '' }], ['rect', { x: 0, y: 0, width: 0, height: 0, rx: 9 }], ['text', { x: 0, y: 0 }, '']]
  const label = `${SIGNS[flight.sort]}${flight.artifact}`
  const width = flightWidth(label)
  const { at: [x, y], trail } = flightAt(drawing, flight)
  const left = Math.max(0, Math.min(drawing.width - width, x - width / 2))
  return ['g', { 'class': 'fly', 'data-sort': flight.sort, 'opacity': round(Math.min(1, 8 * flight.part, 8 * (1 - flight.part))) },
    ['path', { class: 'trail', d: trail }],
    ['rect', { x: round(left), y: round(y - FLIGHT_HEIGHT / 2), width: round(width), height: FLIGHT_HEIGHT, rx: 9 }],
    ['text', { x: round(left + width / 2), y: round(y + 4.5) }, label]
  ]
}

/** What failed has its corners cut off. */
function outline([x, y, width, height]: Box, corner: number, by: number, isCut: boolean): string {
  const [across, down] = [width - 2 * corner, height - 2 * corner]
  const turn = (toX: number, toY: number, ofX: number, ofY: number) => isCut ? `l${toX} ${toY}` : `q${ofX} ${ofY} ${toX} ${toY}`
  return `M${x + by + corner} ${y + by}h${across}${turn(corner, corner, corner, 0)}v${down}${turn(-corner, corner, 0, corner)}h${-across}${turn(-corner, -corner, -corner, 0)}v${-down}${turn(corner, -corner, 0, -corner)}z`
}

function cross([x, y, width, height]: Box): string {
  const [middle, centre]: Point = [x + width / 2, y + height / 2]
  return `M${middle - 3} ${centre - 3}l6 6m0 -6l-6 6`
}

const round = (value: number) => Math.round(value * 10) / 10

/** @returns its markup, with every text and attribute escaped */
export function markup([tag, attributes, ...content]: Shape): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`).join('')
  return `<${tag}${written}>${content.map(part => typeof part === 'string' ? escape(part) : markup(part)).join('')}</${tag}>`
}
