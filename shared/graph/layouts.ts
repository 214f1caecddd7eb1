import type { Recording } from '../recording/recording.ts'
import { sourceOf } from './choose.ts'
import { layoutKey } from './geometry.ts'
import type { GraphLayout } from './geometry.ts'
import { layoutScene } from './layout.ts'
import { sceneOf } from './scene.ts'
import type { Scene } from './scene.ts'

/** Every scene that a page may show of a recording: its graphs, and each run in one, by the key of its layout. */
export function scenesOf(recording: Recording): Map<string, Scene> {
  const plain = Object.entries(recording.graphs).map(([source, graph]) => ({ source, scene: sceneOf(graph) }))
  const ran = Object.values(recording.commands).flatMap(({ runs }) => runs).flatMap((run) => {
    const source = sourceOf(recording, run)
    const graph = source === undefined ? undefined : recording.graphs[source]
    return source !== undefined && graph ? [{ source, scene: sceneOf(graph, run) }] : []
  })
  return new Map([...plain, ...ran].map(({ source, scene }) => [layoutKey(source, scene), scene]))
}

/** The layouts of all scenes of a recording, made once at build. */
export async function layoutsOf(recording: Recording): Promise<Record<string, GraphLayout>> {
  return Object.fromEntries(await Promise.all([...scenesOf(recording)].map(async ([key, scene]) => [key, await layoutScene(scene)] as const)))
}
