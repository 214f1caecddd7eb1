import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { addTemplate, defineNuxtModule } from '@nuxt/kit'
import type { Nuxt } from '@nuxt/schema'
import { componentTag } from '../shared/vocabulary/files.ts'

/**
 * Says which components Markdown may name: those of `components/content`, of this site and of the one in `SITE_DIR`, by their tags
 * (`#build/content-components.mjs`).
 */
export default defineNuxtModule({
  meta: { name: 'components' },
  setup(_options, nuxt) {
    const siteDir = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.')
    const own = siteDir !== resolve(nuxt.options.rootDir)
    const components = [nuxt.options.rootDir, ...own ? [siteDir] : []].map(dir => join(dir, 'components'))
    const folders = components.map(dir => join(dir, 'content'))
    const files = () => folders.flatMap(dir => globSync('*.vue', { cwd: dir }).sort().map(file => join(dir, file)))
    const imports = nuxt.options.dev ? lenient : strict
    addTemplate({ filename: 'content-components.mjs', write: true, getContents: () => imports(files()) })
    addTemplate({
      filename: 'content-components.d.mts',
      write: true,
      getContents: () => `/** by tag */\nexport declare const contentComponents: Record<string, import('vue').DefineComponent>\n`
    })
    if (nuxt.options.dev) follow(nuxt, components, files)
  }
})

/** Of two files with one tag the later counts. */
function table(files: readonly string[]): string {
  const entries = files.map((file, index) => `${JSON.stringify(componentTag(file))}: c${index}`)
  return `export const contentComponents = { ${entries.join(', ')} }\n`
}

function strict(files: readonly string[]): string {
  return files.map((file, index) => `import c${index} from ${JSON.stringify(file)}\n`).join('') + table(files)
}

/** A file that does not compile, or imports what is not there, is an error of the pages that use it and of no others. */
function lenient(files: readonly string[]): string {
  const load = 'const load = loading => loading.then(({ default: component }) => component, error => ({ setup() { throw error } }))\n'
  const loaded = files.map(file => `  load(import(${JSON.stringify(file)}))`).join(',\n')
  return `${load}const [${files.map((_, index) => `c${index}`).join(', ')}] = await Promise.all([\n${loaded}\n])\n${table(files)}`
}

/**
 * In dev, files come and go. Nuxt writes its templates again at every change, before this hook, which is registered later. Open pages are
 * then asked to fetch themselves again, as a browser cannot see what the server renders.
 *
 * @param components the folders with `content/` and `players/`
 * @param files those in `content/`
 */
function follow(nuxt: Nuxt, components: readonly string[], files: () => string[]): void {
  // those of a site that is not in Nuxt's own folder, which Nuxt and Vite watch
  const elsewhere = components.filter(dir => !dir.startsWith(`${nuxt.options.srcDir}/`))
  nuxt.options.watch.push(...elsewhere.flatMap(dir => [join(dir, 'content'), join(dir, 'players')]))
  nuxt.hook('vite:serverCreated', (server, { isClient }) => {
    if (!isClient) return
    server.watcher.add(elsewhere)
    nuxt.hook('builder:watch', (event, path) => {
      const file = resolve(nuxt.options.srcDir, path)
      const isIn = (folder: string) => file.endsWith('.vue') && components.some(dir => join(dir, folder) === dirname(file))
      if (isIn('players') && event === 'add') {
        const name = basename(file)
        // to import them again, as after an edit: while the player was missing, they failed
        for (const one of files()) if (readFileSync(one, 'utf8').includes(name)) server.watcher.emit('all', 'change', one)
      }
      if (isIn('content') || (isIn('players') && event !== 'change')) server.ws.send({ type: 'custom', event: 'site:changed' })
    })
  })
}
