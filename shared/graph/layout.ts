import ELK from 'elkjs/lib/elk.bundled.js'
import type { ElkEdgeSection, ElkLabel, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js'
import { boxSizes, MARKER, NOTE, noteWidth, OUTLINE, PHONE, ROOMS, ROOT, rowPitch, rowWidth } from './geometry.ts'
import type { Box, GraphLayout, NotePlace, Placement, Point } from './geometry.ts'
import type { Scene, SceneEdge } from './scene.ts'

const elk = new ELK()

/** So far a label may reach into the gaps beside its own column, where edges bend closer to the steps. */
const INTO_GAP = 12

/** Across a loop from a step to itself. */
const LOOP = '26'

const COMMON = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  // as the author wrote the branches, and back where the scene's order says so
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.crossingCounterNodeInfluence': '0.1',
  'elk.layered.considerModelOrder.crossingCounterPortInfluence': '0.1',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.feedbackEdges': 'true'
}

const WIDE = {
  ...COMMON,
  'elk.direction': 'RIGHT',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.spacing.nodeNodeBetweenLayers': '32',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP'
}

const TALL = {
  ...COMMON,
  'elk.direction': 'DOWN',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'LEFTUP',
  'elk.spacing.nodeNode': '10',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
  'elk.layered.spacing.edgeNodeBetweenLayers': '8',
  // one step a row
  'elk.partitioning.activate': 'true'
}

/** Which side of a step edges leave and enter, and where those do that lead back to a step before, or to the step itself. */
interface Sides {
  out: string
  in: string
  back: string
  loop: string
  /** where on the step, if that is not for ELK to say, as on a marker, which is too small for it; by `from loop` and the like */
  points?: Record<string, { x: number, y: number }>
}

const MARKER_SIDES: Sides = {
  out: 'SOUTH', in: 'NORTH', back: 'WEST', loop: 'WEST',
  points: {
    'to on': { x: MARKER / 2, y: 0 },
    'from on': { x: MARKER / 2, y: MARKER },
    'from loop': { x: 0, y: 2 },
    'from back': { x: 0, y: 5 },
    'to back': { x: 0, y: 10 },
    'to loop': { x: 0, y: 13 }
  }
}

/**
 * Lays a scene out, both ways, with ELK's layered algorithm. No edge crosses a step, and edges that leave or enter a step
 * share their way as far as they can.
 */
export async function layoutScene(scene: Scene): Promise<GraphLayout> {
  const wide = await placeWide(scene)
  const tall = await placeTall(scene)
  return { ...wide.width <= Math.max(...ROOMS) * ROOT && { wide }, tall }
}

/** From left to right, however wide that becomes. */
export function placeWide(scene: Scene): Promise<Placement> {
  const boxes = boxSizes(scene)
  return place(scene, WIDE, { out: 'EAST', in: 'WEST', back: 'SOUTH', loop: 'NORTH' }, index => boxes[index] ?? { width: 0, height: 0 }, true)
}

/** From top to bottom, with notes beside the names where a phone has room for that. */
export async function placeTall(scene: Scene): Promise<GraphLayout['tall']> {
  const stack = (notes: NotePlace) => place(
    scene,
    { ...TALL, 'elk.layered.spacing.nodeNodeBetweenLayers': String(rowPitch(scene, notes) - MARKER) },
    MARKER_SIDES,
    () => ({ width: MARKER, height: MARKER }),
    false
  )
  const beside = await stack('beside')
  return rowWidth(scene, beside, 'beside') <= PHONE ? { ...beside, notes: 'beside' } : { ...await stack('below'), notes: 'below' }
}

async function place({ steps, edges }: Scene, layoutOptions: Record<string, string>, sides: Sides, sizeOf: (index: number) => { width: number, height: number }, labelled: boolean): Promise<Placement> {
  const kindOf = ({ from, to, back }: SceneEdge) => from === to ? 'loop' : back ? 'back' : 'on'
  const port = (edge: SceneEdge, way: 'from' | 'to') => `${edge[way]} ${way} ${kindOf(edge)}`
  const portsOf = (step: string) => (['from', 'to'] as const).flatMap(way => edges.filter(edge => edge[way] === step).map((edge): ElkPort => {
    const kind = kindOf(edge)
    return { id: port(edge, way), ...sides.points?.[`${way} ${kind}`], layoutOptions: { 'elk.port.side': kind === 'on' ? sides[way === 'from' ? 'out' : 'in'] : sides[kind] } }
  }))
  const outline = OUTLINE * Math.max(...steps.map(({ depth }) => depth))
  const drawn = await elk.layout<ElkNode>({
    id: 'flow',
    layoutOptions: { ...layoutOptions, 'elk.padding': `[top=2,left=2,bottom=${2 + outline},right=${2 + outline}]` },
    children: steps.map(({ step }, index): ElkNode => ({
      id: step,
      ...sizeOf(index),
      layoutOptions: { 'elk.portConstraints': sides.points ? 'FIXED_POS' : 'FIXED_SIDE', 'elk.spacing.portPort': LOOP, 'elk.partitioning.partition': String(index) },
      ports: [...new Map(portsOf(step).map(port => [port.id, port])).values()]
    })),
    edges: edges.map((edge, index) => ({
      id: String(index),
      sources: [port(edge, 'from')],
      targets: [port(edge, 'to')],
      labels: edge.label && labelled ? [{ text: edge.label, width: Math.max(1, noteWidth(edge.label) - (edge.back ? 0 : 2 * INTO_GAP)), height: NOTE }] : []
    }))
  })
  const { children = [], edges: routed = [] } = drawn
  return {
    width: Math.ceil(drawn.width ?? 0),
    height: Math.ceil(drawn.height ?? 0),
    steps: children.map(boxOf),
    edges: routed.map(({ sections: [section] = [] }) => section ? wayOf(section) : []),
    labels: routed.map(({ labels: [label] = [] }, index) => label ? labelBox(label, edges[index]?.label ?? '') : null)
  }
}

const labelBox = ({ x = 0, y, width = 0, height }: ElkLabel, text: string): Box => boxOf({ x: x + width / 2 - noteWidth(text) / 2, y, width: noteWidth(text), height })
const round = (value: number | undefined) => Math.round((value ?? 0) * 2) / 2
const boxOf = ({ x, y, width, height }: { x?: number, y?: number, width?: number, height?: number }): Box => [round(x), round(y), round(width), round(height)]
const wayOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] => [startPoint, ...bendPoints, endPoint].map(({ x, y }): Point => [round(x), round(y)])
