import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Picture } from '#shared/pictures.ts'
import { rasterSize } from '#shared/raster.ts'
import { readDrawing } from '#shared/svg/drawing.ts'

/** In dev the file name of a picture that has changed. */
export const RE_PICTURE = /\.(svg|png|jpe?g|webp|gif|avif)$/i
const RE_SVG = /\.svg$/i

/**
 * @param publicDir the folder that is served at `/`
 * @returns every picture by its address, without those that cannot be read, which the check reports
 */
export async function readPictures(publicDir: string): Promise<Record<string, Picture>> {
  const entries = await readdir(publicDir, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile() && RE_PICTURE.test(entry.name)).map(entry => join(entry.parentPath, entry.name)).sort()
  const pictures: Record<string, Picture> = {}
  for (const file of files) {
    if (/\.narrow\.svg$/i.test(file)) continue
    const address = `/${relative(publicDir, file).split(sep).join('/')}`
    const picture = RE_SVG.test(file) ? await readSvg(file) : await readRaster(file)
    if (picture) pictures[address] = picture
  }
  return pictures
}

async function readRaster(file: string): Promise<Picture | undefined> {
  const bytes = await readFile(file)
  try {
    return rasterSize(bytes)
  }
  catch {
    return undefined
  }
}

async function readSvg(file: string): Promise<Picture | undefined> {
  const drawing = await readDrawingFile(file)
  if (!drawing) return
  const narrow = await readDrawingFile(file.replace(RE_SVG, '.narrow$&')).catch(() => undefined)
  return { width: drawing.width, height: drawing.height, svg: drawing.markup, ...narrow && { narrow: narrow.markup } }
}

async function readDrawingFile(file: string) {
  return readDrawing(await readFile(file, 'utf8')).drawing
}
