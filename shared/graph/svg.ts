import { LEADING, MARKER, notesLeft, OUTLINE, ROOMS, ROOT, rowNotes, rowPitch, rowWidth, textLeft } from './geometry.ts'
import type { Box, GraphLayout, Placement, Point } from './geometry.ts'
import type { Scene, SceneStep } from './scene.ts'

const CORNER = 7
const ARROW = 6.5

/**
 * Markup of a scene: its wide drawing, if there is one, and its tall one; the stylesheet shows the one that fits. Both are
 * for the eye; `describe.ts` has the words.
 * @param id unique on the page, for the hatch of cloned steps
 */
export function drawScene(scene: Scene, { wide, tall }: GraphLayout, id: string): string {
  const room = wide && ROOMS.find(room => room * ROOT >= wide.width)
  return (wide ? drawWide(scene, wide, `${id}-w`, `wide room-${room}`) : '') + drawTall(scene, tall, `${id}-t`, wide ? 'tall' : 'tall only')
}

function drawWide(scene: Scene, placement: Placement, id: string, name: string): string {
  const steps = scene.steps.map((step, index) => {
    const [x, y, width, height] = placement.steps[index] ?? [0, 0, 0, 0]
    const middle = x + width / 2
    const name = `<text x="${middle}" y="${y + (step.words ? 21 : height / 2 + 4.5)}">${escape(step.step)}</text>`
    const words = step.words ? `<text class="note" x="${middle}" y="${y + 38}">${escape(step.words)}</text>` : ''
    return group(step, outlines([x, y, width, height], step, 6, id) + name + words)
  })
  const labels = scene.edges.flatMap(({ label }, index) => {
    const box = placement.labels[index]
    return label && box ? [`<text class="label" x="${box[0] + box[2] / 2}" y="${box[1] + 10.5}">${escape(label)}</text>`] : []
  })
  return svg(name, placement.width, placement.height, hatch(scene, id) + drawEdges(scene, placement) + labels.join('') + steps.join(''))
}

function drawTall(scene: Scene, placement: GraphLayout['tall'], id: string, name: string): string {
  const left = textLeft(placement)
  const width = rowWidth(scene, placement, placement.notes)
  const pitch = rowPitch(scene, placement.notes)
  const [noteX, noteY] = placement.notes === 'beside' ? [notesLeft(scene, placement), 0] : [left, LEADING]
  const steps = scene.steps.map((step, index) => {
    const box = placement.steps[index] ?? [0, 0, 0, 0]
    const [x, y] = box
    const notes = rowNotes(scene, step, placement.notes).map((note, line) => `<text class="note" x="${noteX}" y="${y + 12 + noteY + LEADING * line}">${escape(note)}</text>`)
    const mark = outlines(box, step, 4, id) + (step.state === 'failed' ? cross(x + MARKER / 2, y + MARKER / 2, 3) : '')
    return group(step, `<path class="row" d="M${left - 5} ${y - 7}H${width}v${pitch - 2}H${left - 5}z"/>${mark}<text x="${left}" y="${y + 12}">${escape(step.step)}</text>${notes.join('')}`)
  })
  const last = Math.max(...placement.steps.map(([, y]) => y))
  return svg(name, width, Math.max(placement.height, last + pitch - 8), hatch(scene, id) + drawEdges(scene, placement) + steps.join(''))
}

function svg(name: string, width: number, height: number, content: string): string {
  const rem = Math.round(width / ROOT * 1000) / 1000
  return `<svg class="${name}" viewBox="0 0 ${width} ${height}" width="${rem}rem" aria-hidden="true">${content}</svg>`
}

const group = ({ step, state }: SceneStep, content: string) => `<g data-step="${escape(step)}"${state ? ` data-state="${state}"` : ''}>${content}</g>`
/** A step's outline, and one behind it for each foreach that repeats it. What failed has its corners cut off. */
function outlines([x, y, width, height]: Box, { state, depth }: SceneStep, corner: number, id: string): string {
  const shapes = Array.from({ length: depth + 1 }, (_, behind) => {
    const [left, top] = [x + behind * OUTLINE, y + behind * OUTLINE]
    const [across, down] = [width - 2 * corner, height - 2 * corner]
    const fill = !behind && (state === 'cloned' || state === 'mixed') ? ` fill="url(#${id})"` : ''
    return state === 'failed'
      ? `<path class="box" d="M${left + corner} ${top}h${across}l${corner} ${corner}v${down}l${-corner} ${corner}h${-across}l${-corner} ${-corner}v${-down}z"/>`
      : `<rect class="box" x="${left}" y="${top}" width="${width}" height="${height}" rx="${corner}"${fill}/>`
  })
  return shapes.reverse().join('')
}

const cross = (x: number, y: number, arm: number) => `<path class="cross" d="M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}"/>`

/** One path for what always leads on, one for what leads on sometimes, one for all arrows. */
export function drawEdges({ edges }: Scene, { edges: ways }: Placement): string {
  const pathOf = (isCase: boolean) => [...new Set(edges.flatMap(({ kind }, index) => (kind === 'case') === isCase ? [rounded(ways[index] ?? [])] : []))].join('')
  const sure = pathOf(false)
  const sometimes = pathOf(true)
  const arrows = [...new Set(ways.map(arrow))].join('')
  return (sure ? `<path class="edge" d="${sure}"/>` : '') + (sometimes ? `<path class="edge case" d="${sometimes}"/>` : '') + (arrows ? `<path class="arrow" d="${arrows}"/>` : '')
}

/** A way whose corners are round, up to where its arrow begins. */
export function rounded(way: readonly Point[]): string {
  const [first, ...rest] = way
  if (!first) return ''
  const parts = [`M${first[0]} ${first[1]}`]
  let from = first
  for (const [index, corner] of rest.entries()) {
    const to = rest[index + 1]
    if (!to) {
      const [x, y] = towards(corner, from, Math.min(ARROW - 1, distance(corner, from)))
      parts.push(`L${x} ${y}`)
      continue
    }
    const radius = Math.min(CORNER, distance(from, corner) / 2, distance(corner, to) / 2)
    const [x, y] = towards(corner, from, radius)
    const [endX, endY] = towards(corner, to, radius)
    parts.push(`L${x} ${y}Q${corner[0]} ${corner[1]} ${endX} ${endY}`)
    from = corner
  }
  return parts.join('')
}

function arrow(way: readonly Point[]): string {
  const [tip, before] = [way.at(-1), way.at(-2)]
  if (!tip || !before) return ''
  const [x, y] = towards(tip, before, ARROW)
  const [acrossX, acrossY] = [(tip[1] - y) / ARROW * 3.5, (x - tip[0]) / ARROW * 3.5]
  return `M${tip[0]} ${tip[1]}L${x + acrossX} ${y + acrossY}L${x - acrossX} ${y - acrossY}z`
}

const distance = ([x, y]: Point, [otherX, otherY]: Point) => Math.hypot(otherX - x, otherY - y)

function towards(from: Point, to: Point, by: number): Point {
  const part = by / (distance(from, to) || 1)
  const near = (at: 0 | 1) => Math.round((from[at] + (to[at] - from[at]) * part) * 10) / 10
  return [near(0), near(1)]
}

function hatch({ steps }: Scene, id: string): string {
  if (!steps.some(({ state }) => state === 'cloned' || state === 'mixed')) return ''
  return `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ground" d="M0 0h5v5H0z"/><path class="hatch" d="M0 0v5"/></pattern>`
}

export const escape = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
