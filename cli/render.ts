import { join } from 'node:path'
import { loadSite, siteFolders } from '#shared/check/index.ts'
import { findScenes, readScene } from '#shared/film/scene.ts'
import { expand } from '#shared/recording/recording.ts'
import { bytes } from '#shared/recording/words.ts'
import { siteTwoslasher } from '#shared/twoslasher.ts'
import { recordingsIn } from '../modules/recordings/read.ts'
import { chooseScenes, listScenes } from './render/choose.ts'
import { runCommand } from './command.ts'
import { ensureFfmpeg } from './ffmpeg.ts'
import { makeFilm } from './render/film.ts'

const STEP = 0.1

await runCommand({
  name: 'npm run render',
  takes: '[scenes…]',
  about: 'Makes films of the flow scenes of the site, with poster, captions and chapters. Without names it lists the scenes.',
  options: {},
  examples: ['npm run render', 'npm run render -- resume'],
  exits: { 0: 'made, or listed', 2: 'there is no such scene, a program is missing, or it failed' }
}, async ({ positionals }) => {
  const folders = siteFolders()
  const site = await loadSite(folders)
  const found = await findScenes(site.files, site.read)
  const chosen = chooseScenes(found, positionals)
  if (!chosen.length) console.log(`npm run render -- <scene>… makes films of scenes:\n${listScenes(found)}`)
  else await ensureFfmpeg()
  const { readFlow } = recordingsIn(folders.flowsDir)
  for (const one of chosen) {
    const scene = await readScene(one, async (name) => {
      const { file, layouts } = await readFlow(name)
      return { recording: expand(name, file), layouts }
    }, site.sources)
    let told = 0
    const written = await makeFilm(one.id, scene, join(folders.publicDir, 'content/learn/videos'), (share) => {
      if (share < told + STEP && share < 1) return
      told = share
      console.log(`${one.id}: ${Math.round(share * 100)} % of the frames`)
    })
    console.log(written.map(({ file, size }) => `${file}  ${bytes(size)}`).join('\n'))
  }
})

await siteTwoslasher().stop()
