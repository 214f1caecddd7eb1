import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { didYouMean } from '#twoslash/nearest.ts'

/** A scene in manim/: its name on the site, its file there, and the class in it. */
export interface SceneFile { name: string, file: string, scene: string }

const RE_SCENE = /^class (\w+)\(FlowScene\):/gm

/**
 * Finds the scenes that were asked for.
 *
 * @param folder manim/
 * @param names such as `artifact-lifecycle`, which is in `artifact_lifecycle.py`
 * @throws Error if none is named, or one is not there, with those that there are
 */
export function chooseScenes(folder: string, names: readonly string[]): SceneFile[] {
  const known = globSync('*.py', { cwd: folder }).map(file => basename(file, '.py').replaceAll('_', '-')).sort()
  const there = `(manim/ has ${known.join(', ') || 'none'})`
  if (!names.length) throw new Error(`which scene? npm run manim -- <scene> ${there}`)
  return names.map((name) => {
    if (!known.includes(name)) throw new Error(`there is no scene "${name}"${didYouMean(name, known)} ${there}`)
    const file = `${name.replaceAll('-', '_')}.py`
    const scenes = [...readFileSync(join(folder, file), 'utf8').matchAll(RE_SCENE)].flatMap(([, scene]) => scene ?? [])
    const [scene, ...more] = scenes
    if (!scene || more.length) throw new Error(`manim/${file} has ${scenes.length} classes that are FlowScenes: expected one`)
    return { name, file, scene }
  })
}
