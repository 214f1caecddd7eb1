import { createHash } from 'node:crypto'
import { visit } from 'unist-util-visit'
import type { Files } from '#twoslash/include.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import type { ContainerComponent } from '../markdown/parse.ts'
import { codeOf } from '../scene/code.ts'
import { flowOfScene, prepareScene } from '../scene/prepare.ts'
import { sceneProps } from '../scene/schema.ts'
import type { SceneProps } from '../scene/schema.ts'
import { captionsOf, timelineOf } from '../scene/timeline.ts'
import type { Timeline } from '../scene/timeline.ts'
import type { Scene } from '../scene/types.ts'
import type { Flow } from '../recording/flow.ts'
import { componentProps } from '../vocabulary/props.ts'
import { writeVtt } from './vtt.ts'
import type { Cue } from './vtt.ts'

/** A `::flow-scene{#id}` of a page. */
export interface FoundScene {
  id: string
  title: string
  /** the Markdown file, relative to content/ */
  file: string
  /** 1-based */
  line: number
  node: ContainerComponent
}

/** What `npm run render` leaves beside a film of a scene, so that it can be told when it is older than that. */
export interface FilmFacts {
  /** the id of the scene */
  scene: string
  /** of all that the film shows */
  hash: string
  seconds: number
  width: number
  height: number
}

/**
 * The scenes of a site that have an id, in the order of its files.
 *
 * @param read gives the text of a file
 */
export async function findScenes(files: readonly string[], read: (file: string) => Promise<string>): Promise<FoundScene[]> {
  const found: FoundScene[] = []
  for (const file of files) {
    const source = file.endsWith('.md') ? await read(file) : ''
    if (!source.includes('::flow-scene')) continue
    visit(parseMarkdown(source).tree, 'containerComponent', (node) => {
      const { id, title } = node.name === 'flow-scene' ? componentProps(node).values : {}
      if (typeof id === 'string') found.push({ id, title: typeof title === 'string' ? title : '', file, line: node.position?.start.line ?? 1, node })
    })
  }
  return found
}

/**
 * Works out a scene that was found on a page.
 *
 * @param loadFlow gives a folder of flows/ with its layouts
 * @throws Error that says what is wrong with the scene: `npm run check` tells it at its line
 */
export async function readScene({ id, file, line, node }: FoundScene, loadFlow: (name: string) => Promise<Flow>, sources: Files): Promise<Scene> {
  const wrong = (why: string) => new Error(`the scene "${id}" (${file}:${line}): ${why}. npm run check tells more`)
  const { data, error } = sceneProps.safeParse(componentProps(node).values)
  if (!data) throw wrong(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  const name = flowOfScene(data satisfies SceneProps)
  if (name === undefined) throw wrong('it names no flow')
  return prepareScene(data, await loadFlow(name), codeOf(node.children, sources))
}

/** @returns sha-256 of what a film of the scene shows and when; where things are drawn is no part of it */
export function sceneHash({ drawings: _, ...scene }: Scene, { beats }: Timeline): string {
  return createHash('sha256').update(JSON.stringify([scene, beats])).digest('hex')
}

const seconds = (ms: number) => Math.round(ms) / 1000

/** What a film of a scene says: a caption for each beat; a chapter for each run, or for each beat where there is only one run. */
export function filmTexts(scene: Scene, timeline: Timeline): { captions: Cue[], chapters: Cue[] } {
  const captions = captionsOf(timeline).map(({ from, to, text }, index) => ({ from: seconds(from), to: seconds(to), text, name: timeline.beats[index]?.name }))
  const beats = timeline.beats.map(({ at, rest, name }) => ({ at, name, run: timeline.seek(rest).run ?? 0 }))
  const runs = beats.filter(({ run }, index) => run !== beats[index - 1]?.run).map(({ at, run }) => ({ at, title: `Run ${run + 1}: ${scene.runs[run]?.typed ?? ''}` }))
  const starts = runs.length > 1 ? runs : beats.map(({ at, name }) => ({ at, title: name.replaceAll('-', ' ') }))
  return {
    captions,
    chapters: starts.map(({ at, title }, index) => ({ from: seconds(at), to: seconds(starts[index + 1]?.at ?? timeline.duration), text: title }))
  }
}

/** Whether a film shows and says what its scene does today. */
export function isFilmOf(scene: Scene, film: { hash?: string, captions: string, chapters: string }): boolean {
  const timeline = timelineOf(scene)
  const { captions, chapters } = filmTexts(scene, timeline)
  return film.hash === sceneHash(scene, timeline) && film.captions === writeVtt(captions) && film.chapters === writeVtt(chapters)
}
