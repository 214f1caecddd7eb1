import { addServerTemplate, addTemplate, defineNuxtModule, updateTemplates, useLogger } from '@nuxt/kit'
import { resolve } from 'node:path'
import type { Nuxt } from '@nuxt/schema'
import type { ViteDevServer } from 'vite'
import { draftsIn } from '../../shared/drafts.ts'
import { readManimFilms } from './manim.ts'
import { readPictures, RE_PICTURE } from './pictures.ts'
import { readUpdated } from './updated.ts'
import { readVtts } from './vtts.ts'

/**
 * What pages need to know of files, read once a build: `#build/facts/pictures.mjs` (sizes, and SVG to inline),
 * `#build/facts/updated.mjs` (when git last saw a change of each content file), `#build/facts/vtts.mjs` and, for the server,
 * `#vtts` (the captions and chapters of films), `#build/facts/manim.mjs` and `#manim-films` (the films of `npm run manim`).
 */
export default defineNuxtModule({
  meta: { name: 'facts' },
  setup(_options, nuxt) {
    const siteDir = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.')
    const publicDir = resolve(siteDir, 'public')
    // Nuxt says of a template that fails only that it did
    const pictures = () => readPictures(publicDir).catch((error: unknown) => {
      useLogger('facts').error(error instanceof Error ? error.message : String(error))
      throw error
    })
    addTemplate({
      filename: 'facts/pictures.mjs',
      write: true,
      getContents: async () => `export const pictures = ${JSON.stringify(await pictures())}\n`
    })
    const updated = async () => {
      const content = resolve(siteDir, 'content')
      const drafts = nuxt.options.dev ? [] : draftsIn(content)
      return Object.fromEntries(Object.entries(await readUpdated(content)).filter(([file]) => !drafts.includes(file)))
    }
    addTemplate({
      filename: 'facts/updated.mjs',
      write: true,
      getContents: async () => `export const updated = ${JSON.stringify(await updated())}\n`
    })
    const films = () => `export const manimFilms = ${JSON.stringify(readManimFilms(publicDir))}\n`
    addTemplate({ filename: 'facts/manim.mjs', write: true, getContents: films })
    addServerTemplate({ filename: '#manim-films', getContents: films })
    addTemplate({
      filename: 'facts/manim.d.mts',
      write: true,
      getContents: () => `import type { ManimFilm } from '#shared/manim/film.ts'\n/** the films of \`npm run manim\`, by their names */\nexport declare const manimFilms: Readonly<Record<string, ManimFilm>>\n`
    })
    const vtts = async () => `export const vtts = ${JSON.stringify(await readVtts(publicDir))}\n`
    addTemplate({ filename: 'facts/vtts.mjs', write: true, getContents: vtts })
    addServerTemplate({ filename: '#vtts', getContents: vtts })
    addTemplate({
      filename: 'facts/vtts.d.mts',
      write: true,
      getContents: () => `/** the text of each WebVTT file, by its address */\nexport declare const vtts: Readonly<Record<string, string>>\n`
    })
    addTemplate({
      filename: 'facts/pictures.d.mts',
      write: true,
      getContents: () => `import type { Picture } from '#shared/pictures.ts'\n/** by address, as Markdown names it */\nexport declare const pictures: Record<string, Picture>\n`
    })
    addTemplate({
      filename: 'facts/updated.d.mts',
      write: true,
      getContents: () => `/** ISO date by file, relative to content/ */\nexport declare const updated: Record<string, string>\n`
    })
    if (nuxt.options.dev) freshen(nuxt, `${publicDir}/content`)
  }
})

/** Which fact is made of a file, by the file's name. */
const FACTS: [RegExp, string][] = [
  [RE_PICTURE, 'facts/pictures.mjs'],
  [/sections\.json$/, 'facts/manim.mjs'],
  [/\.vtt$/, 'facts/vtts.mjs']
]

/** In dev, facts follow their files, and pages that are open ask for themselves again. */
function freshen(nuxt: Nuxt, folder: string): void {
  const servers: ViteDevServer[] = []
  nuxt.options.watch.push(folder)
  nuxt.hook('vite:serverCreated', server => void servers.push(server))
  nuxt.hook('builder:watch', async (_event, path) => {
    const filename = FACTS.find(([name]) => name.test(path))?.[1]
    if (!filename) return
    await updateTemplates({ filter: template => template.filename === filename })
    for (const { ws } of servers) ws.send({ type: 'custom', event: 'site:changed' })
  })
}
