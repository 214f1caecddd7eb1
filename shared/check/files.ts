import { posix } from 'node:path'
import { GLOSSARY } from '../concepts/schema.ts'
import { STATEMENTS } from '../statements/schema.ts'
import { WHOLE_FILE } from './collect.ts'
import type { Finding, Page, Remark, Site } from './types.ts'

const NAME = /^[a-z\d]+(-[a-z\d]+)*$/
const NUMBERED = /^\d+[.-]/

/** The page path of a Markdown file, as Nuxt Content computes it for names that `stray-file` accepts. */
export function pagePath(file: string): string {
  const parts = file.replace(/\.md$/, '').split('/').map(part => part.replace(/^\d+\./, '').toLowerCase())
  return `/${parts.filter(part => part !== 'index').join('/')}`
}

/** `stray-file` and `duplicate-path`: every file in content/ but the glossary and the statements is a page, with a path of its own. */
export function checkFiles({ files, contentName, reserved }: Pick<Site, 'files' | 'contentName' | 'reserved'>): Finding[] {
  const paths = new Map<string, string>()
  return files.filter(file => file !== GLOSSARY && file !== STATEMENTS).flatMap((file): Finding[] => {
    const at = { file: `${contentName}/${file}`, ...WHOLE_FILE }
    const stray = strayMessage(file)
    if (stray) return [{ ...at, rule: 'stray-file', message: stray }]
    const path = pagePath(file)
    const taken = reserved.get(path)
    if (taken !== undefined) return [{ ...at, rule: 'duplicate-path', message: `${taken} has the page path ${path} already: rename the file` }]
    const other = paths.get(path)
    if (other !== undefined) return [{ ...at, rule: 'duplicate-path', message: `${contentName}/${other} has the page path ${path} too: rename or remove one of them` }]
    paths.set(path, file)
    return []
  })
}

/** `stray-file`: links of the file system that lead nowhere, or to a folder. */
export function checkBrokenLinks({ brokenLinks, contentName }: Pick<Site, 'brokenLinks' | 'contentName'>): Finding[] {
  return brokenLinks.map(file => ({ file: `${contentName}/${file}`, line: 1, column: 1, rule: 'stray-file', message: 'this is a link of the file system to no file: mend it, or put the file itself here' }))
}

/** `series-index`: each folder with pages has a page of its own, which lists them. Reported at the first of its pages. */
export function checkFolder({ file }: Pick<Page, 'file'>, site: Pick<Site, 'files' | 'pages' | 'planned' | 'drafts' | 'contentName'>): Remark[] {
  const { files, pages, planned, drafts, contentName } = site
  const folder = posix.dirname(file)
  const path = pagePath(`${folder}.md`)
  const isFirst = files.find(other => isPage(other) && posix.dirname(other) === folder) === file
  if (folder === '.' || !isFirst || [pages, planned, drafts].some(known => known.has(path))) return []
  const message = `its folder has no page, so ${path} leads nowhere and no list has its articles: write ${contentName}/${folder}/index.md with title and description`
  return [{ ...WHOLE_FILE, rule: 'series-index', message }]
}

/** `empty-page`: a page with nothing but a title is not ready. */
export function checkEmpty(page: Page, site: Site): Remark[] {
  return isEmpty(page) && !isPlannedPage(page, site) ? [{ ...WHOLE_FILE, rule: 'empty-page', message: 'the page has no content: write it or remove the file' }] : []
}

/** Whether a file announces an article that has no page yet, and is the one that counts of those with its path. */
export function isPlannedPage({ path, file }: Pick<Page, 'path' | 'file'>, { planned }: Pick<Site, 'planned'>): boolean {
  return planned.get(path) === file
}

/** Whether a file is a draft, and the one that counts of those with its path. */
export function isDraftPage({ path, file }: Pick<Page, 'path' | 'file'>, { drafts }: Pick<Site, 'drafts'>): boolean {
  return drafts.get(path) === file
}

/** Whether there is nothing on a page but comments. */
export function isEmpty({ markdown }: Page): boolean {
  const comment = /^\s*<!--[\s\S]*-->\s*$/
  return !markdown.failure && markdown.tree.children.every(node => node.type === 'html' && comment.test(node.value))
}

/** Whether a file is one that Nuxt Content makes a page of. */
export function isPage(file: string): boolean {
  return strayMessage(file) === undefined
}

function strayMessage(file: string): string | undefined {
  const extension = posix.extname(file)
  if (extension !== '.md') {
    if (/(^|\/)concepts\.ya?ml$/i.test(file)) return `the glossary is ${GLOSSARY} in the content folder itself: move or rename it`
    if (/^\.(?:mdx|markdown|mdown|mkd|txt)$/i.test(extension)) return `pages are .md files: rename it to ${posix.basename(file, extension)}.md, or move it out of content/`
    const picture = /^\.(svg|png|jpe?g|webp|avif|gif)$/i.test(extension)
    return `only .md files belong here: move it ${picture ? 'to public/content/' : 'out of content/'}`
  }
  for (const part of file.slice(0, -'.md'.length).split('/')) {
    if (NUMBERED.test(part)) return `${part} begins with a number: order pages by the field order of their frontmatter`
    if (!NAME.test(part)) return `${part} cannot be a page address: use small letters, digits and hyphens, such as ${kebab(part) || 'deep-dive'}`
  }
  return file.split('/').slice(0, -1).includes('index') ? 'a folder may not be named index: it would vanish from the page path' : undefined
}

function kebab(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '')
}
