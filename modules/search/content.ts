import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pagePath } from '#shared/check/files.ts'
import { inlineCode } from '#shared/inline-code.ts'
import { keyName } from '#shared/keys.ts'
import { parseBody } from '#shared/markdown/mdc.ts'
import { readFrontmatter } from '#shared/markdown/parse.ts'
import { isDraft, isPlanned } from '#shared/site.ts'
import { isRecord } from '#shared/vocabulary.ts'
import type { PageHtml } from './pagefind.ts'

type Body = Awaited<ReturnType<typeof parseBody>>['body']
type Node = Body | Body['children'][number]

/** Props of a component that hold words a reader sees; icons, links and ids are none. */
const PROSE_PROPS = new Set(['title', 'label', 'description', 'caption', 'summary'])
const VOID = /^(img|br|hr|input|source)$/
const HTML_TAG = /^[a-z][a-z0-9]*$/

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
/** A label as it is read, in which backticks mark code. */
const labelled = (label: string) => escaped(inlineCode(label).map(({ text }) => text).join(''))

/** The words in a component's props, at any depth. A prop that was written as YAML arrives as JSON in a string. */
function proseOf(value: unknown, wanted = false): string[] {
  if (typeof value === 'string') return wanted ? [value] : []
  if (Array.isArray(value)) return value.flatMap(item => proseOf(item, wanted))
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (!key.startsWith(':')) return proseOf(item, PROSE_PROPS.has(key))
    try {
      return proseOf(JSON.parse(String(item)), PROSE_PROPS.has(key.slice(1)))
    }
    catch {
      return [] // an expression, not data
    }
  })
}

/**
 * Writes a parsed Markdown body as HTML that is good enough to be indexed: text, headings with their ids, and what
 * components were given to say.
 */
export function htmlOf(node: Node): string {
  if (node.type === 'text') return escaped(node.value)
  if (node.type === 'comment') return ''
  const inner = node.children.map(htmlOf).join('')
  if (node.type === 'root') return inner
  const { tag = 'div', props = {} } = node
  if (tag === 'wbr') return ''
  if (VOID.test(tag)) return ' '
  if ('dataPagefindIgnore' in props) return ''
  if (tag === 'kbd' && typeof props.value === 'string') return escaped(keyName(props.value))
  if (!HTML_TAG.test(tag) || tag === 'callout' || tag === 'note') {
    return `<div>${proseOf(props).map(text => `<p>${labelled(text)}</p>`).join('')}${inner}</div>`
  }
  return `<${tag}${typeof props.id === 'string' ? ` id="${escaped(props.id)}"` : ''}>${inner}</${tag}>`
}

/** Renders a content file for the index: its title, its description and its body. */
export async function pageOf(file: string, markdown: string): Promise<PageHtml> {
  const { data, body } = await parseBody(markdown, { highlight: false })
  const title = labelled(String(data.title || file)) + (isDraft({ status: data.status }) ? ' (draft)' : '')
  const description = typeof data.description === 'string' ? `<p>${labelled(data.description)}</p>` : ''
  return {
    url: pagePath(file.replaceAll('\\', '/')),
    html: `<!doctype html><html lang="en"><title>${title}</title><article data-pagefind-body><h1>${title}</h1>${description}${htmlOf(body)}</article></html>`
  }
}

/** The Markdown files of a content folder, relative to it, and a stamp that changes whenever one of them does. */
export async function contentFiles(contentDir: string): Promise<{ files: string[], stamp: string }> {
  const files = (await readdir(contentDir, { recursive: true })).filter(path => path.endsWith('.md') && !/(^|[\\/])\./.test(path)).sort()
  const times = await Promise.all(files.map(async file => `${file}@${(await stat(join(contentDir, file))).mtimeMs}`))
  return { files, stamp: times.join('\n') }
}

/**
 * Renders every page of a content folder, drafts too; an article that is planned has none. A file that cannot be parsed is left
 * out, and named: search goes on working while an author is in the middle of a sentence.
 */
export async function renderContent(contentDir: string, files: string[], warn: (message: string) => void): Promise<PageHtml[]> {
  const pages: PageHtml[] = []
  for (const file of files) {
    try {
      const markdown = await readFile(join(contentDir, file), 'utf8')
      const data = readFrontmatter(markdown)?.data
      if (isRecord(data) && isPlanned({ path: pagePath(file.replaceAll('\\', '/')), status: data.status })) continue
      pages.push(await pageOf(file, markdown))
    }
    catch (error) {
      warn(`search: ${join(contentDir, file)} is not in the index: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return pages
}
