import { posix } from 'node:path'
import { pageOfMarkdown } from '../markdown/llms.ts'
import { nearest } from '#twoslash/nearest.ts'
import type { Page, Site } from './types.ts'

/** A path or anchor as it is written on disk: `%C3%BC` is ü, and what is not encoded stays. */
export function decodePath(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    return part
  }
}

export function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '') || '/'
}

/** Whether there is a page, a public file, a file that the site writes itself, or the raw Markdown of a page. */
export function isThere(path: string, site: Pick<Site, 'pages' | 'publicFiles' | 'routes'>): boolean {
  const page = withoutSlash(path)
  return site.pages.has(page) || site.publicFiles.has(path) || site.routes.has(page) || site.pages.has(pageOfMarkdown(page) ?? '')
}

/**
 * The path that is there and was probably meant.
 * @param path as it is written, from the root or, where it is relative, from the file or the page that it is in
 */
export function meantPath(path: string, page: Pick<Page, 'file' | 'path'>, site: Pick<Site, 'pages' | 'publicFiles' | 'routes'>): string | undefined {
  // as editors resolve it, then as browsers do, then with the slash that is missing in front of it
  const bases = path.startsWith('/') ? ['/'] : [posix.dirname(`/${page.file}`), page.path, '/']
  const whole = bases.map(base => posix.join(base, path))
  return whole.flatMap(spellings).map(withoutSlash).find(candidate => isThere(candidate, site)) ?? caseless(whole.flatMap(spellings), site)
}

/** A path, and without what belongs to files and folders and not to addresses. */
function spellings(path: string): string[] {
  const plain = path.replace(/[.,;:!?]+$/, '')
  return [plain, plain.replace(/^\/(?:public|content|src)(?=\/)/, '')]
    .flatMap(one => [one.replace(/(?:\/index)?\.(?:md|html?)$|\/index$/i, '') || '/', one])
}

function caseless(paths: readonly string[], { pages, publicFiles }: Pick<Site, 'pages' | 'publicFiles'>): string | undefined {
  const wanted = new Set(paths.map(path => withoutSlash(path).toLowerCase()))
  return [...pages.keys(), ...publicFiles].find(path => wanted.has(path.toLowerCase()))
}

/** A page that has moved keeps its last part more often than the letters before it. */
export function similarPath(path: string, paths: Iterable<string>): string | undefined {
  const all = [...paths]
  const last = `/${path.split('/').at(-1)}`.toLowerCase()
  const moved = all.filter(one => last !== '/' && one.toLowerCase().endsWith(last))
  return moved.length === 1 ? moved[0] : nearest(path, all)
}
