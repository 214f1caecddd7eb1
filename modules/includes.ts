import { globSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { addServerTemplate, createResolver, defineNuxtModule } from '@nuxt/kit'
import { draftsIn } from '../shared/drafts.ts'
import { filesShown } from '../shared/includes.ts'
import { repository, withModules } from '../shared/repository.ts'

/**
 * The files that fences show (`file=`), beyond the pages themselves: `#includes` has them for the server, and in dev the
 * pages that show a file follow its edits.
 */
export default defineNuxtModule({
  meta: { name: 'includes' },
  setup(_options, nuxt) {
    const { resolve: here } = createResolver(import.meta.url)
    const { rootDir, srcDir, dev } = nuxt.options
    const content = resolve(rootDir, process.env.SITE_DIR ?? '.', 'content')
    addServerTemplate({ filename: '#includes', getContents: () => dev ? fromDisk(here('../packages/twoslash-python/src/files.ts'), rootDir) : bundled(content) })
    if (dev) {
      nuxt.hook('builder:watch', (_event, path) => {
        const changed = relative(rootDir, resolve(srcDir, path)).split(sep).join('/')
        for (const page of pagesOf(content)) {
          const shown = filesShown(readFileSync(page, 'utf8'))
          // one that was removed is read no more, and still named
          if (shown.includes(changed) || withModules(shown).has(changed)) parseAgain(page)
        }
      })
    }
  }
})

function pagesOf(content: string): string[] {
  return globSync('**/*.md', { cwd: content }).map(file => join(content, file))
}

function fromDisk(files: string, root: string): string {
  return `import { filesBelow } from ${JSON.stringify(files)}\nexport const source = filesBelow(${JSON.stringify(root)}).read\n`
}

function bundled(content: string): string {
  const drafts = new Set(draftsIn(content).map(file => join(content, file)))
  const paths = new Set(pagesOf(content).filter(page => !drafts.has(page)).flatMap(page => filesShown(readFileSync(page, 'utf8'))))
  const sources = [...paths].flatMap(path => [[path, repository.read(path)]])
  return `const sources = new Map(${JSON.stringify(sources.filter(([, text]) => text !== undefined))})\nexport const source = path => sources.get(path)\n`
}

/**
 * Makes Nuxt Content parse a page once more, and open pages show it. Content has nothing to call for that: it watches
 * its files, and takes one that is not read since it was written for changed. So this says when the page was last read,
 * and leaves alone what editors and git look at, its text and the time of its last change.
 */
function parseAgain(page: string): void {
  const changed = statSync(page).mtimeMs / 1000
  utimesSync(page, changed, changed)
}
