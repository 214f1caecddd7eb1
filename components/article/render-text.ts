import MDCRenderer from '@nuxtjs/mdc/runtime/components/MDCRenderer.vue'
import { defineComponent, getCurrentInstance, h, onErrorCaptured, type Component, type ComponentInternalInstance } from 'vue'
import { ssrRenderVNode } from 'vue/server-renderer'
import { toRenderTree, type BodyNode } from '#shared/body.ts'
import { placeOfKey, type ElementPlace, type Thrown } from '#shared/source-line.ts'

/** It takes more kinds of components than its types say. */
const Renderer: Component = MDCRenderer
type Piece = Parameters<Parameters<typeof ssrRenderVNode>[0]>[0]

/**
 * Prepares to render the text of a page on the server, block by block, so that a part that throws takes nothing else with it: it is
 * left out, and told. To be called in the set-up of the component round the text, before its first `await`.
 *
 * @returns what renders a fitted body: its HTML as Vue's renderer makes it, with the marks of fragments, and what was thrown, by line
 */
export function useTextRenderer(components: Readonly<Record<string, string | Component>>): (nodes: readonly BodyNode[]) => Promise<{ html: string, thrown: Thrown[] }> {
  const page = getCurrentInstance()
  if (!page) throw new Error('useTextRenderer() is called outside of a set-up')
  return async (nodes) => {
    const thrown: Thrown[] = []
    const blocks = await Promise.all(nodes.map((node) => {
      const body = toRenderTree([node])
      const key = body.children[0]?.type === 'element' ? body.children[0].props?.key : undefined
      const tell = (error: unknown, at?: ComponentInternalInstance) => void thrown.push({ error: asError(error), place: placeOf(at) ?? placeOfKey(key) })
      const pieces: Piece[] = []
      ssrRenderVNode(piece => void pieces.push(piece), h(Block, { tell }, () => h(Renderer, { prose: false, tag: false, body, components })), page)
      // what an element throws goes past all components
      return written(pieces).catch((error: unknown) => {
        tell(error)
        return ''
      })
    }))
    return { html: blocks.join(''), thrown: thrown.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)) }
  }
}

const asError = (thrown: unknown): Error => thrown instanceof Error ? thrown : new Error(String(thrown))

/** Tells what is thrown in it, of each component once: one whose set-up has failed is rendered all the same, and fails again. */
const Block = defineComponent<{ tell: (error: unknown, at?: ComponentInternalInstance) => void }>(({ tell }, { slots }) => {
  const failed = new Set<ComponentInternalInstance>()
  onErrorCaptured((error, component) => {
    const at = component?.$
    if (!at || !failed.has(at)) tell(error, at)
    if (at) failed.add(at)
    return false
  })
  return () => slots.default?.()
}, { props: ['tell'] })

/** The innermost element round a component that says where it comes from. */
function placeOf(instance: ComponentInternalInstance | null | undefined): ElementPlace | undefined {
  for (let at = instance; at; at = at.parent) {
    const place = placeOfKey(at.vnode.key)
    if (place) return place
  }
  return undefined
}

async function written(piece: Piece): Promise<string> {
  const made = await piece
  return typeof made === 'string' ? made : (await Promise.all(made.map(written))).join('')
}
