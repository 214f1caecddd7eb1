import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { addServerHandler, createResolver, defineNuxtModule } from '@nuxt/kit'
// for the types of its hooks
import type {} from '@nuxt/content'
import { isPythonTwoslash, remarkPythonTwoslash, transformerPythonTwoslash } from '../../packages/twoslash-python/src/index.ts'
import { pagePath } from '../../shared/check/files.ts'
import { remarkNotebooks } from '../../shared/notebook/nodes.ts'
import { filesShown } from '../../shared/includes.ts'
import { draftsIn } from '../../shared/drafts.ts'
import { hoversPath } from '../../shared/page-hovers.ts'
import { repository, withModules } from '../../shared/repository.ts'
import { rehypeStepperMoves } from '../../shared/stepper/rehype.ts'
import { remarkStepFocus, remarkStepperIds } from '../../shared/stepper/remark.ts'
import { siteTwoslasher } from '../../shared/twoslasher.ts'
import { rehypeFlowCode, remarkFlowCode } from './flow-code.ts'
import { mayHaveSamples, rehypeHovers } from './hovers.ts'
import type { Hovers } from './hovers.ts'

/** Raise it when what this module puts into a page's tree changes. */
const VERSION = 3
/** Where `mdc-config.mjs` finds the transformer: MDC loads that file by itself. */
const TRANSFORMERS = Symbol.for('metaflow-learn:twoslash-transformers')

/**
 * Types, errors and docstrings in ```` ```python twoslash ```` fences, and files in fences with `file=`. The check has
 * looked at them by the time Content parses them, so here a sample that is broken is only shown plain.
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

    const content = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.', 'content')
    const pages = () => globSync('**/*.md', { cwd: content }).map(file => ({ file: file.replaceAll('\\', '/'), markdown: readFileSync(join(content, file), 'utf8') }))

    // Content keeps parsed pages as long as its options are the same
    const { content: options } = nuxt.options
    const shown = pages().flatMap(({ markdown }) => filesShown(markdown))
    if (options) Object.assign((options.build ??= {}).markdown ??= {}, { twoslash: `${VERSION}-${twoslasher.fingerprint()}-${digest(shown)}` })

    nuxt.hook('content:file:beforeParse', ({ parserOptions }) => {
      if (!parserOptions?.markdown) return
      const { remarkPlugins, rehypePlugins } = parserOptions.markdown
      parserOptions.markdown.remarkPlugins = {
        ...remarkPlugins,
        // what a step is about is said of its fence before that becomes code
        'stepper-ids': { instance: remarkStepperIds },
        'step-focus': { instance: remarkStepFocus, options: { files: repository } },
        'notebooks': { instance: remarkNotebooks, options: { files: repository } },
        'flow-code': { instance: remarkFlowCode, options: { files: repository } },
        'python-twoslash': { instance: remarkPythonTwoslash, options: { twoslasher, files: repository, lenient: true } }
      }
      parserOptions.markdown.rehypePlugins = {
        ...rehypePlugins,
        // behind the highlighter, which calls the transformer
        'python-hovers': { instance: rehypeHovers, options: { hovers } },
        'flow-code-props': { instance: rehypeFlowCode },
        'stepper-moves': { instance: rehypeStepperMoves }
      }
    })
    nuxt.hook(nuxt.options.dev ? 'close' : 'build:before', () => twoslasher.stop())

    // a changed stub may change any sample: Nuxt starts again, and Content finds its options changed
    nuxt.options.watch.push(/^stubs\/.*\.pyi?$/)

    nuxt.hook('prerender:routes', ({ routes }) => {
      const drafts = new Set(draftsIn(content))
      for (const { file, markdown } of pages()) if (!drafts.has(file) && mayHaveSamples(markdown)) routes.add(hoversPath(pagePath(file)))
    })
  }
})

/** Changes with the files that pages show, and with the modules that these import. */
function digest(paths: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify([...withModules(paths.toSorted())])).digest('hex').slice(0, 16)
}
