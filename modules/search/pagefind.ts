import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind'
import { SEARCH_FOLDER } from '#shared/output-files.ts'

/** A page that is indexed without being on disk. */
export interface PageHtml {
  /** The page's path without the base, `/learn/x` */
  url: string
  /** A whole HTML document */
  html: string
}

const OPTIONS = {
  forceLanguage: 'en',
  /** What is drawn or pressed is no prose: it would stand as a jumble of words in an excerpt. */
  excludeSelectors: ['svg', 'button', '[aria-hidden="true"]']
}

/** The files that Pagefind's own search needs; its three user interfaces (400 kB) are not among them. */
const NEEDED = /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|(index|fragment|filter)\/[^/]+)$/
const WASM = /^wasm\.(.+)\.pagefind$/

/** What Pagefind's entry says of each language. */
function languagesOf(files: IndexFile[]): { wasm: string | null, page_count: number }[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!entry) throw new Error('search: Pagefind wrote no pagefind-entry.json')
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as { languages: Record<string, { wasm: string | null, page_count: number }> }
  return Object.values(languages)
}

/**
 * Leaves out what our dialog never asks for.
 *
 * @throws where Pagefind's entry is not among the files: nothing could be found with them
 */
export function neededFiles(files: IndexFile[]): IndexFile[] {
  const spoken = languagesOf(files).map(({ wasm }) => wasm ?? 'unknown')
  return files.filter(({ path }) => NEEDED.test(path) || spoken.includes(WASM.exec(path)?.[1] ?? ''))
}

function refuse(doing: string, errors: string[]): void {
  if (errors.length) throw new Error(`search: Pagefind failed ${doing}: ${errors.join('; ')}`)
}

/** Runs Pagefind's binary from start to end, whatever happens in between: left alive, it would hold the build open. */
async function withIndex(fill: (index: PagefindIndex) => Promise<void>): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex(OPTIONS)
    refuse('to start', errors)
    if (!index) throw new Error('search: Pagefind gave no index')
    await fill(index)
    const result = await index.getFiles()
    refuse('to build its index', result.errors)
    return neededFiles(result.files)
  }
  finally {
    await close()
  }
}

/** Indexes pages that are in memory, for the dev server. */
export function indexPages(pages: PageHtml[]): Promise<IndexFile[]> {
  return withIndex(async (index) => {
    for (const { url, html } of pages) {
      const { errors } = await index.addHTMLFile({ url, content: html })
      refuse(`on ${url}`, errors)
    }
  })
}

/**
 * Where no page marks its body, Pagefind takes every page whole: header, sidebar, error pages and all. It looks as if it
 * worked, so it is looked for here.
 */
async function hasMarkedBody(publicDir: string): Promise<boolean> {
  for (const path of await readdir(publicDir, { recursive: true })) {
    if (path.endsWith('.html') && (await readFile(join(publicDir, path), 'utf8')).includes('data-pagefind-body')) return true
  }
  return false
}

/**
 * Indexes a generated site and writes `pagefind/` into it.
 *
 * @returns how many pages were indexed
 * @throws where no page carries `data-pagefind-body`, or where Pagefind fails; with its reason
 */
export async function writeSearchIndex(publicDir: string): Promise<number> {
  if (!await hasMarkedBody(publicDir)) {
    throw new Error(`search: no page below ${publicDir} has an element with data-pagefind-body, so nothing could be found`)
  }
  const files = await withIndex(async (index) => {
    const { errors } = await index.addDirectory({ path: publicDir })
    refuse(`on ${publicDir}`, errors)
  })
  // What addDirectory counts is files, with those that have nothing to index.
  const pages = languagesOf(files).reduce((sum, { page_count }) => sum + page_count, 0)
  if (!pages) throw new Error(`search: Pagefind indexed no page below ${publicDir}`)

  const target = join(publicDir, SEARCH_FOLDER)
  await rm(target, { recursive: true, force: true })
  for (const { path, content } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true })
    await writeFile(join(target, path), content)
  }
  return pages
}
