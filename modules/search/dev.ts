import { contentFiles, renderContent } from './content.ts'
import { indexPages } from './pagefind.ts'

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' }

/** A file of the search index as the dev server answers with it. */
export interface DevFile {
  content: Uint8Array
  type: string
}

/**
 * A search index of the Markdown files, made when it is first asked for and again when a file has changed.
 *
 * @param contentDir the folder with the Markdown
 * @param warn says what was left out
 * @returns gives a file below `/pagefind/`, or nothing where there is none of that name
 */
export function createDevIndex(contentDir: string, warn: (message: string) => void): (path: string) => Promise<DevFile | undefined> {
  let built: { stamp: string, files: Promise<Map<string, Uint8Array>> } | undefined
  let building: Promise<unknown> = Promise.resolve()

  const build = async (files: string[]) => {
    const pages = await renderContent(contentDir, files, warn)
    const indexed = await indexPages(pages)
    return new Map(indexed.map(({ path, content }) => [path, content]))
  }
  return async (path) => {
    // The entry is what a search asks for first. Checking there only keeps one search on one state of the files.
    if (!built || path === 'pagefind-entry.json') {
      const { files, stamp } = await contentFiles(contentDir)
      if (built?.stamp !== stamp) {
        const made = building.catch(() => {}).then(() => build(files)) // one at a time: they share Pagefind's process
        building = made
        built = { stamp, files: made }
        made.catch(() => built = undefined)
      }
    }
    const content = (await built?.files)?.get(path)
    return content && { content, type: TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream' }
  }
}
