import { createSSRApp, defineComponent, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { island } from '../../components/article/island.ts'
import { useTextRenderer } from '../../components/article/render-text.ts'
import { rehypeLines } from '../../shared/markdown/lines.ts'
import { formatThrown, type Thrown } from '../../shared/source-line.ts'
import { ours, storedBody } from './support/render.ts'

const fail = (): never => {
  throw new TypeError('it broke')
}
const slotted = (component: Component) => defineComponent({ setup: (_props, { slots }) => () => h('section', [h(component), slots.default?.()]) })

/** Ways to throw, by the tag that an author would write. */
const throwing: Record<string, Component> = {
  'in-set-up': defineComponent({ setup: fail }),
  'in-template': defineComponent({ setup: () => () => h('p', fail()) }),
  'in-compiled-template': Object.assign(defineComponent({}), { ssrRender: fail }),
  'in-async-set-up': defineComponent({ setup: async () => fail() }),
  'after-a-while': defineComponent({
    setup: async () => {
      await new Promise(resolve => setTimeout(resolve, 5))
      return fail()
    }
  }),
  'in-child': slotted(defineComponent({ setup: fail })),
  'in-async-child': slotted(defineComponent({ setup: async () => fail() })),
  'in-island': island(Object.assign(defineComponent({ setup: () => () => h('p', fail()) }), { __name: 'Broken' })),
  'in-island-set-up': island(Object.assign(defineComponent({ setup: fail }), { __name: 'Broken' })),
  'no-json': defineComponent({ setup: () => () => h(island(Object.assign(defineComponent({ render: () => h('p') }), { __name: 'Fine' })), { onPick: fail }) })
}

/** The text of a page, as `PageBody` renders it. */
async function text(markdown: string, more: Record<string, Component> = {}): Promise<{ html: string, thrown: Thrown[] }> {
  const nodes = await storedBody(markdown, { rehype: { plugins: { lines: { instance: rehypeLines } } } }, 'A page')
  let done: { html: string, thrown: Thrown[] } | undefined
  const Page = defineComponent(async () => {
    const render = useTextRenderer({ ...ours, ...throwing, ...more })
    await Promise.resolve()
    done = await render(nodes)
    return () => h('div')
  })
  const app = createSSRApp(Page)
  app.config.warnHandler = () => {}
  await renderToString(app)
  if (!done) throw new Error('nothing was rendered')
  return { ...done, html: done.html.replace(/<!--.*?-->/gs, '') }
}
const told = ({ thrown }: { thrown: Thrown[] }) => thrown.map(({ error, place }) => `${place?.line} ${place?.tag}: ${error.message}`)

describe('a part of a page that throws', () => {
  it.each(Object.keys(throwing))('is told with its line and its name, and the rest is there: %s', async (tag) => {
    const page = await text(`Before.\n\n::${tag}\n::\n\nAfter.`)
    expect(told(page)).toEqual([expect.stringMatching(new RegExp(`^3 ${tag}: .*(it broke|"onPick" is or holds a function)`))])
    for (const each of page.thrown) expect(formatThrown('content/x.md', each)).toMatch(new RegExp(`^content/x\\.md:3:1 the component \`${tag}\` throws (Type)?Error: `))
    expect(page.html).toContain('<p>Before.</p>')
    expect(page.html).toContain('<p>After.</p>')
  })

  it.each(Object.keys(throwing))('is told in a component, a list and a tab as well: %s', async (tag) => {
    const page = await text(`::note\nIn a note.\n\n  :::${tag}\n  :::\n::\n\n- an item\n\n  ::${tag}\n  ::\n\n::tabs\n  :::tabs-item{label="One"}\n    ::::${tag}\n    ::::\n  :::\n::\n`)
    expect(told(page).map(line => line.split(':')[0])).toEqual([`4 ${tag}`, `10 ${tag}`, `15 ${tag}`])
    expect(page.html).toContain('In a note.')
    expect(page.html).toContain('an item')
  })

  it('is told each time', async () => {
    expect(told(await text('::in-set-up\n::\n\n::in-template\n::\n\n:in-set-up in a sentence')).map(line => line.split(':')[0])).toEqual(['1 in-set-up', '4 in-template', '7 in-set-up'])
  })

  it('may be an element of HTML that a component shows', async () => {
    const Needy = defineComponent({ props: { name: { type: Object, required: true } }, setup: ({ name }) => () => h('b', Object.keys(name)) })
    const page = await text('Text.\n\nPress <kbd>enter</kbd>.\n\n## A [link](/x)\n\n<table><tr><td><kbd>k</kbd></td></tr></table>', { kbd: Needy, a: Needy })
    expect(told(page).map(line => line.split(':')[0])).toEqual(['3 kbd', '5 a', '7 kbd'])
    expect(page.thrown.map(each => formatThrown('x.md', each).replace(/ throws .*/, ''))).toEqual(['x.md:3:7 <kbd>', 'x.md:5:6 <a>', 'x.md:7:16 <kbd>'])
    expect(page.html).toContain('<p>Press .</p>')
  })

  it('may be text, which is told by the block that it is in', async () => {
    const page = await text('Before.\n\nA sentence\nwith {{ $doc.tags.note.__name.x }}.\n\n::note\n{{ $doc.tags.note.__name.x }}\n::\n\nAfter.')
    expect(told(page)).toEqual([expect.stringMatching(/^3 p: Cannot use 'in'/), expect.stringMatching(/^6 note: Cannot use 'in'/)])
    expect(page.html).toContain('<p>Before.</p>')
    expect(page.html).toContain('<p>After.</p>')
  })

  it('may be what is no component of its own, or no error: the block is told', async () => {
    const odd: Record<string, Component> = {
      'a function': fail,
      'an element': () => h('p', { className: { toString: () => fail() } }),
      'words': () => {
        throw 'it broke'
      }
    }
    for (const component of Object.values(odd)) {
      const page = await text('Before.\n\n::note\n:odd\n::\n\nAfter.', { odd: component })
      expect(told(page)).toEqual(['3 note: it broke'])
      expect(page.html).toContain('<p>After.</p>')
    }
  })
})

describe('the line of an element', () => {
  it('is not in the HTML', async () => {
    const { html, thrown } = await text('# Title\n\n## Section\n\n::note{title="Note"}\nText with <kbd>k</kbd>, [a link](/x) and\n\n- a list\n::\n\n```python\nx = 1\n```\n\n| a |\n| - |\n| b |\n')
    expect(thrown).toEqual([])
    expect(html).not.toMatch(/source-?place| key=|\d+ (<|&lt;)/i)
  })

  it('is that of the file, whatever stands in it', async () => {
    const page = await text('<div>\n\n<in-set-up></in-set-up>\n\n</div>\n\n<section>\n<p>one</p>\n<in-set-up></in-set-up>\n</section>\n\n> ::in-set-up\n> ::\n\n::note\n---\ntitle: Words\n---\n:in-set-up\n::\n')
    expect(told(page).map(line => line.split(':')[0])).toEqual(['3 in-set-up', '9 in-set-up', '12 in-set-up', '19 in-set-up'])
  })
})
