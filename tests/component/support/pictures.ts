import type { Picture } from '#shared/pictures.ts'

const drawing = (name: string, width: number) =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="100" viewBox="0 0 ${width} 100"><text>${name}</text></svg>`

/** Stands in for the pictures that a build finds under `public/`. */
export const pictures: Record<string, Picture> = {
  '/content/learn/pyramid.svg': { width: 720, height: 100, svg: drawing('pyramid', 720) },
  '/content/learn/run.svg': { width: 720, height: 100, svg: drawing('wide run', 720), narrow: drawing('narrow run', 360) },
  '/content/learn/talk.webp': { width: 1280, height: 720 },
  '/content/learn/shot.png': { width: 1600, height: 900 }
}
