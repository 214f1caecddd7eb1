import { createCommentVNode, createSSRApp, defineComponent, h, nextTick, useId, useSSRContext, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { ISLAND_END } from '#shared/islands/markers.ts'
import { islandProps } from '#shared/islands/props.ts'

/** A component with these props. */
type Player<Props> = Component & (new (...args: never[]) => { $props: Props })

/**
 * Makes an island of a player: HTML with the player's name and props, which the page's script brings to life
 * (`components/furniture/islands.ts`).
 *
 * On the server, too, it is an app of its own, so that both sides render the same: nothing is injected, there is no Nuxt, and
 * `useId` counts from the island.
 *
 * @param player of `components/players`, with `<script setup>`
 * @returns the component to put into a template; it takes the player's props and no slot
 * @throws while it renders, what the player throws, and where a prop is not JSON
 */
export function island<Props>(player: Player<Props>) {
  const name: unknown = Reflect.get(player, '__name')
  if (typeof name !== 'string') {
    throw new Error('island() is given a component without <script setup>, by which Vue gives it the name of its file')
  }
  return defineComponent<Props & Record<string, unknown>>(async (_props, { attrs }) => {
    // with a letter, so that the ids in it differ from those of the page
    const id = `${useId()}i`
    const props = islandProps(name, { ...attrs })
    const app = createSSRApp(player, JSON.parse(props))
    app.config.idPrefix = id
    // without it Vue prints what a player throws, and goes on
    const thrown: unknown[] = []
    app.config.errorHandler = error => void thrown.push(error)
    // of the page, to which a player's own styles are added
    const { modules } = useSSRContext<{ modules?: Set<string> }>() ?? {}
    // after this component's set-up, whose instance the player's render would take for its own
    const innerHTML = await nextTick(() => renderToString(app, { modules }))
    if (thrown.length) throw thrown[0]
    const island = { 'data-island': name, 'data-id': id, 'data-props': props, innerHTML }
    return () => [h('div', island), createCommentVNode(ISLAND_END)]
  }, { name: `Island${name}`, inheritAttrs: false })
}
