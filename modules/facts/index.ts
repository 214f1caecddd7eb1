import { addTemplate, defineNuxtModule, updateTemplates } from '@nuxt/kit'
import { resolve } from 'node:path'
import { readPictures } from './pictures.ts'
import { readUpdated } from './updated.ts'

/**
 * What pages need to know of files, read once a build: `#build/facts/pictures.mjs` (sizes, and SVG to inline) and
 * `#build/facts/updated.mjs` (when git last saw a change of each content file).
 */
export default defineNuxtModule({
  meta: { name: 'facts' },
  setup(_options, nuxt) {
    const siteDir = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.')
    const publicDir = resolve(siteDir, 'public')
    addTemplate({
      filename: 'facts/pictures.mjs',
      write: true,
      getContents: async () => `export const pictures = ${JSON.stringify(await readPictures(publicDir))}\n`
    })
    addTemplate({
      filename: 'facts/updated.mjs',
      write: true,
      getContents: async () => `export const updated = ${JSON.stringify(await readUpdated(resolve(siteDir, 'content')))}\n`
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
    if (nuxt.options.dev) {
      nuxt.options.watch.push(`${publicDir}/content`)
      nuxt.hook('builder:watch', async (_event, path) => {
        if (/\.(svg|png|jpe?g|webp|gif|avif)$/.test(path)) await updateTemplates({ filter: template => template.filename === 'facts/pictures.mjs' })
      })
    }
  }
})
