import { Window } from 'happy-dom'
import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseBody } from '#shared/markdown/mdc.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { readMarkdown } from '../../../cli/prose/read.ts'
import { htmlOf, pageOf } from '../../../modules/search/content.ts'

const site = 'https://learn.example.com'
const { document } = new Window()

/** The words of a text: line ends are blanks. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

function inHtml(html: string): string {
  document.body.innerHTML = html
  return document.body.textContent
}

/** What a tool reads that knows GFM and nothing of us. By default it takes single tildes for deletions. */
export const readElsewhere = (markdown: string, options = {}): Nodes => unified().use(remarkParse).use(remarkGfm, options).parse(markdown)

export const written = (source: string): string =>
  toPlainMarkdown(source, { title: 'Title', site, url: `${site}/page` }).replace(/^# Title\n\n/, '')

async function bodyInSearch(source: string): Promise<string> {
  const { html } = await pageOf('page.md', `---\ntitle: Title\ndescription: ""\n---\n\n${source}`)
  return /<\/h1>(.*)<\/article>/s.exec(html)?.[1] ?? ''
}

/** The words of a piece of Markdown as each of our readers has them; all should be those of the GFM specification. */
export const readers: Record<string, (source: string) => Promise<string> | string> = {
  'the page': async source => words(inHtml(htmlOf((await parseBody(source, { contentHeading: false })).body))),
  'the check': source => words(toString(parseMarkdown(source).tree)),
  'the prose test': source => words(readMarkdown(source).passages.map(({ text }) => text).join(' ')),
  'the search in dev': async source => words(inHtml(await bodyInSearch(source))),
  'raw Markdown, read by another tool': source => words(toString(readElsewhere(written(source))))
}

export const specified = (source: string): string => words(toString(readElsewhere(source, { singleTilde: false })))
