// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFrame, hatchId, shapesOf } from '#shared/scene/frame.ts'
import type { Shape } from '#shared/scene/frame.ts'
import { liveScene } from '#shared/scene/live.ts'
import { patch } from '#shared/scene/patch.ts'
import { captionsOf, timelineOf } from '#shared/scene/timeline.ts'
import type { Act } from '#shared/scene/types.ts'
import { recordedScene } from './scenes.ts'

const scenes = await Promise.all([recordedScene('resume/first-run', 'resume/resume'), recordedScene('foreach-resume/first-run', 'foreach-resume/resume'), recordedScene('catch/first-run'), recordedScene('branch/assigned')])
const played = scenes.map(scene => ({ scene, timeline: timelineOf(scene) }))
const anyPlayed = fc.constantFrom(...played)
/** From before the beginning to after the end, in parts of the duration. */
const anyPart = fc.double({ min: -0.1, max: 1.1, noNaN: true })

describe('a timeline', () => {
  it('has its beats one after the other, each with time for what happens in it', () => {
    for (const { timeline: { beats, duration } } of played) {
      expect(beats.map(({ at }) => at)).toEqual([0, ...beats.slice(0, -1).map(({ until }) => until)])
      expect(beats.at(-1)?.until).toBe(duration)
      for (const { at, rest, until } of beats) expect(at <= rest && rest < until).toBe(true)
    }
  })

  it('is the same each time', () => {
    for (const { scene, timeline } of played) expect(JSON.stringify(timelineOf(scene))).toBe(JSON.stringify(timeline))
  })

  it('is the same of what a page hands over', () => {
    for (const { scene, timeline } of played) {
      const live = timelineOf(JSON.parse(JSON.stringify(liveScene(scene))))
      for (const { rest } of timeline.beats) expect(live.seek(rest)).toEqual(timeline.seek(rest))
    }
  })

  it('has a frame for every moment, whatever was asked for before', () => {
    fc.assert(fc.property(anyPlayed, fc.array(anyPart, { minLength: 1, maxLength: 6 }), ({ scene, timeline }, parts) => {
      for (const part of parts) {
        const at = part * timeline.duration
        expect(timeline.seek(at)).toEqual(timelineOf(scene).seek(at))
      }
    }), { numRuns: 60 })
  })

  it('never takes back what happened, within a run', () => {
    fc.assert(fc.property(anyPlayed, anyPart, anyPart, ({ timeline }, one, other) => {
      const [before, after] = [Math.min(one, other), Math.max(one, other)].map(part => timeline.seek(part * timeline.duration))
      if (!before || !after) return
      expect(after.at >= before.at && after.beat >= before.beat && after.run >= before.run).toBe(true)
      before.blobs.forEach(({ shown, names }, index) => {
        expect(after.blobs[index]?.shown).toBeGreaterThanOrEqual(shown)
        expect(after.blobs[index]?.names.slice(0, names.length)).toEqual(names)
      })
      if (before.run === after.run) before.steps.forEach(({ tasks }, step) => tasks.forEach(({ state }, task) => {
        if (state !== 'pending') expect(after.steps[step]?.tasks[task]?.state).not.toBe('pending')
      }))
    }), { numRuns: 200 })
  })

  it('begins with nothing done, and rests with nothing under way', () => {
    for (const { timeline } of played) {
      expect(timeline.seek(0)).toMatchObject({ beat: 0, run: 0 })
      expect(timeline.seek(0).steps.map(({ state }) => state).every(state => state === 'pending')).toBe(true)
      for (const { rest } of timeline.beats) expect(timeline.seek(rest).flights.every(flight => flight === undefined)).toBe(true)
    }
  })

  it('lets one chip at a time go along an edge', () => {
    const along = (way: number): Act => ({ kind: 'fly', artifact: 'x', sort: 'move', from: ['step', 0], to: ['step', way + 1], way })
    const { duration, seek } = timelineOf({ steps: ['a', 'b', 'c'], runs: [], blobs: [], beats: [{ name: '', caption: '', acts: [along(0), along(0), along(1)] }] })
    const seen = new Set<string>()
    for (let at = 0; at < duration; at += 10) seen.add(seek(at).flights.flatMap(flight => flight?.way ?? []).sort().join())
    expect(seen).toEqual(new Set(['', '0', '0,1', '1']))
  })

  it('has a caption for every beat, in plain text', () => {
    const captions = captionsOf(played[0]?.timeline ?? timelineOf({ steps: [], runs: [], blobs: [], beats: [] }))
    expect(captions[0]).toEqual({ from: 0, to: expect.any(Number), text: expect.stringMatching(/^python flow\.py run starts run \d+\. First it stores LIMIT = 10 and alpha = 1\.$/) })
    expect(captions.every(({ text }) => !text.includes('`'))).toBe(true)
  })
})

/** Its tags, without what can change. */
const skeleton = ([tag, , ...content]: Shape): unknown => [tag, ...content.flatMap(part => typeof part === 'string' ? [] : [skeleton(part)])]

describe('a drawing', () => {
  it('has the same elements at every moment', () => {
    fc.assert(fc.property(anyPlayed, anyPart, ({ scene, timeline }, part) => {
      const shapeAt = (at: number) => skeleton(shapesOf(scene, scene.drawings.tall, timeline.seek(at), 'h'))
      expect(shapeAt(part * timeline.duration)).toEqual(shapeAt(0))
    }), { numRuns: 60 })
  })

  it('becomes the drawing of any other moment when it is patched', () => {
    fc.assert(fc.property(anyPlayed, anyPart, anyPart, fc.constantFrom('wide' as const, 'tall' as const), ({ scene, timeline }, from, to, layout) => {
      const drawing = scene.drawings[layout]
      if (!drawing) return
      const [before, after] = [timeline.seek(from * timeline.duration), timeline.seek(to * timeline.duration)]
      const page = document.createElement('div')
      page.innerHTML = drawFrame(scene, before, { id: 's', layout })
      const fresh = document.createElement('div')
      fresh.innerHTML = drawFrame(scene, after, { id: 's', layout })
      const live = page.querySelector('.live')
      const shapeAt = (frame: typeof before) => shapesOf(scene, drawing, frame, hatchId('s', layout))
      if (live) patch(live, shapeAt(before), shapeAt(after))
      expect(page.innerHTML).toBe(fresh.innerHTML)
    }), { numRuns: 40 })
  })

  it('stays within its bounds', () => {
    for (const { scene: { drawings } } of played) {
      for (const drawing of [drawings.wide, drawings.tall]) {
        for (const [x, y, width, height] of [...drawing?.slots ?? [], ...drawing?.steps.map(({ box }) => box) ?? []]) {
          expect(x >= 0 && y >= 0 && x + width <= (drawing?.width ?? 0) && y + height <= (drawing?.height ?? 0)).toBe(true)
        }
      }
    }
  })

  it('escapes what it writes', async () => {
    const scene = await recordedScene('resume/first-run')
    const run = scene.runs[0]
    const svg = drawFrame({ ...scene, runs: run ? [{ ...run, typed: '<b>"&' }] : [] }, timelineOf(scene).seek(0), { id: 's', layout: 'tall' })
    expect(svg).toContain('&#60;b&#62;&#34;&#38;')
  })

  it('is the tall one where there is no wide one', () => {
    const [scene] = scenes
    if (!scene) return
    const frame = timelineOf(scene).seek(0)
    const { wide: _, ...drawings } = scene.drawings
    expect(drawFrame({ ...scene, drawings }, frame, { id: 's', layout: 'wide' })).toContain('class="tall only"')
  })
})
