import { loadSite, siteFolders } from '#shared/check/index.ts'
import type { Site } from '#shared/check/index.ts'
import { findScenes, readScene } from '#shared/film/scene.ts'
import { expand } from '#shared/recording/recording.ts'
import { repositoryDir } from '#shared/repository.ts'
import type { Scene } from '#shared/scene/types.ts'
import { chooseScenes } from '../../cli/render/choose.ts'
import { recordingsIn } from '../../modules/recordings/read.ts'

const folders = siteFolders(repositoryDir)

/** The site of the repository, whatever `SITE_DIR` says. */
export const ownSite = (): Promise<Site> => loadSite(folders)

/** A scene of the site by its id. */
export async function sceneOf(site: Site, id: string): Promise<Scene> {
  const [found] = chooseScenes(await findScenes(site.files, site.read), [id])
  if (!found) throw new Error(id)
  const { readFlow } = recordingsIn(folders.flowsDir)
  return readScene(found, async (name) => {
    const { file, layouts } = await readFlow(name)
    return { recording: expand(name, file), layouts }
  }, site.sources)
}
