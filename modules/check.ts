import { existsSync, watch } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { addDevServerHandler, defineNuxtModule, useLogger } from '@nuxt/kit'
import { defineEventHandler, getQuery } from 'h3'
// for the types of its hooks
import type {} from '@nuxt/content'
import type { Nuxt } from '@nuxt/schema'
import { checkFile, checkSite, formatFinding, loadSite, siteFolders, stopsBuild } from '../shared/check/index.ts'
import type { Finding, Site, SiteFolders } from '../shared/check/index.ts'
import { WHOLE_FILE } from '../shared/check/collect.ts'
import { GLOSSARY } from '../shared/concepts/schema.ts'
import { findingsOfPath } from '../shared/check/in-dev.ts'
import { missingPages } from '../shared/check/output.ts'
import { tellFailures, type FailedRoute } from '../shared/failures.ts'
import { oneAtATime } from '../shared/one-at-a-time.ts'

/**
 * Lets nothing in content/ fail silently: a build stops on any finding, on any file that Nuxt Content could not parse
 * (it only warns and drops the page) and on any file without an HTML page; `nuxt dev` logs findings and serves them at `/__check`.
 */
export default defineNuxtModule({
  meta: { name: 'check' },
  async setup(_options, nuxt) {
    if (nuxt.options._prepare) return
    const folders = siteFolders(resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.'))
    if (nuxt.options.dev) return setUpDev(nuxt, folders)
    // Awaited here, which is before Nuxt Content parses: it does so once all modules are set up.
    const findings = await checkSite(folders)
    for (const finding of findings) if (!stopsBuild(finding)) useLogger('check').warn(formatFinding(finding))
    stopOn(findings.filter(stopsBuild))
    stopOnParseFailures(nuxt, folders)
    nuxt.hook('nitro:init', (nitro) => {
      if (!nitro.options.static) return
      nitro.hooks.hook('prerender:done', async ({ failedRoutes }: { failedRoutes: FailedRoute[] }) => {
        await stopOnFailures(failedRoutes, folders, nuxt.options.app.baseURL)
        stopOn(await missingPages(folders, nitro.options.output.publicDir))
      })
    })
  }
})

function stopOn(findings: readonly Finding[]): void {
  if (!findings.length) return
  throw new Error(`${findings.length === 1 ? 'a problem' : `${findings.length} problems`} in the content:\n${findings.map(formatFinding).join('\n')}`)
}

/** A page that throws is reported with its file and line, and so is every other one. */
async function stopOnFailures(failed: readonly FailedRoute[], folders: SiteFolders, base: string): Promise<void> {
  const { pages, contentName } = await loadSite(folders)
  const fileOf = (path: string) => {
    const file = pages.get(path)
    return file === undefined ? undefined : `${contentName}/${file}`
  }
  const told = tellFailures(failed, fileOf, base)
  if (told.length) throw new Error(`${told.length === 1 ? 'a file' : `${told.length} files`} of the site cannot be made:\n${told.join('\n')}`)
}

/** A file that was begun and never finished was dropped. Files from Nuxt Content's cache were finished in an earlier build. */
function stopOnParseFailures(nuxt: Nuxt, folders: SiteFolders): void {
  const begun = new Set<string>()
  nuxt.hook('content:file:beforeParse', ({ file }) => void begun.add(file.path ?? file.id))
  nuxt.hook('content:file:afterParse', ({ file }) => void begun.delete(file.path ?? file.id))
  nuxt.hook('build:before', () => stopOn([...begun].sort().map(path => ({
    file: contentFile(path, folders) ?? path,
    ...WHOLE_FILE,
    rule: 'page-missing',
    message: 'Nuxt Content could not parse the file and drops its page: the warning above says why'
  }))))
}

function setUpDev(nuxt: Nuxt, folders: SiteFolders): void {
  const logger = useLogger('check')
  const known = new Map<string, Set<string>>()
  /** Logs what was not there before, wherever in the file it has moved since. */
  const report = (file: string, findings: readonly Finding[]) => {
    const before = known.get(file)
    known.set(file, new Set(findings.map(({ rule, message }) => `${rule} ${message}`)))
    for (const finding of findings) {
      if (!before?.has(`${finding.rule} ${finding.message}`)) logger.warn(formatFinding(finding))
    }
  }
  const survive = (work: Promise<void>) => work.catch(error => logger.warn(error instanceof Error ? error.message : String(error)))
  // a switch of branches changes a hundred files at once
  const load = oneAtATime(() => loadSite(folders))
  const checkAgain = (file: string) => survive(load()
    .then(site => checkFile(file.slice(site.contentName.length + 1), site))
    .then(own => report(file, own)))

  tellPages(nuxt, folders, () => void checkAgain(`${basename(folders.contentDir)}/${GLOSSARY}`))
  addDevServerHandler({ route: '/__check', handler: findingsOfPage(load) })
  nuxt.hook('ready', () => survive(checkSite(folders).then((findings) => {
    for (const [file, own] of Map.groupBy(findings, ({ file }) => file)) report(file, own)
    nuxt.hook('content:file:beforeParse', async ({ file: { path } }) => {
      const file = path && contentFile(path, folders)
      if (file) await checkAgain(file)
    })
  })))
}

/**
 * GET `/__check?path=/learn` in `nuxt dev`: what `findingsOfPath` says, read from disk on every request.
 * It runs in Nuxt's own process, where the type checker of the samples is.
 */
function findingsOfPage(load: () => Promise<Site>) {
  return defineEventHandler(async (event) => {
    const { path } = getQuery(event)
    return findingsOfPath(typeof path === 'string' ? path : undefined, await load())
  })
}

/** How long an editor's write and its parsing take, roughly; a page asked before would show what was. */
const SETTLED_MS = 200

/**
 * Tells open pages of every write to a Markdown file, the glossary or a flow. Nuxt Content tells them of what it parsed, so of neither a file
 * that it could not parse nor one that was mended back to what it had before.
 */
function tellPages(nuxt: Nuxt, { contentDir, flowsDir }: SiteFolders, onGlossary: () => void): void {
  nuxt.hook('vite:serverCreated', (server, { isClient }) => {
    if (!isClient) return
    let waiting: NodeJS.Timeout | undefined
    const tell = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => server.ws.send({ type: 'custom', event: 'site:changed' }), SETTLED_MS)
    }
    const watchers = [
      watch(contentDir, { recursive: true }, (_event, file) => {
        if (file === GLOSSARY) onGlossary()
        if (file === GLOSSARY || file?.endsWith('.md')) tell()
      }),
      ...existsSync(flowsDir) ? [watch(flowsDir, { recursive: true }, tell)] : []
    ]
    nuxt.hook('close', () => watchers.forEach(watcher => watcher.close()))
  })
}

/** The name that findings give to a file of the content folder. */
function contentFile(path: string, { contentDir }: SiteFolders): string | undefined {
  const inside = relative(contentDir, path).split(sep).join('/')
  return inside.startsWith('..') || !existsSync(path) ? undefined : join(basename(contentDir), inside).split(sep).join('/')
}
