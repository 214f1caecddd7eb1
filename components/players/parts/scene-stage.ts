import { hatchId, shapesOf } from '#shared/scene/frame.ts'
import type { Shape } from '#shared/scene/frame.ts'
import type { LiveScene } from '#shared/scene/live.ts'
import { patch } from '#shared/scene/patch.ts'
import type { Frame } from '#shared/scene/types.ts'

/** The drawings and the code of a scene on the page. */
export interface Stage { element: HTMLElement, scene: LiveScene, draw: (frame: Frame) => void }

/**
 * Finds a scene on the page, drawn at its first frame.
 * @param id of the scene: that of its stage, and with `-data` behind it of what it is made of
 * @returns undefined where the page has none
 */
export function findStage(id: string, first: (scene: LiveScene) => Frame): Stage | undefined {
  const element = document.getElementById(id)
  const data = document.getElementById(`${id}-data`)?.textContent
  if (!element || !data) return undefined
  const scene: LiveScene = JSON.parse(data)
  const start = first(scene)
  const drawings = (['wide', 'tall'] as const).flatMap((layout) => {
    const drawing = scene.drawings[layout]
    const live = element.querySelector(`svg.${layout} .live`)
    if (!drawing || !live) return []
    const shapeAt = (frame: Frame) => shapesOf(scene, drawing, frame, hatchId(id, layout))
    return [{ live, shapeAt, shown: shapeAt(start) }]
  })
  const pre = document.querySelector<HTMLElement>(`[data-scene-code="${CSS.escape(id)}"] pre`)
  let marked = ''
  return {
    element, scene,
    draw(frame) {
      for (const drawing of drawings) {
        const next: Shape = drawing.shapeAt(frame)
        patch(drawing.live, drawing.shown, next)
        drawing.shown = next
      }
      if (pre && marked !== String(frame.lines)) markLines(pre, frame.lines)
      marked = String(frame.lines)
    }
  }
}

/** Marks lines of a block, and scrolls them into its view; the page stays where it is. */
function markLines(pre: HTMLElement, lines: Frame['lines']): void {
  const [first, last] = lines ?? [0, 0]
  const all = [...pre.querySelectorAll<HTMLElement>('.line')]
  all.forEach((line, index) => line.classList.toggle('playing', index + 1 >= first && index + 1 <= last))
  const top = all[first - 1]
  // as it was at the beginning
  if (!top) return void (pre.scrollTop = 0)
  const above = top.getBoundingClientRect().top - pre.getBoundingClientRect().top
  const below = (all[last - 1] ?? top).getBoundingClientRect().bottom - pre.getBoundingClientRect().bottom
  if (above < 0) pre.scrollTop += above - 8
  else if (below > 0) pre.scrollTop += below + 8
}
