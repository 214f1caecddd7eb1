import { createSSRApp, defineComponent, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import MDCRenderer from '@nuxtjs/mdc/runtime/components/MDCRenderer.vue'
import { kebabCase } from 'scule'
import { Window, type DocumentFragment } from 'happy-dom'
import type { MDCNode, MDCParseOptions } from '@nuxtjs/mdc'
import { withAddresses } from '#shared/addresses.ts'
import { prepareBody, toRenderTree } from '#shared/body.ts'
import type { BodyNode } from '#shared/body.ts'
import { parseBody } from '#shared/markdown/mdc.ts'
import { useAddress } from '../../../composables/useAddress.ts'

const files = import.meta.glob<Component>('../../../components/content/*.vue', { eager: true, import: 'default' })

/** Our components by tag, as `components/article/vocabulary.ts` maps them. */
export const ours: Record<string, Component> = Object.fromEntries(Object.entries(files).map(([file, component]) => [
  kebabCase(file.slice(file.lastIndexOf('/') + 1, -'.vue'.length)).replace(/^prose-/, ''),
  component
]))

/** Players, which a build registers by name. */
const players = import.meta.glob<Component>('../../../components/players/*.vue', { eager: true, import: 'default' })

/** Draws nothing but says which icon it was asked for. */
const Icon = defineComponent({ props: { name: { type: String, required: true } }, setup: props => () => h('svg', { 'data-icon': props.name }) })

const { document } = new Window()

/** Server HTML as a reader gets it, and as a tree to look into. A warning of Vue's fails the test. */
export interface Rendered {
  html: string
  all: (selector: string) => ReturnType<DocumentFragment['querySelectorAll']>[number][]
  /** @throws where there is not exactly one */
  one: (selector: string) => ReturnType<DocumentFragment['querySelectorAll']>[number]
  /** the text of all that matches, without the white space round it */
  texts: (selector: string) => string[]
}

export async function render(component: Component, props: Record<string, unknown> = {}, slot?: string): Promise<Rendered> {
  const app = createSSRApp({ render: () => h(component, props, slot === undefined ? undefined : { default: () => slot }) })
  app.component('Icon', Icon)
  for (const [file, player] of Object.entries(players)) app.component(file.slice(file.lastIndexOf('/') + 1, -'.vue'.length), player)
  app.config.warnHandler = (message) => {
    throw new Error(`Vue warns: ${message}`)
  }
  const html = (await renderToString(app)).replace(/<!--.*?-->/gs, '')
  const template = document.createElement('template')
  template.innerHTML = html
  const all = (selector: string) => [...template.content.querySelectorAll(selector)]
  return {
    html,
    all,
    one: (selector) => {
      const [found, ...more] = all(selector)
      if (!found || more.length) throw new Error(`${found ? more.length + 1 : 'no'} ${selector} in ${html}`)
      return found
    },
    texts: selector => all(selector).map(element => textOf(element.textContent))
  }
}

/**
 * Renders Markdown all the way that a page does: MDC's parser, our fitting, MDC's renderer, our components.
 *
 * @param fit what a page does with its body besides
 */
export async function renderMarkdown(markdown: string, title = 'A page', plugins: MDCParseOptions = {}, fit = (nodes: BodyNode[]) => nodes): Promise<Rendered> {
  return render(MDCRenderer, { prose: false, tag: 'div', body: toRenderTree(withAddresses(fit(await storedBody(markdown, plugins, title)), useAddress().to)), components: ours })
}

/** Markdown as it is stored, fitted to its page. */
export async function storedBody(markdown: string, plugins: MDCParseOptions, title: string): Promise<BodyNode[]> {
  const { body } = await parseBody(markdown, { contentHeading: false, highlight: false, ...plugins })
  return prepareBody(body.children.flatMap(stored), title)
}

export const textOf = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A node as Nuxt Content stores it, which drops comments and the class of code that has none. */
function stored(node: MDCNode): BodyNode[] {
  if (node.type === 'text') return [node.value]
  if (node.type === 'comment') return []
  const props = Object.entries(node.props ?? {}).filter(([name, value]) => name !== 'className' || !Array.isArray(value) || value.length)
  return [[node.tag ?? '', Object.fromEntries(props), ...node.children.flatMap(stored)]]
}
