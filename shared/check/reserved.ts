import { posix } from 'node:path'
import { FALLBACKS, SEARCH_FOLDER } from '../output-files.ts'

/** The files that have addresses besides those of content. */
export interface OtherFiles {
  /** of `pages/`: `not-found.vue` */
  vue: readonly string[]
  /** of `server/routes/`, and of `server/api/` with that folder: `llms.txt.get.ts` */
  routes: readonly string[]
  /** of `public/` */
  public: readonly string[]
}

/** The addresses that the site has already, each with what is there. A page at one of them could not be read, or would be in its place. */
export function reservedPaths(files: OtherFiles): Map<string, string> {
  return new Map([
    ...files.public.flatMap(publicPaths),
    ...Object.values(FALLBACKS).map((file): [string, string] => [withoutHtml(file), `the site's own ${file.slice(1)}`]),
    [`/${SEARCH_FOLDER}`, 'the search index'],
    ...files.routes.map((file): [string, string] => [`/${file.replace(/(\.(get|head|post|put|delete|patch|options))?\.ts$/, '')}`, `the site's own route ${file}`]),
    ...files.vue.filter(isPlain).map((file): [string, string] => [`/${file.replace(/(\/index)?\.vue$/, '')}`, `the site's own pages/${file}`])
  ])
}

const withoutHtml = (file: string) => file.replace(/(\/index)?\.html$/, '')
/** One address, and not that of a home page, which content has: no `[...slug].vue`. */
const isPlain = (file: string) => !file.includes('[') && file !== 'index.vue'

/** A file and each folder that it is in. */
function publicPaths(file: string): [string, string][] {
  const paths: [string, string][] = [[withoutHtml(`/${file}`), `the file public/${file}`]]
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) paths.push([`/${folder}`, `the folder public/${folder}`])
  return paths
}
