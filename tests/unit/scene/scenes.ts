import { loadFlow } from '#shared/recording/flows.ts'
import { prepareScene } from '#shared/scene/prepare.ts'
import type { WrittenBeat } from '#shared/scene/schema.ts'
import type { Scene, SceneCode } from '#shared/scene/types.ts'

/** Their graphs are laid out when they are first loaded, which is no test's affair. */
await Promise.all(['catch', 'content-addressing', 'foreach-resume', 'branch', 'resume', 'retry'].map(loadFlow))

/** A scene whose beats follow from recorded commands. */
export async function recordedScene(...from: string[]): Promise<Scene> {
  return prepareScene({ title: 'A scene', from }, await loadFlow(from[0]?.split('/')[0] ?? ''))
}

/** A scene with beats of its own. */
export async function writtenScene(flow: string, command: string | undefined, beats: WrittenBeat[], code?: SceneCode): Promise<Scene> {
  return prepareScene({ title: 'A scene', flow, command, beats }, await loadFlow(flow), code)
}

/** The names and sentences of its beats, with the ids of runs numbered. */
export function told({ beats, runs }: Scene): string[] {
  const ids = [...new Set([...runs.map(({ id }) => id), ...beats.flatMap(({ caption }) => caption.match(/\b\d{16}\b/g) ?? [])])]
  return beats.map(({ name, caption }) => `${name}: ${caption.replace(/\b\d{16}\b/g, id => `R${ids.indexOf(id) + 1}`)}`)
}
