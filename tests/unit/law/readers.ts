import type { MDCNode } from '@nuxtjs/mdc'
import type { Element, ElementContent } from 'hast'
import { raw } from 'hast-util-raw'
import { prepareBody } from '#shared/body.ts'
import type { BodyNode } from '#shared/body.ts'
import { parseBody } from '#shared/markdown/mdc.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import type { PlainMarkdownOptions } from '#shared/markdown/write.ts'
import { htmlOf } from '../../../modules/search/content.ts'
import { ADDRESS, gfmHast } from './reference.ts'
import { readHast } from './tokens.ts'
import type { Reading } from './tokens.ts'

/** What raw Markdown needs to know of the site. */
export type Shared = Omit<PlainMarkdownOptions, 'title' | 'site' | 'url'>

/** The text of a page as it is stored and fitted to the page, and the same for the search. */
export async function readBody(source: string): Promise<{ page: Reading, search: Reading }> {
  const { body } = await parseBody(source, { contentHeading: false, highlight: false, toc: false })
  const nodes = prepareBody(body.children.flatMap(stored), '')
  return {
    page: readHast({ type: 'root', children: nodes.map(hastOf) }),
    search: readHast(raw({ type: 'root', children: [{ type: 'raw', value: htmlOf(body) }] }), { onlyWords: true })
  }
}

/** Raw Markdown as any tool reads it. */
export function readRaw(source: string, shared: Shared): Reading {
  const markdown = toPlainMarkdown(source, { ...shared, ...ADDRESS, title: 'Title' })
  return readHast(gfmHast(markdown.replace(/^# Title\n/, '')))
}

/** A node as Nuxt Content stores it, which drops comments. */
function stored(node: MDCNode): BodyNode[] {
  if (node.type === 'text') return [node.value]
  if (node.type === 'comment') return []
  return [[node.tag ?? '', node.props ?? {}, ...node.children.flatMap(stored)]]
}

function hastOf(node: BodyNode): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node }
  const [tagName, props, ...children] = node
  return { type: 'element', tagName, properties: props as Element['properties'], children: children.map(hastOf) }
}
