import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filmTexts, sceneHash } from '#shared/film/scene.ts'
import type { FilmFacts } from '#shared/film/scene.ts'
import { writeVtt } from '#shared/film/vtt.ts'
import { timelineOf } from '#shared/scene/timeline.ts'
import type { Timeline } from '#shared/scene/timeline.ts'
import type { Scene } from '#shared/scene/types.ts'
import { HEIGHT, WIDTH } from './document.ts'
import { encode, encodePoster } from './ffmpeg.ts'
import { frameTimes, openCamera } from './frames.ts'
import type { Camera } from './frames.ts'

/** A file that was written, and its size in bytes. */
export interface Written { file: string, size: number }

/**
 * Makes the film of a scene: MP4, WebM, poster, captions, chapters, and a JSON by which the check knows of what it is a film.
 * All are written elsewhere first, so that a film that fails leaves the one that was there.
 *
 * @param folder where the files go, as `<id>.mp4` and so on
 * @param tell is given the share of frames that are drawn, from 0 to 1
 */
export async function makeFilm(id: string, scene: Scene, folder: string, tell: (share: number) => void): Promise<Written[]> {
  const timeline = timelineOf(scene)
  await mkdir(folder, { recursive: true })
  const work = await mkdtemp(join(tmpdir(), 'render-'))
  const camera = await openCamera(scene, timeline)
  try {
    const at = (extension: string) => join(work, `${id}.${extension}`)
    const starts = filmTexts(scene, timeline).chapters.map(({ from }) => from)
    await encode(pictures(camera, timeline, tell), starts, at('mp4'), at('webm'))
    await encodePoster(await camera.shoot(posterTime(timeline)), at('webp'))
    await writeTexts(id, scene, timeline, at)
    const written: Written[] = []
    for (const extension of ['mp4', 'webm', 'webp', 'captions.vtt', 'chapters.vtt', 'json']) {
      const file = join(folder, `${id}.${extension}`)
      await copyFile(at(extension), file)
      written.push({ file, size: (await stat(file)).size })
    }
    return written
  }
  finally {
    await camera.close()
    await rm(work, { recursive: true, force: true })
  }
}

async function* pictures(camera: Camera, { duration }: Timeline, tell: (share: number) => void): AsyncGenerator<Buffer> {
  const times = frameTimes(duration)
  for (const [index, at] of times.entries()) {
    yield await camera.shoot(at)
    tell((index + 1) / times.length)
  }
}

/** When the last beat is done: everything that happened can be seen. */
function posterTime({ beats, duration }: Timeline): number {
  return beats.at(-1)?.rest ?? duration
}

async function writeTexts(id: string, scene: Scene, timeline: Timeline, at: (extension: string) => string): Promise<void> {
  const { captions, chapters } = filmTexts(scene, timeline)
  const facts: FilmFacts = { scene: id, hash: sceneHash(scene, timeline), seconds: timeline.duration / 1000, width: WIDTH, height: HEIGHT }
  await writeFile(at('captions.vtt'), writeVtt(captions))
  await writeFile(at('chapters.vtt'), writeVtt(chapters))
  await writeFile(at('json'), `${JSON.stringify(facts, null, 2)}\n`)
}
