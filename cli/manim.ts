import { repositoryDir } from '#shared/repository.ts'
import { bytes } from '#shared/recording/words.ts'
import { runCommand } from './command.ts'
import { ensureFfmpeg } from './ffmpeg.ts'
import { renderScene } from './manim/render.ts'
import { chooseScenes } from './manim/scenes.ts'
import { findManim } from './manim/tools.ts'

await runCommand({
  name: 'npm run manim',
  takes: '<scenes…>',
  about: 'Renders films from manim/<scene>.py with the Manim that is installed, and writes their sections with stills and captions.',
  options: {},
  examples: ['npm run manim -- artifact-lifecycle'],
  exits: { 0: 'rendered', 2: 'there is no such scene, a program is missing, or it failed' }
}, async ({ positionals }) => {
  const scenes = chooseScenes(`${repositoryDir}/manim`, positionals)
  const manim = await findManim()
  await ensureFfmpeg()
  console.log(`rendering ${scenes.map(({ name }) => name).join(', ')} with Manim ${manim.version}, a minute or two each`)
  for (const scene of scenes) {
    const { film, size } = await renderScene(repositoryDir, scene, manim)
    const seconds = film.sections.reduce((sum, { duration }) => sum + duration, 0)
    console.log(`${scene.name}: ${film.sections.length} sections, ${seconds.toFixed(1)} s, ${bytes(size)}`)
  }
})
