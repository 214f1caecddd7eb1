import type { Picture } from '#shared/pictures.ts'
import { readDrawing } from '#shared/svg/drawing.ts'

const drawing = (name: string, width: number) =>
  readDrawing(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100"><clipPath id="a"><rect width="${width}" height="100"/></clipPath><text clip-path="url(#a)">${name}</text></svg>`).drawing?.markup

/** Stands in for the pictures that a build finds under `public/`. */
export const pictures: Record<string, Picture> = {
  '/content/learn/pyramid.svg': { width: 720, height: 100, svg: drawing('pyramid', 720) },
  '/content/learn/run.svg': { width: 720, height: 100, svg: drawing('wide run', 720), narrow: drawing('narrow run', 360) },
  '/content/learn/a drawing.SVG': { width: 72, height: 100, svg: drawing('capitals', 72) },
  '/content/learn/cafe\u0301.png': { width: 16, height: 9 },
  '/content/learn/talk.webp': { width: 1280, height: 720 },
  '/content/learn/shot.png': { width: 1600, height: 900 }
}
