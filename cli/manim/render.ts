import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { globSync } from 'node:fs'
import { repository } from '#shared/repository.ts'
import { MANIM_FOLDER } from '#shared/manim/film.ts'
import type { ManimFilm, ManimSection } from '#shared/manim/film.ts'
import { encodeClip, encodeStill, SIZE } from './encode.ts'
import { prepareFonts } from './fonts.ts'
import { readOutput } from './output.ts'
import type { SceneFile } from './scenes.ts'
import { sourcesOf } from './sources.ts'
import type { Manim } from './tools.ts'

const FRAME_RATE = 24

/**
 * Renders a scene and puts its sections, their last pictures and their list where the site serves them. What was there
 * before is replaced at the end, and only if all went well.
 *
 * @param root the repository
 * @returns the film, and the bytes of all its files
 * @throws Error with the end of what Manim printed, if it fails
 */
export async function renderScene(root: string, { name, file, scene }: SceneFile, manim: Manim): Promise<{ film: ManimFilm, size: number }> {
  const work = await mkdtemp(join(tmpdir(), 'manim-'))
  const folder = join(root, 'public', MANIM_FOLDER, name)
  try {
    const fonts = await prepareFonts(join(root, 'node_modules'), join(work, 'fonts'))
    await runManim(manim, ['render', join(root, 'manim', file), scene, '--save_sections', '--disable_caching', '-r', `${2 * SIZE.width},${2 * SIZE.height}`, '--fps', String(FRAME_RATE), '--media_dir', join(work, 'media'), '--progress_bar', 'none', '-v', 'WARNING'], { cwd: work, FONTCONFIG_FILE: fonts })
    const [list] = globSync(`media/videos/**/sections/${scene}.json`, { cwd: work })
    if (!list) throw new Error(`Manim ${manim.version} wrote no list of sections: expected sections/${scene}.json below its media folder`)
    const rendered = join(work, dirname(list))
    const { title, flows, sections } = readOutput(await readFile(join(work, list), 'utf8'), await readFile(join(rendered, 'about.json'), 'utf8'))
    const fresh = join(work, name)
    await mkdir(fresh)
    const made = await Promise.all(sections.map(async ({ rendered: clip, ...section }, index): Promise<ManimSection> => {
      const stem = `${String(index + 1).padStart(2, '0')}-${section.name}`
      const files = { video: `${stem}.mp4`, still: `${stem}.webp` }
      await encodeClip(join(rendered, clip), join(fresh, files.video))
      await encodeStill(join(rendered, clip), join(fresh, files.still))
      return { ...section, ...files }
    }))
    const film: ManimFilm = { title, scene: `manim/${file}`, manim: manim.version, ...SIZE, sources: sourcesOf(root, repository, file, flows), sections: made }
    await writeFile(join(fresh, 'sections.json'), `${JSON.stringify(film, null, 2)}\n`)
    await replace(folder, fresh)
    const sizes = await Promise.all(globSync('*', { cwd: folder }).map(one => stat(join(folder, one))))
    return { film, size: sizes.reduce((sum, { size }) => sum + size, 0) }
  }
  finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The temporary folder may be on another disk, from where nothing can be moved. */
async function replace(folder: string, fresh: string): Promise<void> {
  const beside = `${folder}.new`
  await cp(fresh, beside, { recursive: true })
  await rm(folder, { recursive: true, force: true })
  await rename(beside, folder)
}

async function runManim({ command, first }: Manim, args: string[], { cwd, ...env }: { cwd: string, FONTCONFIG_FILE: string }): Promise<void> {
  const child = spawn(command, [...first, ...args], { cwd, env: { ...process.env, ...env, PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1', COLUMNS: '200' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  const exit = await new Promise<number>((resolve, reject) => child.on('error', reject).on('close', code => resolve(code ?? 1)))
  if (exit !== 0) throw new Error(`Manim failed, and what was there is as it was. It printed at the end:\n${printed.join('').trimEnd().split('\n').slice(-30).join('\n')}`)
}
