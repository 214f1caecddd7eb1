import { describe, expect, it } from 'vitest'
import { chooseGraph } from '#shared/graph/choose.ts'
import { ROOT } from '#shared/graph/geometry.ts'
import { layoutScene } from '#shared/graph/layout.ts'
import { sceneOf } from '#shared/graph/scene.ts'
import { drawScene, rounded } from '#shared/graph/svg.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import type { RecordedGraph } from '#shared/recording/schema.ts'
import { graphOf, shapeOf } from './shapes.ts'

async function draw(graph: RecordedGraph): Promise<string> {
  const scene = sceneOf(graph)
  return drawScene(scene, await layoutScene(scene), 'g')
}
async function drawRun(flow: string, command: string): Promise<string> {
  const { recording } = await loadFlow(flow)
  const { graph, run } = chooseGraph(recording, { command })
  const scene = sceneOf(graph, run)
  return drawScene(scene, await layoutScene(scene), 'g')
}
const count = (text: string, part: string) => text.split(part).length - 1

describe('a drawing', () => {
  it('is there wide and tall, or tall alone where the wide one fits no column', async () => {
    expect((await draw(shapeOf('four in a row'))).match(/<svg class="[^"]*"/g)).toEqual(['<svg class="wide room-24"', '<svg class="tall"'])
    expect((await draw(shapeOf('a foreach in a foreach'))).match(/<svg class="[^"]*"/g)).toEqual(['<svg class="tall only"'])
  })

  it('is wide in the narrowest column that has room, be it to the pixel', async () => {
    const scene = sceneOf(shapeOf('four in a row'))
    const { wide, tall } = await layoutScene(scene)
    if (!wide) throw new Error('four in a row have a wide drawing')
    const room = (width: number) => /wide (room-\d+)/.exec(drawScene(scene, { wide: { ...wide, width }, tall }, 'g'))?.[1]
    expect([room(20 * ROOT), room(20 * ROOT + 1)]).toEqual(['room-20', 'room-24'])
  })

  it('is hidden from screen readers, which get the words', async () => {
    const drawing = await draw(shapeOf('nested splits'))
    expect(count(drawing, '<svg')).toBe(count(drawing, 'aria-hidden="true"'))
  })

  it('has the names as text, and draws ways that depend on a value apart', async () => {
    const drawing = await draw(shapeOf('a switch of three'))
    for (const name of ['start', 'check', 'deploy', 'retrain', 'retrain_all_of_it', 'end']) expect(count(drawing, `>${name}</text>`)).toBe(2)
    expect(drawing).toContain('>verdict = terrible</text>')
    expect(drawing).toContain('>if verdict = terrible</text>')
    expect(count(drawing, 'class="edge case"')).toBe(2)
  })

  it('stacks what runs for each item, as often as it is nested', async () => {
    const [, city = ''] = /data-step="city">(.*?)<\/g>/.exec(await draw(shapeOf('a foreach in a foreach'))) ?? []
    expect(count(city, 'class="box"')).toBe(3)
  })

  it('says in words and shapes what became of a step', async () => {
    const drawing = await drawRun('resume', 'first-run')
    expect(drawing).toMatch(/data-step="train" data-state="failed"><path class="box"/)
    expect(drawing).toContain('class="cross"')
    expect(drawing).toMatch(/data-step="end" data-state="not-run">.*?>not run<\/text>/)
    expect(drawing).not.toContain('<pattern')
  })

  it('hatches clones, with a pattern of its own in each drawing', async () => {
    const drawing = await drawRun('foreach-resume', 'resume')
    expect(drawing).toMatch(/data-state="cloned"><rect [^>]*fill="url\(#g-w\)"/)
    expect(drawing).toContain('data-state="mixed"')
    expect(drawing.match(/<pattern id="[^"]*"/g)).toEqual(['<pattern id="g-w"', '<pattern id="g-t"'])
  })

  it('writes no markup that comes from a flow', async () => {
    const drawing = await draw(graphOf({ start: { type: 'split-switch', condition: 'a', cases: { '<b>"&': 'end' }, next: ['end'] }, end: { type: 'end', next: [] } }))
    expect(drawing).toContain('a = &#60;b&#62;&#34;&#38;')
    expect(drawing).not.toContain('<b>')
  })

  it('rounds corners by what there is room for, and ends where the arrow begins', () => {
    expect(rounded([[0, 0], [20, 0]])).toBe('M0 0L14.5 0')
    expect(rounded([[0, 0], [20, 0], [20, 40], [60, 40]])).toBe('M0 0L13 0Q20 0 20 7L20 33Q20 40 27 40L54.5 40')
    expect(rounded([[0, 0], [4, 0], [4, 40]])).toMatch(/^M0 0L2 0Q4 0 4 2/)
    expect(rounded([])).toBe('')
  })
})
