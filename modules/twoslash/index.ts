import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { addServerHandler, createResolver, defineNuxtModule } from '@nuxt/kit'
// for the types of its hooks
import type {} from '@nuxt/content'
import { isPythonTwoslash, remarkPythonTwoslash, transformerPythonTwoslash } from '../../packages/twoslash-python/src/index.ts'
import { pagePath } from '../../shared/check/files.ts'
import { hoversPath } from '../../shared/page-hovers.ts'
import { siteTwoslasher } from '../../shared/twoslasher.ts'
import { mayHaveSamples, rehypeHovers } from './hovers.ts'
import type { Hovers } from './hovers.ts'

/** Raise it when what this module puts into a page's tree changes. */
const VERSION = 1
/** Where `mdc-config.mjs` finds the transformer: MDC loads that file by itself. */
const TRANSFORMERS = Symbol.for('metaflow-learn:twoslash-transformers')

/**
 * Types, errors and docstrings in ```` ```python twoslash ```` fences. The check has looked at them by the time Content
 * parses them, so here a sample that is broken is only shown plain.
 */
export default defineNuxtModule({
  meta: { name: 'twoslash' },
  setup(_options, nuxt) {
    const { resolve: here } = createResolver(import.meta.url)
    // `/learn/page.hovers.json`, what the popups of a page show: a middleware, as Nitro's routes have no suffix after a wildcard
    addServerHandler({ middleware: true, handler: here('../../server/hovers.ts') })
    if (nuxt.options._prepare) return

    const twoslasher = siteTwoslasher()
    const hovers: Hovers = new Map()
    const transformer = transformerPythonTwoslash({ results: twoslasher.results, onHovers: ({ key, popups }) => hovers.set(key, popups) })
    Reflect.set(globalThis, TRANSFORMERS, (language: string, meta?: string) => isPythonTwoslash(language, meta) ? [transformer] : [])
    nuxt.hook('mdc:configSources', sources => void sources.push(here('./mdc-config.mjs')))

    // Content keeps parsed pages as long as its options are the same
    const { content: options } = nuxt.options
    if (options) Object.assign((options.build ??= {}).markdown ??= {}, { twoslash: `${VERSION}-${twoslasher.fingerprint()}` })

    nuxt.hook('content:file:beforeParse', ({ parserOptions }) => {
      if (!parserOptions?.markdown) return
      const { remarkPlugins, rehypePlugins } = parserOptions.markdown
      parserOptions.markdown.remarkPlugins = { ...remarkPlugins, 'python-twoslash': { instance: remarkPythonTwoslash, options: { twoslasher, lenient: true } } }
      // behind the highlighter, which calls the transformer
      parserOptions.markdown.rehypePlugins = { ...rehypePlugins, 'python-hovers': { instance: rehypeHovers, options: { hovers } } }
    })
    nuxt.hook(nuxt.options.dev ? 'close' : 'build:before', () => twoslasher.stop())

    // a changed stub may change any sample: Nuxt starts again, and Content finds its options changed
    nuxt.options.watch.push(/^stubs\/.*\.pyi?$/)

    const content = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.', 'content')
    nuxt.hook('prerender:routes', ({ routes }) => {
      for (const file of globSync('**/*.md', { cwd: content })) {
        if (mayHaveSamples(readFileSync(join(content, file), 'utf8'))) routes.add(hoversPath(pagePath(file.replaceAll('\\', '/'))))
      }
    })
  }
})
