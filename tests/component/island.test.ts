import { createSSRApp, defineComponent, h, useId } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { island } from '../../components/article/island.ts'
import { withoutMarkers } from '../../shared/islands/markers.ts'

/** As the compiler makes one of `Labelled.vue`. */
const Labelled = Object.assign(defineComponent({
  props: { text: { type: String, required: true } },
  setup: props => () => h('p', [h('label', { for: useId() }, props.text), h('b', { id: useId() })])
}), { __name: 'Labelled' })
const Sibling = defineComponent(async () => {
  const id = useId()
  return () => h('i', { id })
})
const page = (...children: ReturnType<typeof h>[]) => renderToString(createSSRApp({ render: () => h('div', children) }))

describe('an island', () => {
  it('has its name, id and props in the page, and the player\'s HTML, which is marked off', async () => {
    const Island = island(Labelled)
    const html = await page(h(Island, { text: '"quoted" & <set off>' }))
    expect(html).toMatch(/data-island="Labelled" data-id="v-[\d-]+i" data-props="\{&quot;text&quot;:/)
    expect(html).toContain('</p></div><!--/island-->')
    expect(withoutMarkers(html)).not.toContain('<!--/island-->')
  })

  it('has ids that no other part of the page has, nor another island of its kind', async () => {
    const Island = island(Labelled)
    const html = await page(h(Sibling), h(Island, { text: 'one' }), h(Sibling), h(Island, { text: 'two' }), h(Sibling))
    const ids = [...html.matchAll(/ (?:id|for|data-id)="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(9)
    expect(new Set(ids).size).toBe(9)
  })

  it('renders alike with the props that the browser will have', async () => {
    const html = await page(h(island(Labelled), { text: 'one' }))
    const [, id, props = ''] = /data-id="([^"]+)" data-props="([^"]+)"/.exec(html) ?? []
    const app = createSSRApp(Labelled, JSON.parse(props.replaceAll('&quot;', '"')))
    app.config.idPrefix = id
    expect(html).toContain(await renderToString(app))
  })

  it('refuses a player without a name, and a prop that is not JSON', async () => {
    expect(() => island(defineComponent({ render: () => h('p') }))).toThrow('a component without <script setup>')
    await expect(page(h(island(Labelled), { text: 'one', onPick: () => {} }))).rejects.toThrow('"onPick" is or holds a function')
  })
})
