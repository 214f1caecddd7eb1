import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRenderer } from 'vue-bundle-renderer/runtime'
import type { Manifest } from 'vue-bundle-renderer'
import { putToSleep } from '../../modules/sleep/manifest.ts'
import { neededPlugins } from '../../modules/sleep/plugins.ts'

const NUXT = /nuxt\/dist\/app\/entry(\.async)?\.js$/
const FURNITURE = /components\/furniture\/main\.ts$/
const script = { resourceType: 'script', module: true, prefetch: true, preload: true } as const

/** A client manifest as Nuxt's Vite builder passes it to `build:manifest`, cut down. */
const manifest = (): Manifest => ({
  '_vue.js': { ...script, file: 'vue.js' },
  '_shared.js': { ...script, file: 'shared.js', css: ['shared.css'] },
  'components/furniture/main.ts': { ...script, file: 'furniture.js', name: 'furniture', isEntry: true, imports: ['_shared.js'], css: ['entry.css'], dynamicImports: ['components/furniture/search-dialog.ts', 'node_modules/nuxt/dist/app/entry.js'] },
  'components/furniture/search-dialog.ts': { ...script, file: 'search-dialog.js', isDynamicEntry: true, css: ['search.css'] },
  'node_modules/nuxt/dist/app/entry.js': { ...script, file: 'nuxt.js', name: 'entry', isEntry: true, imports: ['_vue.js', '_shared.js'], dynamicImports: ['components/players/CodeStepper.vue'], css: ['entry.css', 'nuxt-ui.css'], assets: ['serif.woff2'] },
  'components/players/CodeStepper.vue': { ...script, file: 'stepper.js', isDynamicEntry: true, imports: ['_vue.js'] },
  'entry.css': { file: 'entry.css', resourceType: 'style', prefetch: true, preload: true },
  'nuxt-ui.css': { file: 'nuxt-ui.css', resourceType: 'style' },
  'search.css': { file: 'search.css', resourceType: 'style' },
  'shared.css': { file: 'shared.css', resourceType: 'style' },
  'serif.woff2': { file: 'serif.woff2', resourceType: 'font', prefetch: true, preload: true }
})

/** What Nuxt's own renderer writes into a page with this manifest. */
async function page(of: Manifest) {
  const renderer = createRenderer(() => ({}), { manifest: of, renderToString: () => '', buildAssetsURL: file => `/_nuxt/${file}` })
  const { renderScripts, renderStyles, renderResourceHints } = await renderer.renderToString({})
  const files = (html: string) => [...html.matchAll(/\/_nuxt\/([\w.-]+)/g)].map(([, file]) => file)
  return { scripts: files(renderScripts()), styles: files(renderStyles()), hints: files(renderResourceHints()) }
}

describe('putToSleep', () => {
  it('is needed: awake, a page loads Nuxt, and fetches players and the search ahead', async () => {
    const awake = await page(manifest())
    expect(awake.scripts).toContain('nuxt.js')
    expect(awake.hints).toContain('stepper.js')
  })

  it('leaves the page one script, the furniture, and hints at no other', async () => {
    const asleep = manifest()
    putToSleep(asleep, NUXT, FURNITURE)
    const { scripts, hints } = await page(asleep)
    expect(scripts).toEqual(['furniture.js'])
    expect(hints.filter(file => file?.endsWith('.js'))).toEqual([])
    expect(Object.values(asleep).filter(chunk => chunk.isEntry)).toEqual([asleep['components/furniture/main.ts']])
  })

  it('keeps every stylesheet of the page, once', async () => {
    const asleep = manifest()
    putToSleep(asleep, NUXT, FURNITURE)
    expect((await page(asleep)).styles.sort()).toEqual(['entry.css', 'nuxt-ui.css', 'shared.css'])
    expect(asleep['components/furniture/main.ts']?.css).toEqual(['entry.css', 'nuxt-ui.css'])
  })

  it('keeps what the sleeping entry imports, so that it can be woken', () => {
    const asleep = manifest()
    putToSleep(asleep, NUXT, FURNITURE)
    expect(asleep['node_modules/nuxt/dist/app/entry.js']).toMatchObject({ file: 'nuxt.js', imports: ['_vue.js', '_shared.js'] })
  })

  it.each([
    ['node_modules/nuxt/dist/app/entry.js', /^sleep: the client manifest has no entry of Nuxt \(looked for .*entry.* among 10 chunks\)$/],
    ['components/furniture/main.ts', /^sleep: the client manifest has no entry of the page furniture \(looked for .*furniture.* among 10 chunks\)$/]
  ])('stops the build when %s is missing, and says so', (key, message) => {
    const broken = manifest()
    Reflect.deleteProperty(broken, key)
    expect(() => putToSleep(broken, NUXT, FURNITURE)).toThrow(message)
  })

  it('does not take a chunk of that name for the entry', () => {
    const broken = manifest()
    broken['components/furniture/main.ts'] = { ...script, file: 'furniture.js' }
    expect(() => putToSleep(broken, NUXT, FURNITURE)).toThrow('page furniture')
  })
})

describe('neededPlugins', () => {
  const modules = join(import.meta.dirname, '../../node_modules')
  const at = (path: string) => ({ src: `${modules}/${path}` })

  it.each([
    '@nuxt/ui/dist/runtime/plugins/colors.js',
    'nuxt/dist/pages/runtime/plugins/prefetch.client.js',
    'nuxt/dist/app/plugins/chunk-reload.client.js',
    'nuxt/dist/app/plugins/chunk-reload-crawler.client.js',
    'nuxt/dist/app/plugins/navigation-repaint.client.js',
    'nuxt/dist/app/plugins/island-link-navigation.client.js'
  ])('drops %s, which is where it looks for it', (path) => {
    expect(existsSync(at(path).src)).toBe(true)
    expect(neededPlugins([at(path), at('nuxt/dist/app/plugins/unhead.js')])).toEqual([at('nuxt/dist/app/plugins/unhead.js')])
  })

  it('draws icons on the server only', () => {
    expect(neededPlugins([at('@nuxt/icon/dist/runtime/plugin.js')])).toEqual([{ ...at('@nuxt/icon/dist/runtime/plugin.js'), mode: 'server' }])
  })

  it.each([
    'nuxt/dist/app/plugins/revive-payload.client.js',
    'nuxt/dist/pages/runtime/plugins/router.js',
    '@nuxtjs/robots/dist/runtime/app/plugins/robot-meta.server.js'
  ])('keeps %s as it is', (path) => {
    expect(neededPlugins([at(path)])).toEqual([at(path)])
  })

  it('keeps a plugin of the site that has such a name', () => {
    expect(neededPlugins([{ src: '/site/plugins/prefetch.client.ts' }])).toEqual([{ src: '/site/plugins/prefetch.client.ts' }])
  })
})
