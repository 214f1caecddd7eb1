import { LEADING, MARKER, NAME, notesLeft, noteWidth, PHONE, ROOMS, ROOT, rowNotes, rowPitch, rowWidth, textLeft } from '../graph/geometry.ts'
import type { Box, GraphLayout, Placement, Point } from '../graph/geometry.ts'
import type { Scene as GraphScene } from '../graph/scene.ts'
import { reasonsFor } from '../graph/scene.ts'
import { drawEdges, escape } from '../graph/svg.ts'
import type { Compiled } from './compile.ts'
import { blobLabel } from './label.ts'
import type { Drawing, Scene, SceneBeat, SceneBlob } from './types.ts'

/** Above the graph: the command and its run. */
const TOP = 50
/** Between the graph and the datastore. */
const GAP = 22
const PAD = 10
/** Of the datastore's name. */
const HEADING = 24
const SLOT = 40
const SLOT_GAP = 8
/** Of eight digits of a key. */
const LEAST_SLOT = 84
const MOST_SLOT = 278
/** A narrower wide drawing leaves the datastore too little room. */
const LEAST_WIDE = 560
/** Beside a name. */
const TALL_BAR = 48
/** A wide drawing is shown larger than a graph in the text, where the column has room for that. */
const LARGER = 1.25

/** Where everything is in both drawings of a scene, below a graph that is laid out already. */
export function drawingsOf(graph: GraphScene, layout: GraphLayout, blobs: readonly SceneBlob[], beats: readonly SceneBeat[], edges: Compiled['edges']): Scene['drawings'] {
  const widths = blobs.map((blob, index) => slotWidth(blob, index, beats))
  const wide = layout.wide && drawWide(graph, layout.wide, widths, edges)
  return { ...wide && wide.width <= Math.max(...ROOMS) * ROOT && { wide }, tall: drawTall(graph, layout.tall, widths, edges) }
}

/** As wide as its names will become. */
function slotWidth({ names = [] }: SceneBlob, index: number, beats: readonly SceneBeat[]): number {
  const flown = beats.flatMap(({ acts }) => acts.flatMap(act => act.kind === 'fly' && act.to !== 'command' && act.to[0] === 'blob' && act.to[1] === index ? act.artifact : []))
  const all = [...new Set([...names, ...flown])]
  const widest = Math.max(...all.map((_, place) => noteWidth(blobLabel(all.slice(0, place + 1)))), 0)
  return Math.round(Math.max(LEAST_SLOT, Math.min(MOST_SLOT, widest + 18)))
}

function drawWide(graph: GraphScene, placement: Placement, widths: readonly number[], edges: Compiled['edges']): Drawing {
  const width = Math.max(placement.width, LEAST_WIDE)
  const left = Math.round((width - placement.width) / 2)
  const slots = slotsIn(width, TOP + placement.height + GAP, widths)
  const labels = graph.edges.flatMap(({ label }, index) => {
    const box = placement.labels[index]
    return label && box ? [`<text class="label" x="${box[0] + box[2] / 2}" y="${box[1] + 10.5}">${escape(label)}</text>`] : []
  })
  const rem = remOf(Math.min(width * LARGER, Math.max(...ROOMS) * ROOT))
  return {
    width,
    height: slots.bottom,
    rem,
    // where the column is narrower than that, it is smaller
    room: ROOMS.find(room => room * ROOT >= width),
    backdrop: `<g transform="translate(${left} ${TOP})">${drawEdges(graph, placement)}${labels.join('')}</g>${ground(width, TOP + placement.height + GAP, slots.bottom)}`,
    steps: graph.steps.map(({ depth }, index) => {
      const box = moved(placement.steps[index], left)
      const [x, y, across, down] = box
      return { box, depth, name: [x + across / 2, y + 20], note: [x + across / 2, y + 37], bar: [x + 8, y + down - 6, across - 16] }
    }),
    ways: waysOf(graph, placement, edges, left),
    slots: slots.boxes
  }
}

function drawTall(graph: GraphScene, placement: GraphLayout['tall'], widths: readonly number[], edges: Compiled['edges']): Drawing {
  const width = Math.max(rowWidth(graph, placement, placement.notes), PHONE)
  const pitch = rowPitch(graph, placement.notes)
  const left = textLeft(placement)
  const bottom = Math.max(...placement.steps.map(([, y]) => y)) + pitch - 8
  const height = Math.max(placement.height, bottom)
  const [noteLeft, noteTop] = placement.notes === 'beside' ? [notesLeft(graph, placement), 0] : [left, LEADING]
  const slots = slotsIn(width, TOP + height + GAP, widths)
  const reasons: string[] = []
  const steps = graph.steps.map((step, index): Drawing['steps'][number] => {
    const box = moved(placement.steps[index], 0)
    const [x, y] = box
    const why = reasonsFor(graph, step)
    const notes = rowNotes(graph, step, placement.notes)
    // what leads to a step is said on its line or, where there is no room, on one of its own
    const together = notes.length === 1 && why.length > 0
    if (!together) why.forEach((reason, line) => reasons.push(`<text class="note" x="${noteLeft}" y="${y + 12 + noteTop + LEADING * line}">${escape(reason)}</text>`))
    const name = Math.round(step.step.length * NAME * 0.6)
    return {
      box: [x, y, MARKER, MARKER],
      depth: step.depth,
      name: [left, y + 12],
      note: [noteLeft, y + 12 + noteTop + (together ? 0 : LEADING * why.length)],
      ...together && { before: `${why.join(' · ')} · ` },
      bar: noteTop ? [left + name + 10, y + 8, TALL_BAR] : [left, y + 17, name]
    }
  })
  return {
    width,
    height: slots.bottom,
    rem: remOf(width),
    backdrop: `<g transform="translate(0 ${TOP})">${drawEdges(graph, placement)}</g>${reasons.join('')}${ground(width, TOP + height + GAP, slots.bottom)}`,
    steps,
    ways: waysOf(graph, placement, edges, 0),
    slots: slots.boxes
  }
}

const remOf = (pixels: number) => Math.round(pixels / ROOT * 1000) / 1000
const moved = ([x, y, width, height]: Box = [0, 0, 0, 0], left: number): Box => [x + left, y + TOP, width, height]

function waysOf(graph: GraphScene, placement: Placement, edges: Compiled['edges'], left: number): Point[][] {
  return edges.map(({ from, to }) => (placement.edges[graph.edges.findIndex(edge => edge.from === from && edge.to === to)] ?? []).map(([x, y]): Point => [x + left, y + TOP]))
}

/** Blobs in rows, from the left, below the datastore's name. */
function slotsIn(width: number, top: number, widths: readonly number[]): { boxes: Box[], bottom: number } {
  let [x, y] = [PAD, top + HEADING]
  const boxes = widths.map((slot): Box => {
    if (x > PAD && x + slot > width - PAD) [x, y] = [PAD, y + SLOT + SLOT_GAP]
    const box: Box = [x, y, slot, SLOT]
    x += slot + SLOT_GAP
    return box
  })
  return { boxes, bottom: (widths.length ? y + SLOT : top + HEADING) + PAD }
}

const ground = (width: number, top: number, bottom: number) =>
  `<rect class="ground-plate" x="0" y="${top}" width="${width}" height="${bottom - top}" rx="6"/><text class="note heading" x="${PAD}" y="${top + 16}">datastore</text>`
