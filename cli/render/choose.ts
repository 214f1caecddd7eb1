import type { FoundScene } from '#shared/film/scene.ts'
import { didYouMean } from '#twoslash/nearest.ts'

/**
 * The scenes with the ids that were typed.
 *
 * @throws Error where there is none of that id, or several
 */
export function chooseScenes(found: readonly FoundScene[], ids: readonly string[]): FoundScene[] {
  return ids.map((id) => {
    const [scene, ...more] = found.filter(scene => scene.id === id)
    if (scene && !more.length) return scene
    if (scene) throw new Error(`several scenes have the id "${id}": ${[scene, ...more].map(placeOf).join(', ')}. Give each its own`)
    const known = found.map(({ id }) => id)
    throw new Error(`there is no scene "${id}"${didYouMean(id, known)} (there are ${known.join(', ') || 'none: a scene is ::flow-scene{#id} on a page'})`)
  })
}

/** A line for each scene: its id, its title, where it stands. */
export function listScenes(found: readonly FoundScene[]): string {
  const width = Math.max(0, ...found.map(({ id }) => id.length))
  return found.map(scene => `${scene.id.padEnd(width)}  ${scene.title.replaceAll('`', '')} (${placeOf(scene)})`).join('\n')
}

const placeOf = ({ file, line }: FoundScene) => `content/${file}:${line}`
