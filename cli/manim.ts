import { parseArgs } from 'node:util'
import { repositoryDir } from '#shared/repository.ts'
import { bytes } from '#shared/recording/words.ts'
import { ensureFfmpeg } from './ffmpeg.ts'
import { renderScene } from './manim/render.ts'
import { chooseScenes } from './manim/scenes.ts'
import { findManim } from './manim/tools.ts'

try {
  const { positionals } = parseArgs({ allowPositionals: true })
  const scenes = chooseScenes(`${repositoryDir}/manim`, positionals)
  const manim = await findManim()
  await ensureFfmpeg()
  console.log(`rendering ${scenes.map(({ name }) => name).join(', ')} with Manim ${manim.version}, a minute or two each`)
  for (const scene of scenes) {
    const { film, size } = await renderScene(repositoryDir, scene, manim)
    const seconds = film.sections.reduce((sum, { duration }) => sum + duration, 0)
    console.log(`${scene.name}: ${film.sections.length} sections, ${seconds.toFixed(1)} s, ${bytes(size)}`)
  }
}
catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
