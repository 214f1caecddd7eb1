import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { imageSize } from 'image-size'
import { viewBox, type Picture } from '#shared/pictures.ts'

const RE_PICTURE = /\.(svg|png|jpe?g|webp|gif|avif)$/

/**
 * @param publicDir the folder that is served at `/`; its `content/` is searched
 * @returns every picture by its address
 */
export async function readPictures(publicDir: string): Promise<Record<string, Picture>> {
  const entries = await readdir(join(publicDir, 'content'), { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile() && RE_PICTURE.test(entry.name)).map(entry => join(entry.parentPath, entry.name)).sort()
  const pictures: Record<string, Picture> = {}
  for (const file of files) {
    if (file.endsWith('.narrow.svg')) continue
    const address = `/${relative(publicDir, file).split(sep).join('/')}`
    pictures[address] = file.endsWith('.svg') ? await readSvg(file) : await readRaster(file)
  }
  return pictures
}

async function readRaster(file: string): Promise<Picture> {
  try {
    const { width, height } = imageSize(await readFile(file))
    return { width, height }
  }
  catch (error) {
    throw new Error(`${file}: this picture cannot be read (${error instanceof Error ? error.message : String(error)}). Save it again, or remove it.`, { cause: error })
  }
}

async function readSvg(file: string): Promise<Picture> {
  const svg = await readFile(file, 'utf8')
  const box = viewBox(svg)
  if (!box) throw new Error(`${file}: this SVG has no viewBox, so its size is unknown. Add viewBox="0 0 <width> <height>" to its root element.`)
  const narrow = await readFile(file.replace(/\.svg$/, '.narrow.svg'), 'utf8').catch(() => undefined)
  return { ...box, svg, ...narrow && { narrow } }
}
