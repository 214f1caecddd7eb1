import { existsSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { addDevServerHandler, defineNuxtModule } from '@nuxt/kit'
import { defineEventHandler, readBody } from 'h3'
import type { ViteDevServer } from 'vite'

/**
 * In dev, POST `/__stack` with the lines of an error's stack answers with those lines, at their places in the sources. An error
 * that is thrown while a page renders has places in compiled code, and one of the compiler has none; Nuxt 4.5 maps neither.
 */
export default defineNuxtModule({
  meta: { name: 'stack-traces' },
  setup(_options, nuxt) {
    if (!nuxt.options.dev) return
    let server: ViteDevServer | undefined
    nuxt.hook('vite:serverCreated', (created, { isServer }) => {
      if (isServer) server = created
    })
    addDevServerHandler({
      route: '/__stack',
      handler: defineEventHandler(async (event) => {
        const stack = await readBody<string[]>(event)
        return server ? await uncompiled(stack, server) ?? inSources(stack, server) : stack
      })
    })
  }
})

/** The place of a file that does not compile; undefined for any other error. */
async function uncompiled([message = '']: readonly string[], server: ViteDevServer): Promise<string[] | undefined> {
  const named = /^\.?(?:\/@fs)?(\/\S+) — /.exec(message)?.[1]
  if (!named) return
  const file = existsSync(named) ? named : server.config.root + named
  const at = ({ loc }: { loc?: { line: number, column: number } }) => [message, `at ${file}:${loc?.line ?? 1}:${loc?.column ?? 1}`]
  return server.transformRequest(file, { ssr: true }).then(() => undefined, at)
}

/** Lines such as `at setup (/home/me/site/components/content/Tip.vue:13:20)`. */
function inSources(stack: readonly string[], { moduleGraph }: ViteDevServer): string[] {
  return stack.map(line => line.replace(/(\/[^():]+):(\d+):(\d+)/, (place, file: string, row: string, column: string) => {
    const map = moduleGraph.getModuleById(file)?.ssrTransformResult?.map
    if (!map || !('version' in map)) return place
    const sourcesContent = (map.sourcesContent ?? []).map(String)
    const found = new SourceMap({ ...map, file, sourcesContent, sourceRoot: '' }).findEntry(Number(row) - 1, Number(column) - 1)
    return 'originalLine' in found ? `${file}:${found.originalLine + 1}:${found.originalColumn + 1}` : place
  }))
}
